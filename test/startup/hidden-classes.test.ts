import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";

const dist = join(import.meta.dirname, "../../dist");

/** Asks V8 itself, in a process of its own that knows its inner functions. */
const script = `
  const load = (file) => import(${JSON.stringify(`file://${dist}/`)} + file);
  const [{ segment }, { tokenize }, { tag }, { agree }, { loadLanguage }, { withPos }] = await Promise.all(
    ["text/segment.js", "text/tokenize.js", "tag/tag.js", "resolve/agreement.js", "language/language.js", "text/document.js"].map(load),
  );
  const language = loadLanguage();
  const source = { id: "", path: null, sha256: "", characters: 0 };
  const texts = [
    "Mayor Odhiambo Achieng left Kisumu on Monday. Lake Watch, an aid group, stayed.",
    "A pro-Norland militia known as Red Tide shelled Varn, said Ida Holm. “We hid,” she said.",
    "The 26-year-old Tarik Olde was freed. Officials of the United Nations said so in Geneva.",
  ];
  const docs = Array.from({ length: 40 }, (_, turn) => texts[turn % 3]).map((text) => {
    const named = agree(tag(tokenize(segment({ source, text, date: null, notices: [] })), language));
    return withPos(named, named.pos);
  });
  const ofOne = (objects) => objects.every((object) => %HasFastProperties(object) && %HaveSameMap(object, objects[0]));
  console.log(JSON.stringify({
    documents: ofOne(docs),
    sentences: ofOne(docs.flatMap(({ sentences }) => sentences)),
    tokens: ofOne(docs.flatMap(({ tokens }) => tokens)),
    names: ofOne(docs.flatMap(({ names }) => names)),
    places: ofOne(["Paris", "Kisumu", "Geneva"].flatMap((name) => language.gazetteer.find(name))),
  }));
`;

// What has many hidden classes is looked up slowly, and what was compiled for one is compiled anew for the next (docs/PERFORMANCE.md).
test("objects of one kind are of one hidden class, whatever article they are of", () => {
  const { stdout, stderr } = spawnSync(process.execPath, ["--allow-natives-syntax", "--input-type=module", "-e", script], {
    encoding: "utf8",
  });
  expect(stderr).toBe("");
  expect(JSON.parse(stdout)).toEqual({ documents: true, sentences: true, tokens: true, names: true, places: true });
});
