import { describe, expect, test } from "vitest";
import { extract } from "../../src/index.ts";

/** The resolved speaker of the last quote. */
const speaker = (text: string): string | null | undefined => extract(text).quotes.at(-1)?.speaker?.name;

describe("who speaks", () => {
  test.each<[string, string, string]>([
    ["by surname", "President Jonas Hallberg arrived on Monday.\n\n“We stay,” Hallberg said.", "Jonas Hallberg"],
    ["by office", "Defence Minister Jonas Hallberg arrived on Monday.\n\n“We stay,” the minister said.", "Jonas Hallberg"],
    ["by pronoun, the subject of the sentence before", "Jonas Hallberg met Mary Quist on Monday.\n\n“We stay,” he said.", "Jonas Hallberg"],
    ["by pronoun, the gender of the name", "Jonas Hallberg met Mary Quist on Monday.\n\n“We stay,” she said.", "Mary Quist"],
    [
      "an unnamed one that a pronoun takes up",
      "A senior harbour official confirmed the loss.\n\n“Two boats sank,” he added.",
      "A senior harbour official",
    ],
    [
      "an unnamed one",
      "A foreign diplomatic source told reporters that “nothing is settled and nobody is in a hurry”.",
      "A foreign diplomatic source",
    ],
    ["a body", "“Two boats sank,” the transport ministry said.", "the transport ministry"],
    [
      "an office of a named person is not the person",
      "“Two boats sank,” a spokesman for Jonas Hallberg said.",
      "a spokesman for Jonas Hallberg",
    ],
    ["behind an apposition", "“Two boats sank,” the deputy harbour master, Jonas Hallberg, said.", "Jonas Hallberg"],
    ["several", "“No more dams,” demonstrators chanted.", "demonstrators"],
  ])("%s", (_, text, name) => expect(speaker(text)).toBe(name));
});
