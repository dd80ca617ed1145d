import { describe, expect, test } from "vitest";
import { rolePatterns, rolesOf } from "../../src/resolve/roles.ts";
import { roleContext, type TokenRange } from "../../src/resolve/roles/context.ts";
import { language, namedDocument } from "./named-document.ts";

function wordsAt(marked: string): { roles: (find: (mention: TokenRange) => readonly TokenRange[]) => string[] } {
  const doc = namedDocument(marked.replace(/[[\]]/g, ""));
  return {
    roles: (find) => {
      const ranges = doc.names.filter(({ type }) => type === "PER").flatMap((name) => find(name));
      return [
        ...new Set(ranges.map(({ firstToken, endToken }) => doc.text.slice(doc.tokens[firstToken]?.start, doc.tokens[endToken - 1]?.end))),
      ];
    },
  };
}

describe.each(rolePatterns)("$rule", ({ examples, find }) => {
  test.each(examples)("%s", (example) => {
    const context = roleContext(namedDocument(example.replace(/[[\]]/g, "")), language.personNouns);
    const wanted = [...example.matchAll(/\[([^\]]*)\]/g)].map(([, role = ""]) => role.replace(/\{(?:[A-Z]+ )?([^{}]*)\}/g, "$1"));
    expect(wordsAt(example).roles((mention) => find(context, mention))).toEqual(wanted);
  });
});

test.each([
  ["President {Amara Diallo} left. {Diallo}, the president of {LOC Senegal}, smiled.", ["president of Senegal"]],
  ["His brother {Omar Sy}, a deputy finance minister, resigned.", ["a deputy finance minister", "His brother"]],
  ["{Omar Sy} left on Monday.", []],
])("the most informative role first, none twice: %s", (marked, wanted) => {
  const doc = namedDocument(marked);
  expect(
    rolesOf(
      roleContext(doc, language.personNouns),
      doc.names.filter(({ type }) => type === "PER"),
    ),
  ).toEqual(wanted);
});
