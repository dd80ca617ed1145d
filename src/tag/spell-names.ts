import { type Lexicon, inList, phraseHash } from "../language/tagger.ts";
import { hashOf } from "../language/hash.ts";
import { rowOf } from "../language/hash-index.ts";
import { trimmed, typed } from "../text/name.ts";
import type { Name, Token } from "../types/document.ts";
import { begin, end, inside, nameTypes } from "./labels.ts";

/** The names that labels spell; `firstToken` is the place of the sentence among `tokens`. */
export function* spellNames(labels: readonly number[], tokens: readonly Token[], firstToken: number, lexicon: Lexicon): Generator<Name> {
  let first = 0;
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i]!;
    if (label === 0) continue;
    const place = (label - 1) % 4;
    if (place === begin) first = i;
    if (place === begin || place === inside) continue;
    if (place !== end) first = i;
    let type = nameTypes[(label - 1) >> 2]!;
    let a = firstToken + first;
    const b = firstToken + i;
    if (type === "PER") while (a < b && titles.has(tokens[a]!.lower)) a++;
    if (type !== "ORG" && knownBodies.has(phraseOf(tokens, a, b))) type = "ORG";
    if (type === "LOC" && a < b && bodies.has(tokens[b]!.lower)) type = "ORG";
    yield* partHyphens({ type, firstToken: a, endToken: b + 1, start: tokens[a]!.start, end: tokens[b]!.end }, tokens, lexicon);
  }
}

/** Stand outside the name also where the labels took them in. */
const titles = new Set([
  "mr",
  "mr.",
  "mrs",
  "mrs.",
  "ms",
  "ms.",
  "dr",
  "dr.",
  "prof",
  "prof.",
  "gen",
  "gen.",
  "col",
  "col.",
  "lt",
  "lt.",
  "sgt",
  "sgt.",
  "capt",
  "capt.",
  "maj",
  "maj.",
  "sen",
  "sen.",
  "rep",
  "rep.",
  "gov",
  "gov.",
  "president",
  "minister",
]);

/** “Nairobi-based”, “Modi-led”: the name ends at the hyphen. */
const participles =
  /^(?:based|led|born|backed|listed|armed|controlled|held|run|owned|made|funded|sponsored|occupied|administered|ruled|dominated|bound|registered|trained|educated|allied|linked|affiliated|supported|financed|mediated|brokered|installed|appointed|imposed|style|wide|area|mandated|flagged|built|supplied|friendly|only|inspired|aligned|headquartered|focused|supervised)$/;
/** Names that can only be bodies, whatever the labels call them: the press of today writes of them as of companies and groups. */
const knownBodies = new Set([
  "facebook",
  "twitter",
  "instagram",
  "whatsapp",
  "youtube",
  "tiktok",
  "wechat",
  "weibo",
  "linkedin",
  "snapchat",
  "google",
  "wikipedia",
  "islamic state",
  "isis",
  "isil",
  "taliban",
  "hezbollah",
  "hamas",
  "al-qaida",
  "al-qaeda",
  "al qaeda",
  "al qaida",
  "boko haram",
  "al-shabab",
  "al-shabaab",
  "arab league",
  "african union",
  "european union",
  "red cross",
  "world bank",
  "white house",
  "kremlin",
  "pentagon",
]);

/** A name that ends in one of these is no place, whatever its first words are: “Oru Police”. */
const bodies = new Set(["office", "police", "ministry", "agency", "commission", "committee", "authority", "party"]);

/** “pro-Israel”, “anti-Morales”: the name begins after the hyphen. */
const prefixes = /^(?:pro|anti|non|ex|post|pre|un|mid|trans|intra|inter|neo)$/;

/** A hyphen can join a name with what is no name, or two countries. */
function* partHyphens(name: Name, tokens: readonly Token[], lexicon: Lexicon): Generator<Name> {
  const last = tokens[name.endToken - 1]!;
  const hyphen = last.text.indexOf("-");
  if (hyphen < 1 || hyphen === last.text.length - 1) {
    yield name;
    return;
  }
  const front = last.text.slice(0, hyphen);
  const back = last.text.slice(hyphen + 1);
  const cut = last.start + hyphen;
  const alone = name.endToken - name.firstToken === 1;
  if (name.type !== "MISC") {
    if (participles.test(back)) yield trimmed(name, name.start, cut);
    else if (alone && prefixes.test(front.toLowerCase()) && /^\p{Lu}/u.test(back)) yield trimmed(name, cut + 1, name.end);
    else if (alone && name.type === "LOC" && isCountry(front, lexicon) && isCountry(back, lexicon)) {
      yield trimmed(name, name.start, cut);
      yield trimmed(name, cut + 1, name.end);
    } else yield name;
    return;
  }
  const countries = alone ? [isCountry(front, lexicon), isCountry(back, lexicon)] : [false, false];
  // “U.S.-Israeli”: the country is named, the people are not.
  if (countries[0]) yield trimmed(typed(name, "LOC"), name.start, cut);
  if (countries[1]) yield trimmed(typed(name, "LOC"), cut + 1, name.end);
  if (!countries[0] && !countries[1]) yield name;
}

/** The words of a name in lower case; of more than two, only so many. */
function phraseOf(tokens: readonly Token[], a: number, b: number): string {
  return b === a ? tokens[a]!.lower : `${tokens[a]!.lower} ${tokens[a + 1]!.lower}${b > a + 1 ? " …" : ""}`;
}

function isCountry(word: string, lexicon: Lexicon): boolean {
  if (!/^\p{Lu}/u.test(word)) return false;
  if (/^(?:U\.?S\.?|U\.?K\.?)$/.test(word)) return true;
  const row = rowOf(lexicon.phrases, phraseHash(0, hashOf(word.toLowerCase())));
  return row >= 0 && (lexicon.lists[row]! & inList.country) !== 0;
}
