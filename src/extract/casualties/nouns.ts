import type { CasualtyEffect } from "../../types/report.ts";

const irregular: Readonly<Record<string, string>> = {
  person: "people",
  child: "children",
  schoolchild: "schoolchildren",
  grandchild: "grandchildren",
  wife: "wives",
  housewife: "housewives",
  corpse: "corpses",
  body: "bodies",
};

function plural(noun: string): string {
  const known = irregular[noun];
  if (known) return known;
  if (noun.endsWith("man")) return `${noun.slice(0, -3)}men`;
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(?:s|sh|ch|x|z)$/.test(noun) ? `${noun}es` : `${noun}s`;
}

/** Who is won and let go, not taken and freed: “captured 1,944 delegates”. */
export const delegates: ReadonlySet<string> = new Set(["delegate", "delegates", "superdelegate", "superdelegates", "super-delegates"]);

/** Whether a noun, in lower case, is for one person: “woman”, not “police”. */
export const isOnePerson = (noun: string): boolean => people.has(noun) && people.has(plural(noun));

const both = (words: string): ReadonlySet<string> =>
  new Set(
    words
      .trim()
      .split(/\s+/)
      .flatMap((noun) => [noun, plural(noun)]),
  );

/** Nouns for people, singular and plural. */
export const people: ReadonlySet<string> = new Set([
  ...both(`
  person man woman child boy girl baby infant toddler newborn teenager teen youth adult adolescent minor youngster kid orphan twin
  schoolchild schoolboy schoolgirl pupil student undergraduate graduate teacher professor lecturer headmaster principal academic scholar
  civilian citizen resident villager inhabitant local townsman farmer peasant herder herdsman shepherd fisherman fisher nomad tribesman settler
  father mother parent son daughter brother sister sibling husband wife widow spouse uncle aunt nephew niece cousin grandfather grandmother grandchild grandson granddaughter relative
  newlywed bride groom couple friend neighbour neighbor comrade colleague bystander onlooker passer-by pedestrian motorist driver passenger cyclist motorcyclist biker rider commuter traveller traveler
  guide tourist holidaymaker visitor guest hiker climber mountaineer skier swimmer surfer diver pilgrim worshipper worshiper churchgoer faithful mourner reveller reveler shopper spectator fan supporter
  soldier officer policeman policewoman policeperson trooper serviceman servicewoman servicemember marine sailor airman paratrooper commando commandoe conscript recruit reservist cadet private corporal sergeant lieutenant captain major colonel general
  admiral commander veteran peacekeeper guard bodyguard guardsman gendarme constable detective inspector agent spy patrolman sheriff deputy warden cop lawman ranger infantryman gunner sniper
  rebel insurgent militant militiaman fighter guerrilla guerilla gunman attacker assailant terrorist extremist jihadist jihadi islamist separatist secessionist bomber suicide-bomber bandit robber raider pirate gangster mobster hitman
  kidnapper hijacker assassin murderer killer criminal suspect convict inmate prisoner detainee captive hostage abductee fugitive smuggler trafficker dealer thief looter rioter thug vigilante
  demonstrator protester protestor activist campaigner dissident opponent loyalist supremacist nationalist communist partisan oppositionist mutineer deserter defector
  refugee migrant asylum-seeker evacuee exile immigrant emigrant foreigner expatriate expat national countryman compatriot stranger
  worker labourer laborer employee staffer staff miner builder engineer technician mechanic electrician contractor foreman trader merchant vendor shopkeeper businessman businesswoman entrepreneur banker broker clerk cashier waiter waitress chef cook
  cleaner maid servant nanny babysitter janitor porter steward stewardess attendant firefighter fireman paramedic medic doctor physician surgeon nurse midwife dentist pharmacist patient rescuer lifeguard volunteer aide aid-worker humanitarian
  journalist reporter editor photographer cameraman correspondent blogger broadcaster presenter newsman newsmen writer author poet artist musician singer actor actress dancer filmmaker
  boyfriend girlfriend fiancé fiancée ex-husband ex-wife ex-boyfriend ex-girlfriend stepson stepdaughter stepfather stepmother godfather
  lawyer attorney judge prosecutor magistrate politician lawmaker legislator senator congressman mp minister governor mayor councillor councilor candidate official diplomat ambassador envoy consul leader chief elder chieftain
  priest pastor bishop imam cleric monk nun rabbi missionary preacher mullah seminarian scientist researcher expert analyst consultant
  pilot crewman crewmember crew co-pilot astronaut captain seafarer seaman trucker taxi-driver operator conductor
  athlete player footballer cricketer boxer runner jockey coach referee wrestler
  assistant accountant occupant defendant claimant commandant adjutant
  victim survivor member participant delegate negotiator mediator informant informer collaborator courier messenger witness interpreter translator
  transgender homosexual gay lesbian jew muslim christian hindu sikh buddhist catholic protestant shiite shia sunni kurd arab turk druze yazidi tutsi hutu rohingya tamil pashtun hazara uighur uyghur tibetan
  african-american pole swede dane finn briton scot spaniard serb croat slovak czech thai turk greek filipino filipina dutchman frenchman frenchwoman englishman irishman welshman
  individual human soul one other prostitute drug-user addict homeless beggar tenant customer patron diner client employee executive manager director boss owner landlord bather camper rafter jogger
  gang-member mercenary troop warrior paramilitary squatter loved-one householder prefect sub-prefect mukhtar warlord dignitary notable clergyman sheikh emir ringleader mastermind accomplice sympathizer sympathiser eyewitness breadwinner teammate schoolmate protestor marcher picketer counterprotester picnicker festivalgoer concertgoer partygoer holidaymaker daredevil stuntman teen-ager pensioner retiree senior centenarian nonagenarian stowaway castaway crewmate classmate roommate housemate workmate
`),
  "personnel",
  "police",
  "troops",
  "clergy",
  "americans",
  "menfolk",
  "womenfolk",
  "folk",
  "folks",
  "livestock-herders",
  "combatants",
  "noncombatants",
  "non-combatants",
  "combatant",
  "asylum",
  "newsmen",
  "forces",
  "dead",
  "injured",
  "wounded",
  "missing",
  "sick",
  "families",
  "households",
]);

