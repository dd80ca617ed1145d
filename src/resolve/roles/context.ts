import { nameByToken } from "../../text/name-index.ts";
import type { Document, Name } from "../../types/document.ts";

/** What the role patterns look at; token indices throughout. */
export interface RoleContext {
  readonly doc: Document;
  word(at: number): string;
  lower(at: number): string;
  pos(at: number): string;
  nameAt(at: number): Name | null;
  /** First token of the sentence that holds `at`, and the token after its last. */
  sentenceStart(at: number): number;
  sentenceEnd(at: number): number;
  /** Whether the token is a noun for one person (“spokesman”, “Sgt”, “co-founder”), or for several. */
  isPersonNoun(at: number): boolean;
  isPluralPersonNoun(at: number): boolean;
}

export interface TokenRange {
  readonly firstToken: number;
  readonly endToken: number;
}

/** Reads roles around a name that stands at `mention`; what it returns are stretches of the text. */
export interface RolePattern {
  readonly rule: string;
  /** `{…}` marks the person's name, `{LOC …}` and so on other names; `[…]` marks the role that must be found, if any. */
  readonly examples: readonly string[];
  find(context: RoleContext, mention: TokenRange): TokenRange[];
}

const rankAbbreviations: ReadonlySet<string> = new Set(
  "gen lt col sgt cpl maj capt pte pvt pfc adm cmdr brig sen gov rep insp supt det const cst dc pc prof sec atty asst spc ssgt msgt 1st 2nd cmdt cdr lieut ofc amb msgr cllr pres sp dsp asp csp acp dcp dig igp dpo".split(
    " ",
  ),
);
const verbTags: ReadonlySet<string> = new Set(["VB", "VBD", "VBZ", "VBP", "VBN", "VBG", "MD"]);
/** Person nouns that are verbs as well; only for these is a verb's tag believed. */
const alsoVerbs: ReadonlySet<string> = new Set(
  `guard judge head coach star host pilot captain chair author model witness guide champion doctor father mother nurse partner police rival support
   command staff scout police steward tutor spy engineer shepherd squire bully monitor minister referee umpire suspect contest rebel victim
   contact accused expert associate delegate deputy marshal volunteer recruit protest question intern`.split(/\s+/),
);

export function roleContext(doc: Document, personNouns: ReadonlySet<string>): RoleContext {
  const names = nameByToken(doc);
  const sentenceOf = (at: number) => doc.sentences[doc.tokens[at]?.sentence ?? -1];
  const lower = (at: number): string => doc.tokens[at]?.lower ?? "";
  const pos = (at: number): string => doc.pos[at] ?? "";
  const isNoun = (word: string): boolean =>
    personNouns.has(word) ||
    // “minister-designate”, “president-elect”
    personNouns.has(word.replace(/-(?:designate|elect|general)$/, "")) ||
    personNouns.has(word.slice(word.lastIndexOf("-") + 1)) ||
    /.(?:woman|person|ologist|keeper)$/.test(word);
  const isTitle = (at: number): boolean => /^\p{Lu}/u.test(doc.tokens[at]?.text ?? "") && names[at + 1]?.type === "PER";
  const isVerb = (at: number): boolean =>
    !isTitle(at) && verbTags.has(pos(at)) && (alsoVerbs.has(lower(at)) || singulars(lower(at)).some((word) => alsoVerbs.has(word)));
  const isHead = (at: number): boolean => !isVerb(at) && names[at]?.type !== "PER" && names[at]?.type !== "LOC";
  return {
    doc,
    lower,
    pos,
    word: (at) => doc.tokens[at]?.text ?? "",
    nameAt: (at) => names[at] ?? null,
    sentenceStart: (at) => sentenceOf(at)?.firstToken ?? 0,
    sentenceEnd: (at) => sentenceOf(at)?.endToken ?? doc.tokens.length,
    isPersonNoun(at) {
      const word = lower(at).replace(/\.$/, "");
      return rankAbbreviations.has(word) || (isHead(at) && isNoun(word));
    },
    isPluralPersonNoun: (at) => isHead(at) && singulars(lower(at)).some(isNoun) && !isNoun(lower(at)),
  };
}

/** What a plural may be the plural of. */
function singulars(word: string): string[] {
  if (word.endsWith("men")) return [`${word.slice(0, -3)}man`];
  if (word === "wives") return ["wife"];
  if (word === "children") return ["child"];
  if (!word.endsWith("s") || word.endsWith("ss")) return [];
  const forms = [word.slice(0, -1)];
  if (word.endsWith("ies")) forms.push(`${word.slice(0, -3)}y`);
  if (word.endsWith("es")) forms.push(word.slice(0, -2));
  if (word.includes("-")) forms.push(word.replace(/s(?=-)/, ""));
  return forms;
}

/** Forms of address that are no role: “Mr”, “Dr”, “Sir”. */
export const honorifics: ReadonlySet<string> = new Set(
  "mr mrs ms miss mx dr sir dame lord lady hon mme madame m mister messrs señor señora sr sra herr frau monsieur ustaz haji".split(" "),
);
