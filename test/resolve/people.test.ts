import { expect, test } from "vitest";
import { peopleOf } from "../../src/resolve/people.ts";
import { language, namedDocument } from "./named-document.ts";

test.each<[string, string[]]>([
  ["{John Walden} left. {Walden}, 54, met {J. Walden}.", ["John Walden ×3"]],
  ["{John Walden} left. Mrs. {Walden} stayed.", ["John Walden ×1", "Walden ×1"]],
  [
    "{Nguyen Van Thanh} met {Abdul bin Faisal al-Harbi}. {Thanh} said {al-Harbi} called.",
    ["Nguyen Van Thanh ×2", "Abdul bin Faisal al-Harbi ×2"],
  ],
  // a first name alone before its only bearer is named
  ["{Nadia}, 6, slept. {Nadia Haddad} fell ill on Monday.", ["Nadia Haddad ×2"]],
  ["{Nadia}, 6, slept. {Nadia Haddad} and {Nadia Roth} fell ill.", ["Nadia ×1", "Nadia Haddad ×1", "Nadia Roth ×1"]],
  ["King {Karim} spoke. {Karim Saleh}, the minister, agreed.", ["Karim ×1", "Karim Saleh ×1"]],
])("%s", (marked, people) => {
  expect(peopleOf(namedDocument(marked), language).map(({ name, mentions }) => `${name} ×${mentions.length}`)).toEqual(people);
});