/** What is counted near harm and is no person: measures, times, money, things, doings. */
export const things: ReadonlySet<string> = new Set([
  ...both(`
  second minute hour day night week weekend month year decade century age time date morning afternoon evening metre meter kilometre kilometer mile foot inch yard hectare acre km kg ton tonne litre liter gallon barrel degree
  dollar euro pound rupee yen yuan cent penny billion percent percentage point count charge offence offense case term sentence vote seat ballot round shot bullet shell rocket missile bomb grenade mortar mine gun rifle weapon pistol knife
  explosive device attack raid strike airstrike blast explosion explosive shooting stabbing incident accident crash collision event clash battle operation offensive assault mission patrol
  house home building apartment flat shop store school hospital clinic church mosque temple shrine hotel restaurant market mall station office factory plant farm bridge road street block village town city district province state country nation region area site camp tent shelter base post checkpoint
  car bus truck lorry van vehicle motorcycle motorbike bike bicycle train carriage wagon coach ship boat vessel ferry dinghy trawler tanker barge plane aircraft airplane aeroplane jet helicopter drone flight tank convoy
  name photo photograph picture image video document letter file page word report article statement story issue item question phase stage step level floor storey lap round goal run match game set inning wicket
  company firm business organisation organization group party faction unit battalion brigade regiment division squad team agency council committee court branch tree crop plant bag box kilo tonne package parcel bottle laptop phone computer card passport ticket
  family household job position member-state island river mountain line front place way part half third quarter piece type kind sort reason example fact factor sample tablet pill dose vaccine drug crime lesson trial investigation probe arm leg hand eye limb finger tooth bone head
  email e-mail message tweet post server file record call series film movie book play song album programme program episode documentary magazine show season fundraiser rally
  hit fire murder-charge offence count lawsuit complaint petition day-old game chance trip visit tour inch law article section paragraph chapter
`),
  "am",
  "pm",
  "a.m.",
  "p.m.",
  "gmt",
  "mph",
  "kph",
  "km/h",
  "feet",
  "teeth",
  "tonnes",
  "mm",
  "cm",
  "km",
  "m",
  "kgs",
  "lbs",
  "oz",
  "ft",
  "years-old",
  "year-old",
  "times",
  "old",
  "o'clock",
]);

/** Animals: their dead are no casualties. */
export const animals: ReadonlySet<string> = new Set([
  ...both(`
  animal cow calf bull ox camel goat lamb pig horse donkey mule dog puppy cat kitten bird chicken hen duck goose turkey pigeon crow swan eagle vulture elephant rhino rhinoceros lion tiger leopard cheetah bear wolf whale dolphin seal shark turtle
  tortoise crocodile alligator snake monkey ape gorilla chimpanzee orangutan deer moose elk bison buffalo kangaroo koala rat mouse rabbit hare fox badger bat bee insect mosquito seabird pet racehorse greyhound pony wildlife beast kiwi possum
`),
  "cattle",
  "sheep",
  "fish",
  "livestock",
  "poultry",
  "oxen",
  "calves",
  "geese",
  "mice",
  "wolves",
  "deer",
  "penguins",
  "antelope",
]);

