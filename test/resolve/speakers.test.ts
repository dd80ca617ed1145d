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
    ["an office of a field in front of the name", "“Two boats sank,” said Secretary of Transport Jonas Hallberg.", "Jonas Hallberg"],
    ["behind a trade of two words", "“Two boats sank,” said salt and grain merchant Jonas Hallberg.", "Jonas Hallberg"],
    [
      "behind a relative that says whose",
      "A member of the public, whose name was withheld, wrote: “Two boats sank and nobody came.”",
      "A member of the public",
    ],
    [
      "a title and a relative behind the name",
      "On Friday, Jonas Hallberg, the head of the port, which runs the ferries, urged the crews “to stay where they are”.",
      "Jonas Hallberg",
    ],
    [
      "whom “with” brings in",
      "The crews met the port on Monday, with a union leader calling the talks “a waste of a day”.",
      "a union leader",
    ],
    [
      "of two bodies, what they made",
      "A warning from the coastguard and the harbour board said “ships may drift for days in this wind”.",
      "A warning from the coastguard and the harbour board",
    ],
    ["outside the marks", "Hallberg said “nobody knows the cause” and added: “We will ask the crew.”", "Hallberg"],
    ["behind a dateline", "REDCLIFF — Anger grew after Jonas Hallberg, the harbour master, said “two boats are lost”.", "Jonas Hallberg"],
    ["a document", "The port apologised on Monday.\n\n“We are sorry for every hour lost,” the letter read.", "the letter"],
    [
      "not the people under a picture",
      "Jonas Hallberg spoke at the pier.\n\nA man mends his nets in Redcliff, Feb. 3, 2016.\n\n“Two boats sank,” he said.",
      "Jonas Hallberg",
    ],
    [
      "who spoke before who acted",
      "Mary Quist said the port was shut, and Ida Brandt, a pilot, left it at noon.\n\n“Two boats sank,” she said.",
      "Mary Quist",
    ],
    ["not what would be said", "Jonas Hallberg said that the union would demand a “full and public count” of the votes.", "Jonas Hallberg"],
    ["behind a verb that the tagger took for a noun", "“Two boats sank,” Hallberg notes. “Nobody came.”", "Hallberg"],
    ["before a verb that the tagger took for none", '"Two boats sank and the port is shut," read the letter.', "the letter"],
    ["whom an agency quotes", "“Two boats sank,” the Norland news agency quoted Jonas Hallberg as saying.", "Jonas Hallberg"],
    ["whom an agency quotes, in front", "The agency quoted Jonas Hallberg as saying “two boats sank and nobody came”.", "Jonas Hallberg"],
    ["behind a verb that begins the sentence", "Pilots say it was dark. Said Hallberg: “Two boats sank.”", "Hallberg"],
    ["two together", "Jonas Hallberg and Mary Quist said they were “deeply sorry”.", "Jonas Hallberg and Mary Quist"],
    ["a title without its second comma", "“Two boats sank,” Jonas Hallberg, the head of the port told the paper.", "Jonas Hallberg"],
    ["I inside marks", "“I told them, ‘Two boats sank,’ and they left,” said Jonas Hallberg.", "Jonas Hallberg"],
    ["whom a sentence is about", "Jonas Hallberg shook his head. “Two boats sank.”", "Jonas Hallberg"],
    ["the name in front of a colon", "Port chief Jonas Hallberg: ‘Two boats sank and nobody came’", "Jonas Hallberg"],
    [
      "the minister of a country",
      "Norwegian Finance Minister Jonas Hallberg met Finnish Finance Minister Ida Brandt.\n\n“We stay,” Norway's finance minister said.",
      "Jonas Hallberg",
    ],
    [
      "a body that spoke, not a country",
      "The port agency said two boats sank. Norway exports much fish.\n\n“We stay,” it said.",
      "The port agency",
    ],
    [
      "a body behind a noun, not a ship",
      "The operator, Northern Ferries Ltd, said that two boats had sunk. The ferry Santa Lucena had left at noon.\n\n“We stay,” it said.",
      "The operator",
    ],
    [
      "who is quoted by an agency",
      "Major Jonas Hallberg was quoted by the news service as saying that troops “are in the north to stay”.",
      "Jonas Hallberg",
    ],
    [
      "not who writes a thing",
      "Jonas Hallberg said the Courier wrote its article on the “selective reading of a few papers”.",
      "Jonas Hallberg",
    ],
  ])("%s", (_, text, name) => expect(speaker(text)).toBe(name));
});
