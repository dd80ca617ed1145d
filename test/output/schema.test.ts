import { readdirSync, readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { extract } from "../../src/index.ts";
import { recordSchema } from "../../src/output/schema.ts";

const validate = new Ajv2020({ strict: true, allErrors: true }).compile(recordSchema);
const faults = (record: unknown): unknown => (validate(JSON.parse(JSON.stringify(record))) ? [] : validate.errors);

const fixtures = readdirSync("fixtures", { withFileTypes: true }).filter((entry) => entry.isDirectory());

test.each(fixtures.map(({ name }) => name))("the report of %s is as the schema says", (slug) => {
  expect(faults(extract(readFileSync(`fixtures/${slug}/article.txt`, "utf8"), { id: slug, date: "2021-03-04" }))).toEqual([]);
});

test("a report of nothing and a failure are as the schema says", () => {
  expect(faults(extract(""))).toEqual([]);
  const source = { id: "a.pdf", path: "a.pdf" };
  expect(faults({ schema: "newsx/1", ok: false, source, error: { code: "not-text", message: "not a text file" } })).toEqual([]);
});

test("what is no record is refused", () => {
  expect(faults({ ...extract(""), people: null })).not.toEqual([]);
  expect(faults({ ...extract(""), extra: 1 })).not.toEqual([]);
});
