import type { Document } from "../../types/document.ts";
import type { Extractor, Toll } from "../../types/finding.ts";
import { doubtOf } from "./doubts.ts";
import { governingDoubt } from "./verb-doubts.ts";
import type { Figure } from "./figure.ts";
import { isIllness } from "./illness.ts";
import { animals, bodies, classOf, harmNouns } from "./nouns.ts";
import { scenesOf, type Scene } from "./scene.ts";
import { tollOf } from "./toll.ts";

/** Single harms that a text may name with no one harmed in mind (“a murder mystery”, “a death”). */
const countable: ReadonlySet<string> = new Set(["arrest", "fatality", "body", "corpse", "skeleton", "cadaver"]);

const rule = "casualties/harm-noun";

/** A number of harms done: “361 road fatalities”, “three murders”, “dozens of bodies”, “no casualties”. */
export const harmNoun: Extractor<Toll> = {
  rule,
  examples: [
    { text: "The province counted [361 road fatalities].", value: { effect: "killed", min: 361, max: 361 } },
    { text: "There were [no casualties].", value: { effect: "casualties", min: 0, max: 0 } },
    { text: "He faces 12 counts of murder." },
    { text: "The film is about a murder." },
    { text: "None of the injuries were grave." },
    { text: "By luck we are not dealing with several deaths." },
    { text: "Police made [an arrest].", value: { effect: "detained", min: 1, max: 1, victims: null } },
    { text: "They had no grounds to make an arrest." },
    { text: "The court ordered 30 days detention." },
    { text: "The city counted [12 weekend murders].", value: { effect: "killed", min: 12, max: 12 } },
    { text: "He met the two death row inmates." },
    { text: "They counted [300 alleged executions].", value: { effect: "killed", min: 300, victims: null } },
  ],
  *find(doc) {
    for (const scene of scenesOf(doc)) {
      for (let index = 0; index < scene.figures.length; index++) {
        const figure = scene.figures[index];
        if (!figure || (figure.class !== "harm" && figure.class !== "body") || isNoHarm(scene.doc, figure)) continue;
        // “another death”
        const another = scene.doc.tokens[figure.firstToken]?.lower === "another" && harmNouns.get(figure.noun) === "killed";
        if (figure.indefinite && !another && !countable.has(figure.noun)) continue;
        if (figure.indefinite && figure.noun === "arrest" && !isMade(scene.doc, figure)) continue;
        if (figure.indefinite && bodies.has(figure.noun) && (!isFound(scene, figure) || isOfOne(scene, index))) continue;
        const effect = bodies.has(figure.noun) ? "killed" : harmNouns.get(figure.noun);
        if (!effect) continue;
        const cue = { firstToken: figure.endToken - 1, endToken: figure.endToken };
        yield tollOf(
          scene.doc,
          rule,
          effect,
          { ...figure, victims: whoseOf(scene.doc, figure) },
          cue,
          governingDoubt(scene, index) ?? doubtOf(scene, { ...figure, class: "person" }, null, cue),
        );
      }
    }
  },
};

/** Behind “death” these make another word of it. */
const ofDeath: ReadonlySet<string> = new Set(
  "row penalty penalties sentence sentences threat threats squad squads camp camps certificate certificates warrant warrants benefits".split(
    " ",
  ),
);

const measures = /^(?:hours|days|weeks|months|years)$/;

/** “30 days detention”, “two death row inmates”, “a pig's body”. */
function isNoHarm({ tokens }: Document, { firstToken, endToken, noun, max }: Figure): boolean {
  // “none of the injuries were grave”: there were some
  if (max === 0 && tokens[firstToken + 1]?.lower === "of") return true;
  if (noun.startsWith("death") && ofDeath.has(tokens[endToken]?.lower ?? "")) return true;
  for (let at = firstToken; at < endToken - 1; at++) {
    // as it stands: “15 Turkey deaths” are people's
    const word = tokens[at]?.text ?? "";
    if (measures.test(word) || (animals.has(word) && !isIllness(tokens[at + 1]?.lower ?? ""))) return true;
  }
  return false;
}

/** “made an arrest”, “police make an arrest”, “were able to make an arrest”, “an arrest was made”: what may be made was not. */
function isMade({ tokens, pos }: Document, { firstToken, endToken }: Figure): boolean {
  const verb = firstToken - 1;
  const making = /^ma(?:de|kes?)$/.test(tokens[verb]?.lower ?? "") && /^VB[DZP]$/.test(pos[verb] ?? "");
  const isAble = tokens[verb]?.lower === "make" && /^(?:able|managed|helped)$/.test(tokens[verb - 2]?.lower ?? "");
  return making || isAble || [endToken + 1, endToken + 2].some((at) => tokens[at]?.lower === "made");
}

/** Words beside “deaths” that say whose they are and are no nouns for people. */
const kinds: ReadonlySet<string> = new Set(
  "civilian military police army child infant maternal pedestrian coalition enemy allied".split(" "),
);

/** “civilian” of “65 civilian deaths”, “man” of “one man's lonely death”; nobody is named by “overdose deaths”. */
function whoseOf(
  { pos, tokens }: Document,
  { victims, noun }: { readonly victims: { readonly firstToken: number; readonly endToken: number } | null; readonly noun: string },
) {
  if (!victims) return null;
  // “dozens of bloated bodies of men and women”
  for (let at = victims.firstToken; at < victims.endToken - 1; at++) {
    if (tokens[at]?.lower === "of") return { firstToken: at + 1, endToken: victims.endToken };
    if (pos[at] === "POS" && at > victims.firstToken) return { firstToken: victims.firstToken, endToken: at };
  }
  const end = victims.endToken - 1;
  const last = tokens[end - 1];
  if (end <= victims.firstToken || !last) return null;
  // “four IS corpses”, “two Afghan deaths”; but “13 DUI arrests”, “60 ICE arrests”
  const isName = /^\p{Lu}/u.test(last.text) && !/^arrests?$/.test(noun);
  const isWhose = isName || kinds.has(last.lower) || classOf(last.lower, false) === "person";
  return isWhose ? { firstToken: victims.firstToken, endToken: end } : null;
}

const finding: ReadonlySet<string> = new Set(
  "found find discovered recovered retrieved pulled washed exhumed unearthed buried lying lay dumped fished hanging floating identified brought carried dragged".split(
    " ",
  ),
);
const dead: ReadonlySet<string> = new Set(
  "dead headless decapitated beheaded charred decomposed decomposing mutilated bloated burned burnt lifeless unidentified bullet-riddled dismembered bloodied naked".split(
    " ",
  ),
);

/** “a charred body of a child”: the child is counted. */
function isOfOne({ doc, parts, figures }: Scene, index: number): boolean {
  return doc.tokens[parts[index + 1]?.firstToken ?? -1]?.lower === "of" && figures[index + 2]?.class === "person";
}

/** “a body was found”, “a charred body”; “a body to advise the minister” is no one’s. */
function isFound(scene: Scene, figure: Figure): boolean {
  const { tokens, sentences } = scene.doc;
  const { firstToken = 0, endToken = 0 } = sentences[scene.sentence] ?? {};
  for (let at = figure.firstToken; at < figure.endToken; at++) if (dead.has(tokens[at]?.lower ?? "")) return true;
  for (let at = Math.max(firstToken, figure.firstToken - 8); at < Math.min(endToken, figure.endToken + 6); at++)
    if (finding.has(tokens[at]?.lower ?? "")) return true;
  return false;
}
