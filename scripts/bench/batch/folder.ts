import { faker } from "@faker-js/faker/locale/en";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Report } from "../../../src/types/report.ts";

const fixtures = join(import.meta.dirname, "../../../fixtures");

/** A fixture with the surnames that stand in it. */
interface Model {
  readonly paragraphs: readonly string[];
  readonly surnames: readonly string[];
}

/** Writes so many dispatches below `root`, a thousand a folder, the same ones each time; returns their size in characters. */
export function writeDispatches(root: string, count: number, isShort: boolean): number {
  const models = fixtureModels();
  let characters = 0;
  for (let number = 0; number < count; number++) {
    const folder = join(root, `day-${String(Math.floor(number / 1000)).padStart(4, "0")}`);
    if (number % 1000 === 0) mkdirSync(folder, { recursive: true });
    const text = variant(models[number % models.length]!, number, isShort);
    characters += text.length;
    writeFileSync(join(folder, `${String(number).padStart(6, "0")}.txt`), text);
  }
  return characters;
}

function fixtureModels(): Model[] {
  return readdirSync(fixtures).map((slug) => {
    const { people } = JSON.parse(readFileSync(join(fixtures, slug, "expected.json"), "utf8")) as Report;
    const surnames = people.map(({ name }) => name.split(" ").at(-1)!);
    return {
      paragraphs: readFileSync(join(fixtures, slug, "article.txt"), "utf8")
        .trim()
        .split("\n\n"),
      surnames,
    };
  });
}

/** A fixture with other surnames and numbers, and another choice of its paragraphs; a short one has two. */
function variant({ paragraphs, surnames }: Model, number: number, isShort: boolean): string {
  faker.seed(number);
  const most = isShort ? 2 : faker.number.int({ min: Math.ceil(paragraphs.length / 2), max: paragraphs.length });
  const chosen = new Set(faker.helpers.arrayElements([...paragraphs.keys()], most));
  let text = paragraphs.filter((_, index) => chosen.has(index)).join("\n\n");
  for (const surname of new Set(surnames)) text = text.replaceAll(surname, faker.person.lastName());
  return `${text.replace(/\b[1-9]\d{1,2}\b/g, () => String(faker.number.int({ min: 10, max: 999 })))}\n`;
}
