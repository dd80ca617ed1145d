import type { Document } from "../../types/document.ts";
import type { Person } from "../../types/report.ts";
import { genderOfName, genderOfTitle } from "../people/gender.ts";
import type { Gender } from "../people/gender.ts";

const common: ReadonlyMap<string, Gender> = new Map([
  ["man", "male"],
  ["boy", "male"],
  ["gentleman", "male"],
  ["woman", "female"],
  ["girl", "female"],
  ["lady", "female"],
]);

/** What the words of a phrase (lower case) say of the person: “the spokeswoman”, “her brother”. */
export function genderOfPhrase(lower: string): Gender | null {
  for (const word of lower.split(/[^\p{L}]+/u).reverse()) {
    const gender = common.get(word) ?? (word === "sr" || word === "count" || word === "fr" ? null : genderOfTitle(word));
    if (gender) return gender;
  }
  return null;
}

/** From a title before one of the mentions, from the roles, or from a common first name. */
export function genderOf(doc: Document, person: Person): Gender | null {
  for (const { start } of person.mentions) {
    const title = /(\p{L}+)\.? $/u.exec(doc.plain.slice(Math.max(0, start - 16), start))?.[1]?.toLowerCase();
    const gender = title ? genderOfTitle(title) : null;
    if (gender) return gender;
  }
  for (const role of person.roles) {
    const gender = genderOfPhrase(role.toLowerCase());
    if (gender) return gender;
  }
  return genderOfName(person.name.split(" ")[0]?.toLowerCase() ?? "");
}
