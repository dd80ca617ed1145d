import type { Casualty, Layer, Report } from "../types/report.ts";
import { amount } from "./amount.ts";

/** A layer as people read it: columns and rows of plain words. */
export interface Sheet {
  readonly layer: Layer;
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** What a reader should not miss, under the rows. */
  readonly remarks: readonly string[];
}

const titles: Readonly<Record<Layer, string>> = {
  people: "People",
  places: "Places",
  organisations: "Organisations",
  casualties: "Casualty figures",
  quotes: "Quotes",
};

/** What a layer holds, for a table; the words are as the article has them, so escape them. */
export function sheetOf(report: Report, layer: Layer): Sheet {
  const remarks = layer === "casualties" ? [...contradictions(report.casualties).map((line) => `≠ ${line}`), ...leftOut(report)] : [];
  return { layer, title: titles[layer], ...contents[layer](report), remarks };
}

/** With --explain: numbers next to a word of harm that became no figure, and why. */
function leftOut({ explain }: Report): string[] {
  return (explain?.rejected ?? []).map(({ text, reason }) => `left out: “${text}”, ${reason}`);
}

type Contents = Pick<Sheet, "columns" | "rows">;
const contents: Readonly<Record<Layer, (report: Report) => Contents>> = {
  people: ({ people }) => ({
    columns: ["Name", "Role", "Mentions"],
    rows: people.map(({ name, roles, mentions }) => [name, roles.join("; "), String(mentions.length)]),
  }),
  places: ({ places }) => ({
    columns: ["Name", "Kind", "Country", "Coordinates", "Mentions"],
    rows: places.map(({ name, kind, country, latitude, longitude, mentions }) => [
      name,
      kind,
      country ?? "",
      latitude === null || longitude === null ? "" : `${latitude.toFixed(2)}, ${longitude.toFixed(2)}`,
      String(mentions.length),
    ]),
  }),
  organisations: ({ organisations }) => ({
    columns: ["Name", "Acronym", "Kind", "Mentions"],
    rows: organisations.map(({ name, acronym, kind, mentions }) => [name, acronym ?? "", kind, String(mentions.length)]),
  }),
  casualties: ({ casualties, explain }) => ({
    columns: ["Effect", "Number", "Who", "According to", "Evidence", ...(explain ? ["Rule"] : [])],
    rows: byEffect(casualties).map((figure) => [
      figure.effect,
      figure.partOf === null ? amount(figure) : `of them ${amount(figure)}`,
      figure.victims ?? "",
      sourceOf(figure),
      figure.text,
      ...(explain ? [explain.casualties[casualties.indexOf(figure)]?.rule.replace("casualties/", "") ?? ""] : []),
    ]),
  }),
  quotes: ({ quotes }) => ({
    columns: ["Speaker", "Cue", "Words"],
    rows: quotes.map(({ speaker, cue, kind, text }) => [
      speaker ? (speaker.name ?? speaker.text) : "",
      cue?.text ?? "",
      kind === "indirect" ? text : `“${text}”`,
    ]),
  }),
};

const sourceOf = ({ attribution }: Casualty): string => (attribution ? (attribution.name ?? attribution.text) : "");

/** Figures of one effect beside each other, effects in the order of their first figure, a part straight under its total. */
function byEffect(figures: readonly Casualty[]): Casualty[] {
  const wholes = figures.filter(({ partOf }) => partOf === null);
  const partsOf = (whole: Casualty): Casualty[] => {
    const index = figures.indexOf(whole);
    return [whole, ...figures.filter(({ partOf }, at) => partOf === index && at !== index)];
  };
  const effects = [...new Set(wholes.map(({ effect }) => effect))];
  const shown = effects.flatMap((effect) => wholes.filter((whole) => whole.effect === effect).flatMap(partsOf));
  const left = figures.filter((figure) => !shown.includes(figure)); // parts of parts
  return [...shown, ...left];
}

/** Figures about the same people and effect that cannot both be right, one line each: “killed, soldiers: army 8 · rebels 28”. */
export function contradictions(figures: readonly Casualty[]): string[] {
  const bySubject = new Map<string, Casualty[]>();
  for (const figure of figures) {
    if (figure.partOf !== null || sourceOf(figure) === "") continue;
    const subject = `${figure.effect}, ${victimsOf(figure)}`;
    bySubject.set(subject, [...(bySubject.get(subject) ?? []), figure]);
  }
  return [...bySubject].flatMap(([subject, claims]) => {
    const disputed = claims.filter((claim) => claims.some((other) => sourceOf(other) !== sourceOf(claim) && apart(claim, other)));
    if (disputed.length === 0) return [];
    return [`${subject}: ${[...new Set(disputed.map((claim) => `${sourceOf(claim)} ${amount(claim)}`))].join(" · ")}`];
  });
}

/** “people”, “civilians” and no word at all may mean the same dead; “soldiers” and “rebels” do not. */
function victimsOf({ victims }: Casualty): string {
  const head = victims?.toLowerCase().split(" ").at(-1) ?? "people";
  return head === "persons" || head === "person" ? "people" : head;
}

function apart(a: Casualty, b: Casualty): boolean {
  return (a.max !== null && b.min !== null && a.max < b.min) || (b.max !== null && a.min !== null && b.max < a.min);
}
