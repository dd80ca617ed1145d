import type { VerbGroup } from "../../text/clauses.ts";
import type { Figure } from "./figure.ts";
import { rateDoubt } from "./rates.ts";
import type { Scene } from "./scene.ts";
import type { Stretch } from "./toll.ts";
import { partAt, verbDoubt } from "./verb-doubts.ts";

const conditional: ReadonlySet<string> = new Set(["if", "unless", "whether", "lest", "until"]);
/** Why a figure beside a verb of harm is no casualty, in words for --explain; null where nothing speaks against it. */
export function doubtOf(scene: Scene, figure: Figure, verb: VerbGroup | null, cue: Stretch): string | null {
  return (
    kindDoubt(figure) ??
    thoughtDoubt(scene, figure) ??
    denialDoubt(scene, figure) ??
    eachDoubt(scene, figure) ??
    rateDoubt(scene, figure, cue) ??
    (verb ? verbDoubt(scene, verb, figure) : null) ??
    conditionDoubt(scene, cue)
  );
}

function kindDoubt({ class: kind, noun }: Figure): string | null {
  if (kind === "animal") return `“${noun}” are animals`;
  if (kind === "thing") return `“${noun}” are no people`;
  return null;
}

const thought: ReadonlySet<string> = new Set(["imagine", "imagining", "suppose", "supposing", "picture", "envision"]);

/** “the ministry denied that 14 soldiers had been killed”, “denied reports that …”; he who denied killing them denies only that. */
function denialDoubt({ doc, sentence }: Scene, { firstToken }: Figure): string | null {
  const from = Math.max(doc.sentences[sentence]?.firstToken ?? 0, firstToken - 12);
  for (let at = firstToken - 1; at >= from; at--) {
    const word = doc.tokens[at]?.lower ?? "";
    if (/^[,;:"]$/.test(word)) return null;
    if (word !== "that") continue;
    const before = [at - 1, at - 2, at - 3].map((token) => doc.tokens[token]?.lower ?? "");
    const is = before.findIndex((each) => /^(?:den(?:y|ies|ied|ying)|rejected|dismissed|refuted)$/.test(each));
    const denied =
      is === 0 || (is > 0 && before.slice(0, is).some((each) => /^(?:reports?|claims?|allegations?|rumours?|rumors?)$/.test(each)));
    return denied ? `“${before[is]}”` : null;
  }
  return null;
}

/** “for each family that had lost a relative”: nobody says how many. */
function eachDoubt({ doc, sentence }: Scene, { firstToken, indefinite }: Figure): string | null {
  if (!indefinite) return null;
  const from = Math.max(doc.sentences[sentence]?.firstToken ?? 0, firstToken - 8);
  for (let at = from; at < firstToken; at++) {
    const word = doc.tokens[at]?.lower ?? "";
    if (/^(?:each|every|any|anyone|everyone|whoever|whenever)$/.test(word)) return `“${word}”: no number`;
  }
  return null;
}

/** “can you imagine nine people dying …?” */
function thoughtDoubt({ doc, sentence }: Scene, { firstToken }: Figure): string | null {
  const from = Math.max(doc.sentences[sentence]?.firstToken ?? 0, firstToken - 2);
  for (let at = from; at < firstToken; at++) {
    const word = doc.tokens[at]?.lower ?? "";
    if (thought.has(word) && /^V/.test(doc.pos[at] ?? "")) return `“${word}”: a thought, not a fact`;
  }
  return null;
}

/** “if 12 people were killed …” */
function conditionDoubt(scene: Scene, cue: Stretch): string | null {
  const first = partAt(scene, cue.firstToken) - 1;
  for (let at = first; at >= Math.max(0, first - 40); at--) {
    const part = scene.parts[at];
    if (!part) return null;
    if (part.kind === "comma" || part.kind === "mark" || part.kind === "relative") return null;
    const word = scene.doc.tokens[part.firstToken]?.lower ?? "";
    if (part.kind === "subordinator" && conditional.has(word)) return `“${word}”: a condition`;
  }
  return null;
}
