/** What hangs on the head of a phrase. */
export const hanging = /,| (?:of|for|in|at|from|with|on|to|who|near) /;
const persons: ReadonlySet<string> = new Set([
  "source",
  "man",
  "woman",
  "boy",
  "girl",
  "mother",
  "father",
  "brother",
  "sister",
  "official",
  "spokesman",
  "spokeswoman",
  "spokesperson",
]);
const groups: ReadonlySet<string> = new Set(["people", "men", "women", "police", "children", "authorities"]);

/** What a pronoun for a phrase with this head would be. */
export function kindOf(head: string, personNouns: ReadonlySet<string>): "person" | "people" | "thing" {
  if (personNouns.has(head) || persons.has(head)) return "person";
  if (groups.has(head)) return "people";
  const one = head.replace(/s$/, "");
  return one !== head && (personNouns.has(one) || persons.has(one)) ? "people" : "thing";
}

/** The last word before anything that hangs on it: “official” of “a senior official in the ministry”. */
export function headOf(lower: string): string {
  return lower.split(hanging)[0]?.split(" ").at(-1) ?? "";
}
