import { fold } from "../../text/fold.ts";

/** Bodies that the press calls by names with nothing in common; names join only where the text itself has both. */
const bodies = `
Islamic State|ISIS|ISIL|IS|Daesh|Da'esh|Islamic State group|Islamic State of Iraq and Syria|Islamic State of Iraq and the Levant|Islamic State in Iraq and Syria|Islamic State in Iraq and the Levant
Doctors Without Borders|MSF|Médecins Sans Frontières|Medecins sans Frontieres
Islamic State West Africa Province|ISWAP
Kurdistan Workers' Party|PKK|Kurdistan Workers Party
People's Protection Units|YPG
Revolutionary Armed Forces of Colombia|FARC
National Liberation Army|ELN
Democratic Union Party|PYD
Palestine Liberation Organization|PLO
Hezbollah|Hizbollah|Hizbullah|Hezballah
al-Qaeda|al-Qaida|Al Qaida|al Qaeda
al-Shabaab|al-Shabab|Shebab|al Shabaab
Taliban|Taleban
Justice and Development Party|AKP|AK Party
African National Congress|ANC
Houthi movement|Ansar Allah|Ansarullah
Hayat Tahrir al-Sham|HTS|Hay'at Tahrir al-Sham
Jabhat al-Nusra|Nusra Front|al-Nusra Front|al-Nusra|Nusra
Irish Republican Army|IRA
Lord's Resistance Army|LRA
Organization of the Petroleum Exporting Countries|OPEC
Agence France-Presse|AFP
Associated Press|AP
Press Association|PA
Deutsche Presse-Agentur|dpa
British Broadcasting Corporation|BBC
Xinhua|Xinhua News Agency
State Department|Department of State
Pentagon|Defense Department|U.S. Department of Defense
MI5|Security Service
GOP|Republican Party
Labour|Labour Party
Democratic Forces for the Liberation of Rwanda|FDLR
Liberation Tigers of Tamil Eelam|LTTE|Tamil Tigers
Unicef|UNICEF|United Nations Children's Fund|U.N. Children's Fund
UNHCR|UN refugee agency|United Nations High Commissioner for Refugees|U.N. High Commissioner for Refugees
Organization for Security and Cooperation in Europe|OSCE
Federal Reserve|Fed|U.S. Federal Reserve
World Wide Fund for Nature|Worldwide Fund for Nature|World Wildlife Fund|WWF
Central Intelligence Agency|CIA
Inter-Services Intelligence|ISI
Federal Security Service|FSB
North Atlantic Treaty Organization|NATO|Nato`;

/** Spaces, hyphens and articles say nothing in these names. */
export const bodyKey = (text: string): string =>
  fold(text)
    .replace(/^the /, "")
    .replace(/[^\p{L}\p{N}]/gu, "");

/** From a folded name to the number of the body it is known to name. */
export const knownBody: ReadonlyMap<string, number> = new Map(
  bodies
    .trim()
    .split("\n")
    .flatMap((line, body) => line.split("|").map((name) => [bodyKey(name), body] as const)),
);
