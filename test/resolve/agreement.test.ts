import { expect, test } from "vitest";
import { agree } from "../../src/resolve/agreement.ts";
import { namedDocument } from "./named-document.ts";

/** The text with every name of the document in braces, as in the marked text that `namedDocument` takes. */
function marked(text: string): string {
  const doc = agree(namedDocument(text));
  let out = "";
  let from = 0;
  for (const { start, end, type } of doc.names) {
    out += `${doc.text.slice(from, start)}{${type} ${doc.text.slice(start, end)}}`;
    from = end;
  }
  return out + doc.text.slice(from);
}

test.each([
  // a name and what is no part of it
  ["{PER Now Walden} said so.", "Now {PER Walden} said so."],
  ["{ORG DFU [Delta Farmers Union}] met.", "{ORG DFU} [{ORG Delta Farmers Union}] met."],
  ["{PER Leo J. Marsh D}, left.", "{PER Leo J. Marsh} D, left."],
  ["{PER Ana Roth QC} spoke.", "{PER Ana Roth} QC spoke."],
  [
    "{ORG Larkfield University in Kenya} shut. {LOC Kenya} grieved.",
    "{ORG Larkfield University} in {LOC Kenya} shut. {LOC Kenya} grieved.",
  ],
  [
    "The {ORG Delta Front} and {ORG Delta Front's Freedom Party} met.",
    "The {ORG Delta Front} and {ORG Delta Front}'s {ORG Freedom Party} met.",
  ],
  ["The {ORG Fenland Marathon} began.", "The {MISC Fenland Marathon} began."],
  // titles
  ["{PER Bishop Ncobo} prayed.", "Bishop {PER Ncobo} prayed."],
  ["{PER Larkville Mayor Denis Roth} came to {LOC Larkville}.", "{LOC Larkville} Mayor {PER Denis Roth} came to {LOC Larkville}."],
  ["The {ORG Larkville High Court Justice} {PER Denis Roth} agreed.", "The {ORG Larkville High Court} Justice {PER Denis Roth} agreed."],
  ["{ORG Sgt Walden} fell. {PER Tom Walden} was 33.", "Sgt {PER Walden} fell. {PER Tom Walden} was 33."],
  // long forms before their short form
  ["the Revolutionary Front of {LOC Larkia} ({ORG RFL}) left.", "the {ORG Revolutionary Front of Larkia} ({ORG RFL}) left."],
  ["the {MISC RFL} [{MISC Revolutionary Front of Larkia}] left.", "the {ORG RFL} [{ORG Revolutionary Front of Larkia}] left."],
  ["The {MISC Free Larkian Army} left. An {ORG FLA} man stayed.", "The {ORG Free Larkian Army} left. An {ORG FLA} man stayed."],
  ["The {MISC Larkian Film Week} ends. An {ORG FLA} man stayed.", "The {MISC Larkian Film Week} ends. An {ORG FLA} man stayed."],
  ["the RFL [Revolutionary Front of {LOC Larkia}] left.", "the {ORG RFL} [{ORG Revolutionary Front of Larkia}] left."],
  // one name, one type
  ["{PER Tom Walden} left. {ORG Walden} wept. {PER Walden} sang.", "{PER Tom Walden} left. {PER Walden} wept. {PER Walden} sang."],
  [
    "{PER Tom Walden} left. He was born in {LOC Walden}. {PER Walden} sang.",
    "{PER Tom Walden} left. He was born in {LOC Walden}. {PER Walden} sang.",
  ],
  // missed mentions
  ["{PER Tom Walden} left. Then Walden came back.", "{PER Tom Walden} left. Then {PER Walden} came back."],
  [
    "The {ORG Delta Front} and the {ORG Delta Front} met. Nobody liked the Delta Front.",
    "The {ORG Delta Front} and the {ORG Delta Front} met. Nobody liked the {ORG Delta Front}.",
  ],
  ["{PER Tom Baker} left. The baker stayed. Baker tools were found.", "{PER Tom Baker} left. The baker stayed. Baker tools were found."],
  ["{PER Tom Walden} ran the Walden Street Mile.", "{PER Tom Walden} ran the Walden Street Mile."],
  // what the words beside and within tell
  ["{ORG Larkia Governor Ana Bel Roth} spoke.", "Larkia Governor {PER Ana Bel Roth} spoke."],
  ["{PER Lance Corporal} fell.", "Lance Corporal fell."],
  ["{ORG Tom Walden Sr.} left.", "{PER Tom Walden Sr.} left."],
  ["{PER Tom Walden} left. The {ORG Waldens} wept.", "{PER Tom Walden} left. The {MISC Waldens} wept."],
  ["an improvised explosive device ({ORG IED}) and an {ORG IED}", "an improvised explosive device (IED) and an IED"],
  ["a special inquiry team ({ORG SIT}) came", "a special inquiry team ({ORG SIT}) came"],
  ["He thanked {PER Allah} and {PER Saint Peter}.", "He thanked Allah and Saint Peter."],
  ["the {ORG Larkia headquarters of the Blue Lane} shut", "the Larkia headquarters of the {ORG Blue Lane} shut"],
  ["the {ORG Blue Lane group} shut", "the {ORG Blue Lane} group shut"],
  ["{ORG guns and Home Affairs} came", "guns and {ORG Home Affairs} came"],
  ["He wrote on Twitter about {PER Jabhat al-Nur}.", "He wrote on {ORG Twitter} about {ORG Jabhat al-Nur}."],
  ["The {ORG United Nations Security Council} met.", "The {ORG United Nations Security Council} met."],
  ["the {ORG Department of Justice} Ana Roth knew", "the {ORG Department of Justice} Ana Roth knew"],
  // what must stay
  ["{ORG Tomorrow Group} and {ORG Tomorrow Group} are a {ORG Group}.", "{ORG Tomorrow Group} and {ORG Tomorrow Group} are a {ORG Group}."],
  ["{PER Lance Walden} won.", "{PER Lance Walden} won."],
  ["The {ORG All Blues} won.", "The {ORG All Blues} won."],
  ["{PER Hector “Macho” Ruiz} won.", "{PER Hector “Macho” Ruiz} won."],
  ["{ORG Boatman's Bank} grew.", "{ORG Boatman's Bank} grew."],
  ["{PER Prince} sang.", "{PER Prince} sang."],
])("%s", (text, wanted) => {
  expect(marked(text)).toBe(wanted);
});

test("a name in a headline that has swallowed common words gives way to the names of the body", () => {
  const text = "{ORG Delta Front Pleads Guilty} After Larkville Raid\n\nThe {ORG Delta Front} said it was guilty.";
  expect(marked(text)).toBe("{ORG Delta Front} Pleads Guilty After Larkville Raid\n\nThe {ORG Delta Front} said it was guilty.");
});