/** Nouns that are themselves a harm done, counted one by one: “15 overdose deaths”, “three murders”. */
export const harmNouns: ReadonlyMap<string, CasualtyEffect> = new Map<string, CasualtyEffect>([
  ...nouns(
    "killed",
    "death fatality killing murder homicide slaying assassination execution hanging drowning suicide beheading lynching martyr",
  ),
  ...nouns("injured", "injury"),
  ...nouns("casualties", "casualty"),
  ...nouns("detained", "arrest detention"),
  ...nouns("captured", "kidnapping abduction"),
  ...nouns("missing", "disappearance"),
  ...nouns("sickened", "infection"),
]);

/** What is left of the dead. */
export const bodies: ReadonlySet<string> = new Set([...both("body corpse skeleton cadaver"), "remains"]);

/** Nouns that say how it stands with the people they name. */
export const stateNouns: ReadonlyMap<string, CasualtyEffect> = new Map<string, CasualtyEffect>([
  ...nouns("captured", "hostage captive abductee"),
  ...nouns("detained", "detainee"),
  ...nouns("displaced", "evacuee refugee"),
  ["dead", "killed"],
  ["wounded", "injured"],
  ["injured", "injured"],
  ["missing", "missing"],
]);

function nouns(effect: CasualtyEffect, words: string): (readonly [string, CasualtyEffect])[] {
  return [...both(words)].map((word) => [word, effect] as const);
}

/** Nouns that end as those for people do. */
const noDoers: ReadonlySet<string> = both(`
  list wrist mist twist gist fist heist waist checklist playlist shortlist median paper letter number order power river water tower summer winter border computer matter center centre offer chapter quarter shelter corner career newspaper
  answer disorder weather dinner feather layer theater trailer cruiser carrier freighter steamer trawler bunker locker barrier powder finger hammer helicopter meter filter poster sticker folder charter register semester disaster cancer ulcer
  tumor tumour door floor error mirror terror horror sector factor vector reactor tractor motor monitor elevator generator corridor labor labour favor favour honor honour color colour odor rumor rumour humor humour anchor harbor harbour
  armor armour vapor manor behavior behaviour endeavor interior exterior counter encounter container tanker cluster banner manner plaster transfer register murder slaughter laughter thunder ladder bladder
  elephant restaurant plant grant warrant hydrant tree fee degree committee guarantee coffee knee pier fire wire hire tire siren quagmire career frontier chandelier amphitheatre cylinder boulder shoulder
  reminder remainder cover lever fever river liver silver slider spider under wonder gender tender render fender order bumper paper pepper super stopper newsletter scooter heater theatre
  router printer starter encounter lighter crater character bar bazaar war hangar guitar sugar dollar collar cellar pillar calendar radar seminar binoculars jaguar
  lantern processor sensor tensor conveyor escalator indicator calculator radiator refrigerator ventilator incubator
`);
const personEnding = /(?:man|men|woman|women|ists?|ees?|ers|[^t]ors|ants|ians|eers?|izens)$/;
const doerEnding = /(?:[^aeiou](?:er|or)|ist|ian|man|woman|eer)$/;

export type NounClass = "person" | "thing" | "animal" | "body" | "harm" | "unknown";

/** Whether a noun, in lower case, is for people; `capital` where it is written as a name (“four Malians”, “an Iraqi”). */
export function classOf(noun: string, capital: boolean): NounClass {
  if (people.has(noun)) return "person";
  if (bodies.has(noun)) return "body";
  if (harmNouns.has(noun)) return "harm";
  if (animals.has(noun)) return "animal";
  if (things.has(noun)) return "thing";
  if (/-year-olds?$/.test(noun)) return "person"; // “a 27-year-old was arrested”
  const last = noun.slice(noun.lastIndexOf("-") + 1);
  if (last !== noun) return classOf(last, capital);
  if (capital && /(?:ans?|ese|i|is|ish|ers?)$/.test(noun)) return "person";
  if (noDoers.has(noun)) return "unknown";
  return personEnding.test(noun) || doerEnding.test(noun) ? "person" : "unknown";
}
