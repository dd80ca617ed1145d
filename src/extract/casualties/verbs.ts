import type { CasualtyEffect } from "../../types/report.ts";

/** Whose lot the verb tells: its object's, its subject's, or whichever it has (“drown”). */
export type Patient = "object" | "subject" | "either";

/** What a verb does to people. */
export interface HarmVerb {
  readonly effect: CasualtyEffect;
  readonly patient: Patient;
  /** True where the patient may as well be a thing (“seized 12 trucks”), so that a noun for people must stand there. */
  readonly loose: boolean;
  /** True for the bare stem and the third person, which never stand behind a noun as a participle does. */
  readonly present: boolean;
  readonly gerund: boolean;
}

/** Lemmas by effect and patient; `*` marks a loose one, `+` doubles the last letter, `|` sets past and participle apart. */
const lexicon: readonly (readonly [CasualtyEffect, Patient, string])[] = [
  [
    "killed",
    "object",
    `kill murder slay|slew|slain slaughter assassinate massacre execute behead decapitate lynch butcher strangle electrocute exterminate
    annihilate martyr incinerate asphyxiate garrotte disembowel dismember liquidate neutralise* neutralize* eliminate* cremate bury* entomb* hang* fell*`,
  ],
  ["killed", "subject", "die perish succumb* expire*"],
  ["killed", "either", "drown suffocate"],
  [
    "injured",
    "object",
    "injure wound hurt|hurt maim gore maul scald burn* mutilate disfigure cripple* paralyse paralyze concuss hospitalise hospitalize",
  ],
  ["casualties", "object", "shoot*|shot stab+* knife*"],
  ["missing", "subject", "vanish* disappear*"],
  ["captured", "object", "kidnap+ abduct capture* seize* snatch* enslave"],
  ["detained", "object", "arrest detain jail imprison apprehend incarcerate nab+ intern* remand*"],
  ["freed", "object", "free* release* rescue liberate* recover* ransom* pardon*"],
  ["displaced", "object", "displace uproot*"],
  ["displaced", "either", "evacuate*"],
  ["displaced", "subject", "flee|fled"],
  ["sickened", "object", "sicken infect poison diagnose*"],
];

/** Every form of every verb of harm or rescue, in lower case. */
export const harmVerbs: ReadonlyMap<string, HarmVerb> = new Map(
  lexicon.flatMap(([effect, patient, entries]) =>
    entries
      .trim()
      .split(/\s+/)
      .flatMap((entry) =>
        formsOf(entry.replace("*", "")).map(([form, kind]): readonly [string, HarmVerb] => [
          form,
          { effect, patient, loose: entry.includes("*"), present: kind === "present", gerund: kind === "gerund" },
        ]),
      ),
  ),
);

/** A plain verb that other words of its clause turn to harm: “taken” with “hostage”, “lost” with “their lives”. */
export interface HarmPhrase {
  readonly effect: CasualtyEffect;
  readonly patient: Patient;
  readonly loose: boolean;
  /** The words behind the verb, one of these in lower case. */
  readonly phrases: readonly (readonly string[])[];
}

const hospital =
  "to hospital|to a hospital|to hospitals|to the hospital|to * hospitals|to a * hospital|to the * hospital|to * hospital|in hospital|in hospitals|in a hospital|in * hospitals|in a * hospital|in the hospital";
const custody =
  "into custody|in custody|in * custody|into * custody|under arrest|under house arrest|into detention|in detention|behind bars|in jail|in prison|in jails|in prisons|in * jails|in * prisons";
const condition =
  "in critical condition|in serious condition|in a critical condition|in a serious condition|in intensive care|in critical but stable condition|in stable condition|in critical and serious condition";
/** Where people are pulled from: “from the rubble”, “out of the sea”. */
const outOfDanger = "rubble wreckage debris ruins water waters sea lake river ocean surf snow mud fire flames floodwaters avalanche"
  .split(" ")
  .flatMap((where) => [`from the ${where}`, `out of the ${where}`])
  .join("|");
const homes = [
  ...["their", "his", "her"].flatMap((whose) => ["homes", "home", "houses", "villages", "village"].map((what) => `${whose} ${what}`)),
  "homes",
];

