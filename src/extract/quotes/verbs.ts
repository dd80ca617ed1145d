/**
 * How a verb reports speech: `say` takes a clause or a quotation (“said that …”), `tell` has the hearer first (“told reporters
 * that …”), `judge` takes a name or a noun (“called it an …”, “condemned the …”) and reports words only inside marks,
 * `show` is what texts do (“a banner read …”); `source` is “according to”.
 */
export type CueClass = "say" | "tell" | "judge" | "show" | "source";

/** Base forms by class; a form that is not regular follows in brackets: past, or past and participle. */
const bases: Readonly<Record<Exclude<CueClass, "source">, string>> = {
  say: `say(said) add state note argue claim insist explain declare announce report suggest warn acknowledge admit confirm deny
    reveal stress emphasize emphasise reiterate repeat maintain contend allege assert conclude concede recall predict estimate
    complain lament joke quip boast brag muse remark observe comment reply respond answer counter retort continue interject
    write(wrote,written) tweet retweet post blog email testify swear(swore,sworn) vow pledge promise propose recommend demand agree
    disagree indicate disclose mention imply hint caution charge protest shout yell cry scream chant sing(sang,sung) whisper
    mutter murmur mumble exclaim plead(pleaded) pray recount relate opine speculate theorize theorise wonder ask inquire enquire
    question opine assess underline underscore highlight clarify elaborate volunteer reason surmise assure(assured) attest
    proclaim pronounce preach urge advise appeal apologize apologise thunder declare deadpan snap sigh laugh chuckle chide
    insinuate hypothesize posit rue fume rail gush enthuse crow cheer moan groan grumble growl roar bellow sob exhort
    reflect reckon object rejoin signal tease gripe grouse vent intone chime concur advocate forecast(forecast) rule find(found)
    affirm reaffirm point confess profess specify stipulate counsel summarize summarise scoff sneer marvel venture`,
  tell: `tell(told) inform remind notify instruct order advise ask urge assure warn promise brief persuade beg implore text message
    lecture admonish reassure implore challenge beseech`,
  judge: `call describe label brand dub term slam blast condemn denounce criticize criticise praise hail accuse blame dismiss reject decry
    deplore welcome lambast lambaste castigate mock ridicule defend deride bill characterize characterise attack rebuke tout liken cite cheer
    refer compare portray paint speak(spoke,spoken) talk quote thank salute laud applaud commend congratulate bemoan mourn excoriate
    scold reprimand berate fault express voice offer accept promise justify oppose back support endorse depict nickname style define
    identify authorize authorise direct threaten appeal pay refuse rebut outline detail lash request pledge decline urge vow insist propose recommend
    demand recall question`,
  show: "read(read) state proclaim declare say(said)",
};

const vowels = /[aeiou]/;

/** “stop” → “stopp”: a final consonant behind a single stressed vowel is doubled. */
const doubled: ReadonlySet<string> = new Set([
  "admit",
  "rebut",
  "brag",
  "quip",
  "chat",
  "rebut",
  "rap",
  "snap",
  "sob",
  "dub",
  "slam",
  "beg",
  "refer",
  "shrug",
]);

function formsOf(entry: string): string[] {
  const [, base = entry, irregular] = /^([^(]+)(?:\(([^)]+)\))?$/.exec(entry) ?? [];
  const stem = doubled.has(base) ? base + base.slice(-1) : base.endsWith("e") ? base.slice(0, -1) : base;
  const endsInY = base.endsWith("y") && !vowels.test(base.slice(-2, -1));
  const third = endsInY ? `${base.slice(0, -1)}ies` : /(?:s|x|z|ch|sh)$/.test(base) ? `${base}es` : `${base}s`;
  const past = irregular?.split(",") ?? [endsInY ? `${base.slice(0, -1)}ied` : `${stem}ed`];
  return [base, third, `${stem}ing`, ...past];
}

/** Every form of every verb that can report speech, with all that it can do. */
export const cueVerbs: ReadonlyMap<string, ReadonlySet<CueClass>> = (() => {
  const verbs = new Map<string, Set<CueClass>>();
  for (const [cueClass, list] of Object.entries(bases) as [CueClass, string][]) {
    for (const entry of list.split(/\s+/)) {
      for (const form of formsOf(entry)) verbs.set(form, (verbs.get(form) ?? new Set()).add(cueClass));
    }
  }
  return verbs;
})();

/** Forms that are verbs of saying whatever part of speech they are taken for. */
export const plainlyVerbs: ReadonlySet<string> = new Set([
  "said",
  "says",
  "told",
  "tells",
  "saying",
  "telling",
  "wrote",
  "tweeted",
  "insisted",
  "argued",
  "acknowledged",
  "warned",
  "asked",
  "explained",
  "replied",
  "announced",
  "declared",
  "claimed",
  "read",
  "reads",
]);

/** What findings and events do as well as people: “the survey suggests”. */
export const pointers: ReadonlySet<string> = new Set(
  ["suggest", "indicate", "imply", "signal", "reflect", "show"].flatMap((base) => formsOf(base)),
);

/** Forms that are nouns as well, and still report: “his claim that …”, “calls for an inquiry into who …”, “Mayor slams …” in a headline. */
export const nounsToo: ReadonlySet<string> = new Set(
  ["claim", "call", "question", "attack", "promise", "pledge", "note", "point", "report", "request", "vow", "estimate", "praise"]
    .concat(["comment", "demand", "reveal", "cite", "remark", "argue", "slam", "blast", "urge", "insist", "denounce", "warn", "announce"])
    .flatMap((base) => formsOf(base).slice(0, 2)),
);
