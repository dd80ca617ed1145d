import { chainFrom } from "../../text/chains.ts";
import { isTime } from "../../text/phrases-of.ts";
import { tokenAt } from "../../text/token-at.ts";
import type { Document } from "../../types/document.ts";
import type { Span } from "../../types/span.ts";

const split = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** Verbs of saying: a figure anywhere in what follows them is given by their subject. */
const saying = split(
  `say says said saying tell tells told telling report reports reported reporting state states stated stating claim claims claimed claiming confirm confirms confirmed confirming announce announces announced announcing
  add adds added adding note notes noted noting estimate estimates estimated estimating indicate indicates indicated acknowledge acknowledges acknowledged admit admits admitted declare declares declared verify verifies verified
  inform informed disclose disclosed reveal reveals revealed believe believes believed warn warns warned explain explains explained detailed insist insists insisted tweet tweeted write wrote testify testified recall recalled allege alleges alleged
  maintain maintains maintained argue argues argued assert asserts asserted contend contends contended stress stresses stressed suggest suggests suggested concede concedes conceded conclude concludes concluded`,
);
/** Verbs of counting: only what is their object is given by their subject, not what happened “after …”. */
const counting = split(
  `record records recorded recording count counts counted counting document documents documented documenting register registers registered registering log logs logged logging tally tallied tallying show shows showed showing list lists listed listing`,
);
/** “put the toll at 40” gives a figure, “put out a fire” none. */
const putting = split("put puts putting");
const put = split("it the that its their");
/** “the survey found that …”; what police found is no figure of theirs. */
const finding = split("find finds found");
/** “gave a toll of 31 dead”, “spoke of 30 dead” */
const offering = split("gave give gives giving");
const tolls = split("toll tally count figure number total");
const speaking = split("spoke speak speaks speaking");
const claiming = split("claim claims claimed claiming");
const be = split("is are was were be been being 's");
const have = split("has have had having 've 'd");
const subordinators = split("after as since while when because where before");

const word = (doc: Document, at: number): string => doc.tokens[at]?.lower ?? "";

/** Whether the word at token `at` is a verb in the active voice by which its subject gives the figure at token `figure`. */
export function gives(doc: Document, at: number, figure: number): boolean {
  const verb = word(doc, at);
  // “Moayad bin Said” says nothing
  if (doc.tokens[at]?.text === "Said" && doc.pos[at] === "NNP") return false;
  if (putting.has(verb)) return put.has(word(doc, at + 1)) || word(doc, figure - 1) === "at";
  if (offering.has(verb)) return [at + 2, at + 3, at + 4].some((token) => token < figure && tolls.has(word(doc, token)));
  if (speaking.has(verb)) return word(doc, at + 1) === "of" && figure <= at + 4;
  if (finding.has(verb)) return word(doc, at + 1) === "that";
  if (counting.has(verb)) return isActive(doc, at) && !leavesObject(doc, at, figure);
  return saying.has(verb) && isActive(doc, at) && !(claiming.has(verb) && takes(doc, at, figure));
}

/** Whether a verb that gives was taken for a noun or an adjective: “the bureau recording 300 deaths”. */
export function looksNominal(doc: Document, at: number): boolean {
  return !doc.pos[at]?.startsWith("VB");
}

function isActive(doc: Document, at: number): boolean {
  const verb = word(doc, at);
  let before = at - 1;
  while (/^RB/.test(doc.pos[before] ?? "")) before--;
  // “is believed to hold 17 hostages” says nothing of who believes
  if (!verb.endsWith("ing") && be.has(word(doc, before))) return false;
  // “the UN estimates that …”, “figures show 400 deaths”
  if (/(?:s|show)$/.test(verb) && looksNominal(doc, at))
    return (
      // “UNHCR estimates”, “the agency, UNHCR, estimates”
      (/^N/.test(doc.pos[before] ?? "") || /^(?:,|\p{Lu}.*)$/u.test(doc.tokens[before]?.text ?? "")) &&
      (/^(?:that|there|at|about|nearly|some|more)$/.test(word(doc, at + 1)) || /^(?:CD|JJR)/.test(doc.pos[at + 1] ?? ""))
    );
  if (looksNominal(doc, at))
    return (
      /(?:ed|ing|said|told)$/.test(verb) &&
      /^(?:N|-RRB-)/.test(doc.pos[before] ?? "") &&
      (/^(?:said|told)$/.test(verb) || opensObject(doc, at + 1))
    );
  if (doc.pos[at] !== "VBN" || verb === "said" || verb === "told" || have.has(word(doc, before))) return true;
  // “in total confirmed cases”, “an emergency declared in the county”: a participle at a noun gives nothing
  // “state media reported Saturday that …”, “the militia claimed on Friday to have killed 14”
  const day = word(doc, at + 1) === "on" ? at + 2 : at + 1;
  const next = /^(?:[a-z]+day|today|late|early)$/.test(word(doc, day)) ? day + 1 : at + 1;
  return opensObject(doc, next) || /^[.,;"]?$/.test(word(doc, next)) || (claiming.has(verb) && word(doc, next) === "to");
}

function opensObject(doc: Document, at: number): boolean {
  return /^(?:CD|DT|JJR|PRP)/.test(doc.pos[at] ?? "") || /^(?:that|at|about|around|nearly|some|over)$/.test(word(doc, at));
}

/** “claimed more than 400 lives”, “claimed responsibility for an attack that killed 30”, “are claiming a breakthrough in …” */
function takes(doc: Document, at: number, figure: number): boolean {
  for (let next = at + 1; next < at + 9; next++) if (/^(?:lives|life)$/.test(word(doc, next))) return true;
  const object = chainFrom(doc, at + 1, figure);
  return object !== null && !isTime(doc, object) && !/^(?:VB|MD|RB)/.test(doc.pos[object.endToken] ?? "");
}

function leavesObject(doc: Document, at: number, figure: number): boolean {
  for (let next = at + 1; next < figure; next++) {
    if (word(doc, next) === "that") return false;
    if (word(doc, next) === "," && subordinators.has(word(doc, next + 1))) return true;
  }
  return false;
}

/** Whether what the cue of a clause of indirect speech reports is a statement: not “relates to”, “claimed the lives of”. */
export function states(doc: Document, { start, end }: Span, figure: number): boolean {
  for (let at = tokenAt(doc, start); (doc.tokens[at]?.start ?? Infinity) < end; at++) {
    if ((doc.tokens[at]?.end ?? 0) >= end && word(doc, at + 1) === "to") return false;
    if (isGivingWord(doc, at) && !gives(doc, at, figure)) return false;
  }
  return true;
}

/** Whether a verb of saying or counting stands at token `at`, in whatever form. */
export function isGivingWord(doc: Document, at: number): boolean {
  return saying.has(word(doc, at)) || counting.has(word(doc, at));
}

/** Whether a verb of counting stands at token `at`: its subject may be where the counted are, not who counts. */
export function isCountingWord(doc: Document, at: number): boolean {
  return counting.has(word(doc, at));
}