/** Verbs, the words behind them, and what both together do to whom. */
const phraseLexicon: readonly (readonly [string, string, CasualtyEffect, Patient, "loose"?])[] = [
  [
    "shoot|shot stab+ beat|beat,beaten hack burn crush trample club+ stone kick bludgeon choke batter knife torture whip+ gun+ scald",
    "to death|dead",
    "killed",
    "object",
  ],
  [
    "starve freeze|froze|frozen bleed|bled fall|fell|fallen jump leap burn",
    "to death|to their deaths|to his death|to her death",
    "killed",
    "subject",
  ],
  ["burn bury", "alive|to the stake", "killed", "object"],
  ["gun+ mow|mowed,mown cut+|cut strike|struck", "down", "killed", "object"],
  ["put|put do|did,done", "to death", "killed", "object"],
  ["wipe", "out", "killed", "object", "loose"],
  ["lose|lost", "their lives|his life|her life|their life", "killed", "subject"],
  ["take|took|taken end", "his own life|her own life|their own lives|his life|her life", "killed", "subject"],
  ["commit+", "suicide", "killed", "subject"],
  ["kill hang+", "himself|herself|themselves", "killed", "subject"],
  ["pass", "away", "killed", "subject"],
  ["be lie|lay|lain remain", "dead", "killed", "subject"],
  [
    "find|found fear report confirm presume believe declare pronounce leave|left",
    "dead|killed|slain|to be dead|to have died|to have been killed",
    "killed",
    "object",
  ],
  ["be remain go|went|gone", "missing|unaccounted for|lost at sea", "missing", "subject", "loose"],
  ["report list declare leave|left", "missing|unaccounted for|lost at sea", "missing", "object", "loose"],
  [
    "suffer sustain receive",
    `injuries|wounds|burns|serious injuries|minor injuries|severe burns|gunshot wounds|serious burns|bullet wounds|severe injuries|slight injuries|head injuries|burn injuries|non-life-threatening injuries|life-threatening injuries|smoke inhalation`,
    "injured",
    "subject",
  ],
  ["lose|lost", "limbs|legs|arms|a leg|an arm|a limb|a hand|an eye|both legs", "injured", "subject"],
  [
    "take|took|taken rush bring|brought airlift send|sent transport admit+ fly|flew|flown move carry transfer+ ferry convey",
    hospital,
    "injured",
    "object",
  ],
  ["be remain list", `${hospital}|hospitalized|hospitalised|${condition}`, "injured", "object"],
  [
    "treat",
    `for injuries|for wounds|for burns|for smoke inhalation|for gunshot wounds|for minor injuries|for their injuries|for shock|${hospital}|at hospital|at a hospital|at hospitals|at the scene|at a nearby hospital`,
    "injured",
    "object",
  ],
  [
    "take|took|taken hold|held keep|kept seize",
    "hostage|captive|prisoner|hostages|prisoners|prisoners of war|as hostages",
    "captured",
    "object",
  ],
  ["take|took|taken hold|held place put|put keep|kept be remain", custody, "detained", "object"],
  ["round lock", "up", "detained", "object"],
  ["whisk", "away", "captured", "object", "loose"],
  ["set+|set let+|let walk turn", "free|go free", "freed", "object"],
  ["pull dig+|dug drag+ pluck haul winch hoist fish lift airlift", outOfDanger, "freed", "object"],
  [
    "leave|left",
    `${condition}|in hospital|with injuries|with serious injuries|with burns|with severe burns|with gunshot wounds`,
    "injured",
    "object",
  ],
  ["take|took,taken", "ill|sick", "sickened", "object"],
  [
    "pull dig+|dug bring|brought carry lead|led pluck haul winch hoist lift airlift",
    "to safety|alive|from the rubble alive|out alive|alive from the rubble|alive from the wreckage",
    "freed",
    "object",
  ],
  ["grant", "freedom|their freedom|amnesty|a pardon|pardons", "freed", "object"],
  ["save rescue", `from drowning|${outOfDanger}`, "freed", "object"],
  ["seek|sought take|took|taken find|found", "refuge|shelter|sanctuary", "displaced", "subject"],
  ["leave|left abandon desert lose|lost quit+|quit", homes.join("|"), "displaced", "subject"],
  ["order", "to evacuate|to leave their homes|out of their homes|from their homes", "displaced", "object"],
  [
    "force drive|drove|driven chase evict",
    ["from", "out of"].flatMap((way) => homes.map((home) => `${way} ${home}`)).join("|") +
      `|out of their homeland|from their homeland|out of their country|from their land|to flee|to leave ${homes.join("|to leave ")}|to abandon ${homes.join("|to abandon ")}|into exile|to evacuate|to desert ${homes.join("|to desert ")}`,
    "displaced",
    "object",
  ],
  ["leave|left make|made render", "homeless|displaced", "displaced", "object"],
  ["be remain become|became", "homeless|displaced", "displaced", "subject"],
  ["fall|fell|fallen become|became get+|got be make|made", "ill|sick|infected|seriously ill", "sickened", "subject"],
  ["test", "positive", "sickened", "subject"],
  [
    "contract catch|caught",
    "the virus|the disease|the illness|the infection|the coronavirus|cholera|ebola|malaria|measles|dengue|dengue fever|covid-19|hiv|polio|bird flu|the flu|meningitis|typhoid|hepatitis",
    "sickened",
    "subject",
  ],
  [
    "receive undergo|underwent|undergone",
    "treatment|medical treatment|hospital treatment|emergency treatment|surgery",
    "injured",
    "subject",
  ],
];

