import { fold } from "../../text/fold.ts";
import type { OrganisationKind } from "../../types/report.ts";

type Kind = Exclude<OrganisationKind, "other">;

/** Bodies whose names do not say what they are. */
const known: Readonly<Record<Kind, string>> = {
  "armed-group": `taliban|al qaeda|al qaida|hezbollah|hizbollah|hamas|islamic state|isis|isil|is|daesh|boko haram|al shabab|al shabaab|shabab|farc|eln|eta|ira|pkk|ypg|ltte
    tamil tigers|m23|lashkar e taiba|jaish e mohammed|houthis|houthi|mnla|mend|abu sayyaf|nusra|al nusra|janjaweed|shabiha|fatah al islam|islamic jihad|ansar dine|mujao
    aqim|gia|seleka|anti balaka|iswap|fdlr|sdf|peshmerga|hts|plo|unita|renamo|kla|ulfa|naxalites|shining path|red brigades|eokа|hizbul mujahideen|haqqani network|ttp`,
  government: `white house|pentagon|kremlin|congress|senate|knesset|duma|bundestag|elysee|downing street|scotland yard|capitol|capitol hill|house of representatives|house of commons
    house of lords|lok sabha|rajya sabha|fbi|cia|nsa|dea|atf|faa|ntsb|epa|fda|usgs|noaa|nasa|fema|irs|mi5|mi6|gchq|isi|mossad|shin bet|fsb|kgb|nds|cdc|homeland security|home office
    foreign office|treasury|tsa|ice|uscg|idf|pla|rcmp|nypd|lapd|bka|gendarmerie|carabinieri|interior|state department|usaid|special forces|marines|politburo|state council`,
  party: `likud|labour|labor|gop|democrats|republicans|tories|conservatives|fatah|anc|bjp|zanu pf|mdc|cdu|csu|spd|afd|syriza|podemos|fianna fail|fine gael|sinn fein|meretz|kadima
    hadash|zionist camp|yisrael beiteinu|israel beitenu|baath|ba ath|muslim brotherhood|akp|chp|hdp|mhp|ppp|pml n|pti|mqm|cnrp|lib dems|ukip|snp|plaid cymru|dup|en marche|swapo|frelimo`,
  company: `twitter|facebook|google|apple|microsoft|amazon|walmart|boeing|airbus|exxon|exxonmobil|shell|bp|total|chevron|gazprom|rosneft|lukoil|toyota|honda|nissan|ford|gm|general motors
    volkswagen|vw|bmw|daimler|siemens|samsung|sony|nokia|huawei|alibaba|tencent|uber|tesla|netflix|ibm|intel|hp|dell|cisco|oracle|goldman sachs|jpmorgan|citigroup|hsbc|barclays|ubs
    walt disney|disney|coca cola|pepsico|mcdonald|mcdonalds|starbucks|nike|adidas|ikea|tesco|home depot|target|macys|moneygram|western union|youtube|instagram|whatsapp|telegram|lehman brothers
    lockheed martin|bae systems|raytheon|halliburton|glencore|rio tinto|bhp|vodafone|verizon|att|comcast|caltex|sabena|aeroflot|lufthansa|pfizer|novartis|bayer|roche|nestle|unilever`,
  media: `afp|ap|reuters|bbc|cnn|abc|cbs|nbc|msnbc|pbs|npr|voa|rfi|dpa|efe|ansa|tass|itar tass|interfax|xinhua|kyodo|yonhap|kcna|irna|isna|fars|mehr|sana|mena|wafa|anadolu|upi|pa|sapa
    bloomberg|al jazeera|al arabiya|al ahram|sky|itv|rte|zdf|ard|tf1|orf|ortm|nhk|cctv|dawn|haaretz|le monde|le figaro|liberation|el pais|el mundo|der spiegel|spiegel|bild|focus|die welt|stern
    corriere della sera|la repubblica|la stampa|pravda|izvestia|kommersant|asahi|yomiuri|newsweek|economist|globo|o globo|clarin|rt|pajhwok|ria|ria novosti|cbc|ctv|axios|politico|vice|tolonews`,
  international: `united nations|un|nato|eu|european union|au|african union|imf|world bank|who|wto|opec|asean|ecowas|oas|osce|interpol|europol|arab league|red cross|icrc|red crescent|unicef|unhcr
    unesco|iaea|wfp|fao|ilo|iom|undp|ocha|unrwa|unama|minusma|monusco|minustah|unifil|unmiss|unamid|amisom|isaf|icc|saarc|mercosur|apec|brics|g7|g8|g20|oecd|ecb|gcc|cis|igad|sadc|caricom
    european commission|european parliament|security council|commonwealth|ioc|doctors without borders|msf|amnesty international|human rights watch|oxfam|save the children|greenpeace|world health organization`,
  sport: `fifa|uefa|ioc|nfl|nba|mlb|nhl|ncaa|fia|icc|manchester united|real madrid|barcelona|juventus|liverpool|arsenal|chelsea|chapecoense|san lorenzo|atletico nacional|atletico madrid|ac milan|inter milan|bayern munich`,
  education: `harvard|yale|princeton|stanford|oxford|cambridge|mit|caltech|ucla|georgetown|sorbonne|lse|eton|columbia`,
  health: `mayo clinic|nhs|st jude`,
};

