import { textOf } from "../../text/text-of.ts";
import type { Document, Name } from "../../types/document.ts";
import { bodyKey, knownBody } from "./also-known-as.ts";
import { definitionsIn, secondNamesIn } from "./definitions.ts";
import { areInitials } from "./initials.ts";
import { organisationName, type OrganisationName } from "./organisation-name.ts";
import { likenessOf, states } from "./same-organisation.ts";

/** All mentions of one spelling of a name. */
export interface Form {
  readonly text: string;
  readonly parsed: OrganisationName;
  readonly mentions: Name[];
}

/** One organisation: its spellings, and the short forms that the text itself gives it, in the order of definition. */
export interface Body {
  readonly forms: readonly Form[];
  readonly definedAs: readonly string[];
}

/** How many bodies that share a word are compared: keeps ten thousand ministries linear. */
const candidatesConsidered = 16;

/** Groups the names tagged ORG by the body they name, in the order of first mention. */
export function joinOrganisations(doc: Document): Body[] {
  const forms = formsOf(doc);
  const list = [...forms.values()];
  const leader = new Map(list.map((form) => [form, form]));
  const top = (form: Form): Form => {
    let at = form;
    while (leader.get(at) !== at) at = leader.get(at) ?? at;
    leader.set(form, at);
    return at;
  };
  const unite = (a: Form, b: Form): void => void leader.set(top(b), top(a));

  const definedAs = new Map<Form, string[]>();
  const defined = new Map<Form, Form>();
  for (const { long, short } of definitionsIn(doc)) {
    const full = forms.get(keyOf(textOf(doc, long.start, long.end)));
    const shortText = textOf(doc, doc.tokens[short.firstToken]?.start ?? 0, doc.tokens[short.endToken - 1]?.end ?? 0);
    const brief = forms.get(keyOf(shortText));
    if (!full || full === brief) continue;
    definedAs.set(full, [...(definedAs.get(full) ?? []), shortText]);
    if (!brief) continue;
    // “the Valley Front, known as the VPF … the Valley People's Front (VPF)”: one short form, one body
    unite(defined.get(brief) ?? full, full);
    if (defined.has(brief)) continue;
    defined.set(brief, full);
    unite(full, brief);
  }

  const bodies = new Map<number, Form>();
  for (const form of list) {
    const body = knownBody.get(bodyKey(form.text));
    if (body === undefined) continue;
    const other = bodies.get(body);
    if (other) unite(other, form);
    else bodies.set(body, form);
  }

  for (const [one, other] of secondNamesIn(doc)) {
    const [first, second] = [one, other].map(({ start, end }) => forms.get(keyOf(doc.text.slice(start, end))));
    if (first && second) unite(first, second);
  }
  for (const [brief, full] of initialsAmong(list)) if (!defined.has(brief)) unite(full, brief);
  for (const [short, long] of clippingsAmong(list)) if (top(short) !== top(long)) unite(long, short);

  const groups = new Map<Form, Form[]>();
  for (const form of list) groups.set(top(form), [...(groups.get(top(form)) ?? []), form]);
  return [...groups.values()].map((group) => ({ forms: group, definedAs: group.flatMap((form) => definedAs.get(form) ?? []) }));
}

const keyOf = (text: string): string => organisationName(text).words.join(" ");

function formsOf(doc: Document): Map<string, Form> {
  const forms = new Map<string, Form>();
  for (const name of doc.names) {
    if (name.type !== "ORG") continue;
    const text = textOf(doc, name.start, name.end);
    const key = keyOf(text);
    const form = forms.get(key);
    if (form) form.mentions.push(name);
    else forms.set(key, { text, parsed: organisationName(text), mentions: [name] });
  }
  return forms;
}

/** Short forms with the full name whose initials they are: the first such name of the article; “U.S.” in front may give no letter. */
function initialsAmong(forms: readonly Form[]): [Form, Form][] {
  const byInitial = new Map<string, Form[]>();
  for (const form of forms) {
    if (form.parsed.content.length < 2) continue;
    for (const word of form.parsed.content.slice(0, isOfAState(form) ? 2 : 1)) {
      const initial = word[0] ?? "";
      byInitial.set(initial, [...(byInitial.get(initial) ?? []).slice(0, candidatesConsidered * 4), form]);
    }
  }
  return forms.flatMap((brief): [Form, Form][] => {
    if (!brief.parsed.isShortForm) return [];
    const full = byInitial
      .get(brief.parsed.content[0]?.[0] ?? "")
      ?.find(
        (form) =>
          form !== brief &&
          (areInitials(brief.text, form.parsed.words) || (isOfAState(form) && areInitials(brief.text, form.parsed.words.slice(1)))),
      );
    return full ? [[brief, full]] : [];
  });
}

const isChannelOf = (short: OrganisationName, long: OrganisationName): boolean =>
  long.content.length > 1 &&
  long.content[0] === short.content[0] &&
  long.content.slice(1).every((word) => /^(?:news|television|tv|radio|network|co|inc|ltd|plc|corp|group|holdings|\d+)$/.test(word));

const isOfAState = ({ parsed }: Form): boolean => parsed.content.length > 2 && states.has(parsed.content[0] ?? "");

/** Clipped names with the longer name each stands for: a sure one first, else the one named last before it. */
function clippingsAmong(forms: readonly Form[]): [Form, Form][] {
  const byWord = new Map<string, Form[]>();
  for (const form of forms) {
    if (form.parsed.isShortForm) continue;
    for (const word of new Set(form.parsed.content)) {
      const known = byWord.get(word);
      if (!known) byWord.set(word, [form]);
      else if (known.length < candidatesConsidered * 4) known.push(form);
    }
  }
  return forms.flatMap((short): [Form, Form][] => {
    if (short.parsed.isShortForm) {
      // “CLN” for “CLN News”
      const channel = byWord.get(short.parsed.content[0] ?? "")?.find(({ parsed }) => isChannelOf(short.parsed, parsed));
      return channel ? [[short, channel]] : [];
    }
    const candidates = (byWord.get(short.parsed.content.at(-1) ?? "") ?? []).concat(byWord.get(short.parsed.content[0] ?? "") ?? []);
    const start = short.mentions[0]?.start ?? 0;
    let best: Form | null = null;
    let most = 0;
    for (const long of candidates.slice(0, candidatesConsidered * 4)) {
      if (long === short) continue;
      const likeness = likenessOf(short.parsed, long.parsed);
      if (likeness === 0) continue;
      const at = long.mentions[0]?.start ?? 0;
      // “the Brotherhood” may only follow the full name; the nearest before wins
      if (likeness === 1 && at > start) continue;
      const weight = likeness * 4 + (at < start ? 1 : 0) + (at < start ? at / 1e10 : 0);
      if (weight > most) [best, most] = [long, weight];
    }
    return best ? [[short, best]] : [];
  });
}
