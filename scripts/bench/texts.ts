import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const evaluation = join(import.meta.dirname, "../../../shared/eval/data");
const fixtures = join(import.meta.dirname, "../../fixtures");

/** Dispatches to measure with: the annotated ones where they are at hand, else the project's own, again and again. */
export function dispatches(): { readonly from: string; readonly texts: readonly string[] } {
  if (existsSync(evaluation)) {
    const files = ["gold/dispatches.jsonl", "geo/trnews.jsonl", "quotes/wikinews.jsonl", "ner/worldwide-dev.jsonl"].filter((file) =>
      existsSync(join(evaluation, file)),
    );
    const lines = files.flatMap((file) => readFileSync(join(evaluation, file), "utf8").split("\n"));
    const texts = lines.filter((line) => line.trim() !== "").map((line) => (JSON.parse(line) as { text: string }).text);
    return { from: "the annotated dispatches of ../shared/eval", texts: texts.filter((text) => text.length > 500) };
  }
  const own = readdirSync(fixtures)
    .map((slug) => join(fixtures, slug, "article.txt"))
    .filter((file) => existsSync(file))
    .map((file) => readFileSync(file, "utf8"));
  return { from: "the project's fixtures, repeated", texts: Array.from({ length: 20 }, () => own).flat() };
}

/** One text of so many characters, cut from dispatches laid end to end. */
export function longText(texts: readonly string[], characters: number): string {
  const parts: string[] = [];
  for (let size = 0, index = 0; size < characters; index++) {
    const text = texts[index % texts.length] ?? "";
    parts.push(text);
    size += text.length + 2;
  }
  return parts.join("\n\n").slice(0, characters);
}
