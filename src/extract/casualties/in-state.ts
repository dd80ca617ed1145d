import type { Part } from "../../text/clauses.ts";
import type { Document } from "../../types/document.ts";
import type { CasualtyEffect } from "../../types/report.ts";
import type { Extractor, Toll } from "../../types/finding.ts";
import type { Figure } from "./figure.ts";
import { doubtOf } from "./doubts.ts";
import { speaksOfIllness } from "./illness.ts";
import { scenesOf } from "./scene.ts";
import { tollOf } from "./toll.ts";
import { governingDoubt } from "./verb-doubts.ts";

const rule = "casualties/in-state";
const confinement: ReadonlySet<string> = new Set(["jail", "jails", "prison", "prisons", "custody", "detention", "captivity"]);
const grave: ReadonlySet<string> = new Set(["critical", "serious", "grave", "stable", "severe"]);

/** Where or how people are, in two words behind their number: “thousands of people in jail”, “two in serious condition”. */
export const inState: Extractor<Toll> = {
  rule,
  examples: [
    { text: "The coup left [thousands of people in jail].", value: { effect: "detained", min: 2000, max: 9999 } },
    { text: "Nine men lay there, [at least two in serious condition].", value: { effect: "injured", min: 2, max: null } },
    { text: "The coup left thousands of people in doubt." },
    { text: "The yard built two in mint condition." },
  ],
  *find(doc) {
    for (const scene of scenesOf(doc)) {
      for (let index = 0; index < scene.figures.length; index++) {
        const figure = scene.figures[index];
        if (!figure || (figure.class !== "person" && figure.class !== "none")) continue;
        const where = scene.parts[index + 2];
        if (!where?.phrase || scene.doc.tokens[scene.parts[index + 1]?.firstToken ?? -1]?.lower !== "in") continue;
        const effect = effectOf(scene.doc, figure, where);
        if (!effect) continue;
        const cue = { firstToken: where.firstToken, endToken: where.endToken };
        yield tollOf(scene.doc, rule, effect, figure, cue, governingDoubt(scene, index) ?? doubtOf(scene, figure, null, cue));
      }
    }
  },
};

/** What the words behind “in” say of a figure; null where they say nothing. */
function effectOf(doc: Document, figure: Figure, { phrase, firstToken }: Part): CasualtyEffect | null {
  const noun = doc.tokens[phrase?.head ?? -1]?.lower ?? "";
  if (confinement.has(noun)) {
    if (figure.class !== "person" || figure.indefinite) return null;
    return noun === "captivity" ? "captured" : "detained";
  }
  if (noun !== "condition" || ![firstToken, firstToken + 1].some((at) => grave.has(doc.tokens[at]?.lower ?? ""))) return null;
  return figure.noun === "patients" && speaksOfIllness(doc) ? "sickened" : "injured";
}
