import type { OrganisationName } from "./organisation-name.ts";

/** Words for a kind of body: what may be left off a name (“Georgetown” for Georgetown University). */
const classWords: ReadonlySet<string> = new Set(
  `university college institute school academy ministry department office party group movement organisation organization company corporation corp inc
   ltd plc llc co holdings airlines airways motors newspaper magazine channel tv television radio news agency network club fc foundation
   association front bank committee commission militia army forces force brigade brigades police union front coalition alliance church hospital
   center centre council board bureau service services society federation jabhat jaish jaysh harakat hizb ansar international media`.split(
    /\s+/,
  ),
);
/** A larger body's name and one of these names a body of its own: the United Nations Security Council is not the United Nations. */
const ownBodies: ReadonlySet<string> = new Set(
  `council assembly committee commission commissioner mission agency office court tribunal army forces force police command secretariat parliament
   programme program fund academy school hospital center centre bureau service union board division department`.split(/\s+/),
);
/** What a clipped form may drop or keep: “group” is no part of any name. */
const fillers: ReadonlySet<string> = new Set(
  "group movement organisation organization party inc corp ltd plc co llc company network newspaper".split(" "),
);
/** Bodies of several states bear one name: which state's it is may be left out. */
export const states: ReadonlySet<string> = new Set(
  `us american british uk russian ukrainian syrian iraqi iranian israeli turkish german french italian spanish greek polish afghan pakistani indian
   chinese japanese korean cambodian thai egyptian saudi yemeni libyan tunisian algerian malian nigerian kenyan somali ethiopian sudanese congolese
   rwandan ugandan south north african colombian brazilian mexican venezuelan cuban canadian australian european federal national state royal united states
   states' islamic`.split(/\s+/),
);

/** How surely the shorter name means the longer one: 0 not at all, 1 a loose clipping that the context must single out, 2 for sure. */
export function likenessOf(short: OrganisationName, long: OrganisationName): 0 | 1 | 2 {
  const [a, b] = [short.content, long.content];
  if (a.join(" ") === b.join(" ")) return 2;
  if (a.length === b.length && [...a].sort().join(" ") === [...b].sort().join(" ")) return 2;
  const bare = (words: readonly string[]): string => words.filter((word) => !fillers.has(word)).join(" ");
  if (bare(a) !== "" && bare(a) === bare(b)) return 2;
  if (a.length >= b.length) return 0;
  return clippingOf(short, long);
}

function clippingOf(short: OrganisationName, long: OrganisationName): 0 | 1 | 2 {
  const [a, b] = [short.content, long.content];
  const rest = b.slice(a.length);
  const isPrefix = a.every((word, at) => word === b[at]);
  if (isPrefix && !isClass(a)) {
    // “Georgetown” for Georgetown University; not “United Nations” for its Security Council
    const next = long.words[long.words.indexOf(a.at(-1) ?? "") + 1] ?? "";
    if (/^(?:in|on|for)$/.test(next)) return 0;
    // “the House”, “the Federation” behind their full names
    if (next === "of") return a.length > 1 ? 2 : a[0] === headOf(long) ? 1 : 0;
    return rest.every((word) => classWords.has(word)) && (a.length === 1 || !ownBodies.has(rest.at(-1) ?? "")) ? 2 : 0;
  }
  const lead = b.slice(0, b.length - a.length);
  // “Homeland Security” for the Department of Homeland Security
  if (a.length > 1 && /^(?:department|ministry)$/.test(lead.at(-1) ?? "") && a.every((word, at) => word === b[b.length - a.length + at]))
    return 2;
  const isSuffix = a.every((word, at) => word === b[b.length - a.length + at]);
  if (isSuffix && lead.every((word) => states.has(word))) return isClass(a) ? 1 : 2;
  // “the Brotherhood”, “the Post”, but not “England” for the Bank of England
  if (isSuffix && !followsPreposition(long, a)) return a.length === 1 ? 1 : isClass(a) ? 1 : 2;
  // “the Observatory” for the Syrian Observatory for Human Rights
  if (a.length === 1 && a[0] === headOf(long)) return 1;
  return isSubsequence(a, b) && a.length > 1 && a[0] === b[0] ? 2 : 0;
}

const isClass = (words: readonly string[]): boolean =>
  words.every((word) => classWords.has(word) || ownBodies.has(word) || states.has(word));

function followsPreposition({ words }: OrganisationName, tail: readonly string[]): boolean {
  const before = words[words.length - tail.length - 1] ?? "";
  return (
    /^(?:of|for|in|on|at|to)$/.test(before) ||
    words.some((word, at) => /^(?:of|for|in|on|at)$/.test(word) && at >= words.length - tail.length - 2)
  );
}

/** The last word before the first preposition. */
function headOf({ words }: OrganisationName): string | undefined {
  const at = words.findIndex((word) => /^(?:of|for|in|on|at|to|and)$/.test(word));
  return at > 0 ? words[at - 1] : words.at(-1);
}

function isSubsequence(short: readonly string[], long: readonly string[]): boolean {
  let at = 0;
  for (const word of long) if (word === short[at]) at++;
  return at === short.length;
}