/** A word of the name that tells its kind; tried in this order, the last word of the name before the others. */
const telling: readonly (readonly [Kind, string])[] = [
  ["health", "hospital hospitals clinic infirmary hospice polyclinic maternity"],
  [
    "education",
    "university college school schools academy universite universidad universitat polytechnic institute faculty lyceum kindergarten seminary madrassa",
  ],
  [
    "media",
    "news times post tribune herald journal gazette newspaper magazine tv television radio press broadcasting telegraph guardian observer chronicle daily dispatch sentinel courier globe examiner inquirer sun mirror bulletin weekly zeitung media",
  ],
  ["party", "party bloc democrats republicans partei parti partido"],
  [
    "armed-group",
    "brigade brigades militia mujahideen mujahedin mujahadeen jihad martyrs jaish jaysh jabhat harakat guerrillas rebels separatists warriors fighters ahrar ansar lashkar hizbul cartel gang mafia mafias",
  ],
  [
    "sport",
    "fc afc cf sc united rovers wanderers hotspur athletic club league olympic olympics football soccer basketball cricket rugby hockey baseball sox yankees lakers racing",
  ],
  [
    "company",
    "inc corp corporation ltd limited plc llc gmbh ag sa nv co company companies holdings airlines airline airways air motors industries technologies bank banking oil energy petroleum electric pharmaceuticals stores insurance securities capital mining steel motor telecom entertainment records studios brothers partners associates airways systems software",
  ],
  [
    "government",
    "ministry department parliament senate congress court courts tribunal police army navy force forces marines guard guards corps agency authority administration bureau office commission embassy consulate government cabinet directorate service services assembly legislature prosecutor prosecutors prosecution municipality council city county treasury customs command battalion regiment division squadron fleet secretariat board patrol intelligence sheriff judiciary committee junta",
  ],
  ["armed-group", "front army movement"],
  ["international", "international nations european african arab world global inter-american league"],
];

/** Words beside a name that tell its kind. */
const beside: readonly (readonly [Kind, string])[] = [
  [
    "armed-group",
    "rebels rebel militants militant insurgents insurgent militia militiamen fighters fighter jihadist jihadists jihadi extremists extremist terrorists terrorist guerrillas guerrilla separatists separatist gunmen gang cartel",
  ],
  ["media", "newspaper daily weekly magazine television tv broadcaster radio website correspondent reporter journalist channel"],
  ["party", "party lawmaker lawmakers mp mps senator senators candidate"],
  ["sport", "club team players player midfielder striker defender goalkeeper coach side"],
  ["company", "company firm maker carmaker airline giant shares retailer manufacturer chain"],
  ["education", "students student professor campus"],
  ["health", "hospital doctors patients"],
];

const index = (rows: readonly (readonly [Kind, string])[]): ReadonlyMap<string, Kind> => {
  const kinds = new Map<string, Kind>();
  for (const [kind, words] of rows) for (const word of words.split(" ")) if (!kinds.has(word)) kinds.set(word, kind);
  return kinds;
};
const knownKinds = new Map(
  (Object.entries(known) as [Kind, string][]).flatMap(([kind, names]) =>
    names.split(/\s*[|\n]\s*/).map((name) => [name.trim(), kind] as const),
  ),
);
const kindOfWord = index(telling);
const kindBeside = index(beside);
const weightOfKind = new Map(telling.map(([kind], at) => [kind, telling.length - at]));

const keyOf = (name: string): string =>
  name
    .split(/[\s-]+/)
    .map((word) => fold(word).replace(/[^\p{L}\p{N}]/gu, ""))
    .filter(Boolean)
    .join(" ")
    .replace(/^the /, "");

/** What kind of body bears these names; `neighbours` are the lower-case words that stand beside its mentions. */
export function kindOf(names: readonly string[], neighbours: readonly string[]): OrganisationKind {
  const keys = names.map(keyOf);
  // “the Nigerian Bar Association (NBA)” plays no basketball
  const isSpelt = keys.some((key) => key.includes(" ") && !knownKinds.has(key));
  for (const key of keys) {
    const kind = knownKinds.get(key);
    if (kind && !(kind === "sport" && isSpelt && !key.includes(" "))) return kind;
  }
  for (const key of keys) {
    const kind = kindByWords(key.split(" "));
    if (kind) return kind;
  }
  const votes = new Map<Kind, number>();
  for (const word of neighbours) {
    const kind = kindBeside.get(word);
    if (kind) votes.set(kind, (votes.get(kind) ?? 0) + 1);
  }
  return [...votes].sort(([, a], [, b]) => b - a)[0]?.[0] ?? "other";
}

function kindByWords(words: readonly string[]): Kind | null {
  if (
    /^(?:un|united nations|eu|european union|nato|african union|au)$/.test(words.slice(0, 2).join(" ")) ||
    /^(?:un|eu|nato|au)$/.test(words[0] ?? "")
  )
    return "international";
  const preposition = words.findIndex((word) => /^(?:of|for|in|on|at|against)$/.test(word));
  const head = preposition > 0 ? words[preposition - 1] : words.at(-1);
  const isInternational = words[0] === "international" || words[0] === "world" || words[0] === "european";
  if (
    isInternational &&
    /^(?:organization|organisation|court|agency|fund|federation|committee|union|commission|programme|program|bank|tribunal)$/.test(
      head ?? "",
    )
  )
    return "international";
  if (head === "army" && /\b(?:liberation|resistance|free|republican|peoples|rebel|revolutionary)\b/.test(words.join(" ")))
    return "armed-group";
  const ofHead = kindOfWord.get(head ?? "");
  if (ofHead) return ofHead;
  let best: Kind | null = null;
  for (const word of words) {
    const kind = kindOfWord.get(word);
    if (kind && (best === null || (weightOfKind.get(kind) ?? 0) > (weightOfKind.get(best) ?? 0))) best = kind;
  }
  return best;
}
