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
  ["A ferry sank. {PER Ferry} disasters are common.", "A ferry sank. Ferry disasters are common."],
  ["A baker left. {PER Baker} sang. {PER Tom Baker} sang.", "A baker left. {PER Baker} sang. {PER Tom Baker} sang."],
  [
    "Shots fired outside {ORG Larkville} club\n\nPolice came to a club in {LOC Larkville} on Monday.",
    "Shots fired outside {LOC Larkville} club\n\nPolice came to a club in {LOC Larkville} on Monday.",
  ],
  ["The {PER Typhoon Yara} came.", "The {MISC Typhoon Yara} came."],
  ["{LOC M23} rebels came. Rwanda backs {LOC M23}.", "{ORG M23} rebels came. Rwanda backs {ORG M23}."],
  ["The {LOC M23} was shut near {LOC Crawley}.", "The {LOC M23} was shut near {LOC Crawley}."],
  ['A man known as {PER Jose "}N," left.', 'A man known as {PER Jose} "N," left.'],
  ["{LOC USA} Today asked. In the {LOC USA} today, few ask.", "{ORG USA Today} asked. In the {LOC USA} today, few ask."],
  ["{PER Deacon Josiah Roth} prayed.", "Deacon {PER Josiah Roth} prayed."],
  ["{ORG Bandits} abduct nine\n\nThe bandits left.", "Bandits abduct nine\n\nThe bandits left."],
  ["The former mayor of {PER Soma} wept.", "The former mayor of {LOC Soma} wept."],
  ["{PER Commodore Ida Roth} left.", "Commodore {PER Ida Roth} left."],
  ["In 2012 typhoon {PER Pablo} came.", "In 2012 typhoon {MISC Pablo} came."],
  // ships are no places
  [
    "The {LOC MV Santa Lucena} sank. The {LOC Santa Lucena} was old. {LOC Bohol} grieved.",
    "The {MISC MV Santa Lucena} sank. The {MISC Santa Lucena} was old. {LOC Bohol} grieved.",
  ],
  ["The ferry {PER Maria Elena} left {LOC Cebu}.", "The ferry {MISC Maria Elena} left {LOC Cebu}."],
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
  // a body whole
  ["the {ORG Movement} for the {MISC Recovery of the Fens} left.", "the {ORG Movement for the Recovery of the Fens} left."],
  ["The {ORG Relief Committee} of the {ORG Red Lantern} met.", "The {ORG Relief Committee of the Red Lantern} met."],
  ["The {MISC World Flood Organization} met.", "The {ORG World Flood Organization} met."],
  ["The {MISC Larkian House of Representatives} met.", "The {ORG Larkian House of Representatives} met."],
  ["The {MISC World Flood Programme} met.", "The {ORG World Flood Programme} met."],
  ["The {MISC Second Flood Programme} began.", "The {MISC Second Flood Programme} began."],
  ["The {ORG Task Force} on 21st Century Floods met.", "The {ORG Task Force on 21st Century Floods} met."],
  ["The {ORG Army} on Monday left.", "The {ORG Army} on Monday left."],
  ["The {ORG Army} for {MISC Larkian} votes left.", "The {ORG Army} for {MISC Larkian} votes left."],
  ["The {ORG Council} of President {PER Ana Roth} met.", "The {ORG Council} of President {PER Ana Roth} met."],
  ["The {ORG Center for Floods}, Fire and Security met.", "The {ORG Center for Floods, Fire and Security} met."],
  ["The {ORG Ministry of Health}, {ORG DFU} and others met.", "The {ORG Ministry of Health}, {ORG DFU} and others met."],
  ["The {MISC Larkian} {ORG Senate} met.", "The {ORG Larkian Senate} met."],
  ["{LOC U.S.} {ORG Air Force} jets came.", "{ORG U.S. Air Force} jets came."],
  ["The {MISC Larkian} {ORG Blue Lane} met.", "The {MISC Larkian} {ORG Blue Lane} met."],
  ["The 7th {ORG Fenland Brigade} left.", "The {ORG 7th Fenland Brigade} left."],
  ["The 7th {ORG Blue Lane} left.", "The 7th {ORG Blue Lane} left."],
  ["The {ORG Unity and Justice} party won.", "The {ORG Unity and Justice party} won."],
  ["The {ORG Blue Lane} party won.", "The {ORG Blue Lane} party won."],
  ["The {ORG Bank of Larkia and Bank of Fens} met.", "The {ORG Bank of Larkia} and {ORG Bank of Fens} met."],
  ["The {ORG Fenland Post and Radio Free Fens} met.", "The {ORG Fenland Post} and {ORG Radio Free Fens} met."],
  ["The {ORG Ministry of Roads and Rural Works} met.", "The {ORG Ministry of Roads and Rural Works} met."],
  ["The {ORG Armed Forces} of {LOC Larkia} met.", "The {ORG Armed Forces of Larkia} met."],
  ["The {ORG Interior Ministry} of {LOC Larkia} met.", "The {ORG Interior Ministry} of {LOC Larkia} met."],
  ["The {ORG Fenland Rovers football club} won.", "The {ORG Fenland Rovers} football club won."],
  ["The {ORG U.N. Secretary-General} {PER Ana Roth} left.", "The {ORG U.N.} Secretary-General {PER Ana Roth} left."],
  ["President {LOC Franklin Walden} left.", "President {PER Franklin Walden} left."],
  ["He wrote to @{ORG TimWalden} in the {LOC Walden-era}.", "He wrote to @TimWalden in the Walden-era."],
  // what the text calls a body
  ["A militia calling itself River Guards came.", "A militia calling itself {ORG River Guards} came."],
  ["A boat called River Star sank.", "A boat called River Star sank."],
  ["{MISC River Light}, an aid group, left.", "{ORG River Light}, an aid group, left."],
  ["The {MISC River Light} newspaper said so.", "The {ORG River Light} newspaper said so."],
  ["The {MISC East Larkian} newspaper said so.", "The {MISC East Larkian} newspaper said so."],
  ["{MISC River Light}, a song, ended.", "{MISC River Light}, a song, ended."],
  ["The committee chairman {ORG Nissim Walden} left.", "The committee chairman {PER Nissim Walden} left."],
  ["The chairman {ORG Delta Bank} chose left.", "The chairman {ORG Delta Bank} chose left."],
  ["The {MISC Larkville Register} said so.", "The {ORG Larkville Register} said so."],
  ["The {ORG dovish Unity Party} met.", "The dovish {ORG Unity Party} met."],
  ["Poor River Basins ({ORG PRB}) programme money came. {ORG PRB} helps.", "Poor River Basins (PRB) programme money came. PRB helps."],
  ["The {LOC U.S.} embassy and a {MISC Larkian} embassy shut.", "The {ORG U.S. embassy} and a {MISC Larkian} embassy shut."],
  ["{ORG U.S. Defense} Secretary {PER Ana Roth} left.", "{LOC U.S.} Defense Secretary {PER Ana Roth} left."],
  ["The {ORG interior ministry} met.", "The interior ministry met."],
  [
    "The {ORG Interior Ministry} met; the {ORG interior ministry} erred.",
    "The {ORG Interior Ministry} met; the {ORG interior ministry} erred.",
  ],
  [
    "The chairman of the flood committee, {ORG Nissim Walden}, said no.",
    "The chairman of the flood committee, {PER Nissim Walden}, said no.",
  ],
  ["The bank, {ORG Nissim Walden}, said no.", "The bank, {ORG Nissim Walden}, said no."],
  ["The {ORG Criminal Tribunal} for {LOC Larkia} met.", "The {ORG Criminal Tribunal for Larkia} met."],
  ["{LOC Larkia}'s {ORG Defense} Secretary {PER Ana Roth} left.", "{LOC Larkia}'s Defense Secretary {PER Ana Roth} left."],
  ["The {ORG Larkian Empire} fell.", "The {LOC Larkian Empire} fell."],
  // who has an age
  ["His son, 26-year-old {LOC Tarik}, fell.", "His son, 26-year-old {PER Tarik}, fell."],
  ["The 26-year-old {LOC Larkville} man fell.", "The 26-year-old {LOC Larkville} man fell."],
  ["It was {PER Tom Walden} III.", "It was {PER Tom Walden III}."],
  // what is no name
  ["{PER Ana Walden} and {PER Jo Roth} made the {ORG Walden-Roth} plan.", "{PER Ana Walden} and {PER Jo Roth} made the Walden-Roth plan."],
  ["The {ORG General} {PER Ana Roth} left.", "The General {PER Ana Roth} left."],
  ["A {ORG Walden Super PAC} paid.", "A Walden Super PAC paid."],
  ["Rep. {PER Ana Roth} ({ORG D-Ohio}) left.", "Rep. {PER Ana Roth} (D-{LOC Ohio}) left."],
  ["a super {ORG PAC} for the {ORG oil-rich} state", "a super PAC for the oil-rich state"],
  ["Hurricane {PER Rosa} came. {PER Rosa} was strong.", "Hurricane {MISC Rosa} came. {MISC Rosa} was strong."],
  ["A {ORG Marine} fell; {ORG Navy} Commander {PER Ana Roth} wept.", "A Marine fell; Navy Commander {PER Ana Roth} wept."],
  ["{PER Lance} Cpl. {PER Tom Walden} fell.", "Lance Cpl. {PER Tom Walden} fell."],
  ["Secretary of {PER State Ana Roth} left.", "Secretary of State {PER Ana Roth} left."],
  ["The {ORG Navy} left.", "The {ORG Navy} left."],
  ["{LOC Larkia} joined {ORG Larkia-IMF} talks.", "{LOC Larkia} joined {LOC Larkia}-{ORG IMF} talks."],
  ["{ORG VOA}'s {ORG Jo Walden Reports}.", "{ORG VOA}'s {PER Jo Walden} Reports."],
  ["Muna Fever Syndrome ({ORG MFS}) came. {ORG MFS} kills.", "Muna Fever Syndrome (MFS) came. MFS kills."],
  ["the {LOC Free Republic of Larkia} ({ORG FRL}) and the {ORG FRL}", "the {LOC Free Republic of Larkia} ({LOC FRL}) and the {LOC FRL}"],
  ["An {MISC Interpol Red Notice} came.", "An {ORG Interpol} Red Notice came."],
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