/** Phrases by the form of their verb. */
export const harmPhrases: ReadonlyMap<string, readonly HarmPhrase[]> = (() => {
  const byForm = new Map<string, HarmPhrase[]>();
  for (const [verbs, phrases, effect, patient, loose] of phraseLexicon) {
    const entry: HarmPhrase = { effect, patient, loose: loose === "loose", phrases: phrases.split("|").map((words) => words.split(" ")) };
    for (const verb of verbs.split(" ")) {
      const forms = verb === "be" ? ["be", "is", "are", "was", "were", "been", "being", "'s", "'re"] : formsOf(verb).map(([form]) => form);
      for (const form of forms) byForm.set(form, [...(byForm.get(form) ?? []), entry]);
    }
  }
  return byForm;
})();

/** Words behind a noun (“left 12 dead”, “with 20 missing”) that say how it stands with people. */
export const harmAdjectives: ReadonlyMap<string, CasualtyEffect> = new Map<string, CasualtyEffect>([
  ["dead", "killed"],
  ["lifeless", "killed"],
  ["deceased", "killed"],
  ["hurt", "injured"],
  ["unconscious", "injured"],
  ["missing", "missing"],
  ["unaccounted", "missing"],
  ["captive", "captured"],
  ["hostage", "captured"],
  ["homeless", "displaced"],
  ["sick", "sickened"],
  ["ill", "sickened"],
]);

/** The forms of one lemma with what each is; `+` and `|` as in the lexicon. */
function formsOf(entry: string): readonly (readonly [string, "present" | "past" | "gerund"])[] {
  const [head = "", past, participle] = entry.split("|");
  const lemma = head.replace("+", "");
  const yToI = /[^aeiou]y$/.test(lemma);
  const stem = head.includes("+") ? lemma + lemma.slice(-1) : /[^e]e$/.test(lemma) ? lemma.slice(0, -1) : lemma;
  const present = /(?:s|sh|ch|x|z)$/.test(lemma) ? `${lemma}es` : yToI ? `${lemma.slice(0, -1)}ies` : `${lemma}s`;
  const gerund = lemma.endsWith("ie") ? `${lemma.slice(0, -2)}ying` : `${stem}ing`;
  const pasts = past ? past.split(",") : [yToI ? `${lemma.slice(0, -1)}ied` : /ee$/.test(lemma) ? `${lemma}d` : `${stem}ed`];
  return [
    [lemma, "present"],
    [present, "present"],
    [gerund, "gerund"],
    ...pasts.map((form) => [form, "past"] as const),
    ...(participle ? participle.split(",").map((form) => [form, "past"] as const) : []),
  ];
}
