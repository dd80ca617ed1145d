import { describe, expect, test } from "vitest";
import { casualtyRules } from "../../src/extract/casualties/index.ts";
import { quoteRulesWith } from "../../src/extract/quotes/index.ts";
import { loadLanguage } from "../../src/language/language.ts";
import { tag } from "../../src/tag/tag.ts";
import { segment } from "../../src/text/segment.ts";
import { tokenize } from "../../src/text/tokenize.ts";
import type { Document } from "../../src/types/document.ts";

const language = loadLanguage();
const read = (text: string): Document =>
  tag(
    tokenize(segment({ source: { id: "example", path: null, sha256: "", characters: text.length }, text, date: null, notices: [] })),
    language,
  );

/** Takes the brackets out of an example and says which stretches they marked. */
function marked(example: string): { text: string; stretches: string[] } {
  return { text: example.replace(/[[\]]/g, ""), stretches: [...example.matchAll(/\[([^[\]]*)\]/g)].map(([, inside = ""]) => inside) };
}

for (const { rule, examples, find } of [...casualtyRules, ...quoteRulesWith(language.clauses)]) {
  describe(rule, () => {
    test.each(examples)("$text", (example) => {
      const { text, stretches } = marked(example.text);
      // what a rule doubts itself is for --explain: the report does not have it
      const found = [...find(read(text))].filter(({ value }) => !("doubt" in value && value.doubt !== null));
      expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(stretches);
      const values = example.values ?? (example.value ? [example.value] : []);
      values.forEach((value, index) => expect(found[index]?.value).toMatchObject(value));
    });
  });
}

test("every rule has examples and a name of its own", () => {
  const rules = [...casualtyRules, ...quoteRulesWith(language.clauses)];
  expect(rules.filter(({ examples }) => examples.length === 0)).toEqual([]);
  expect(new Set(rules.map(({ rule }) => rule)).size).toBe(rules.length);
});
