import stringWidth from "string-width";

/** Columns that a terminal gives to the text: two for CJK and emoji, none for combining marks. The same count as cli-table3's. */
export const widthOf = (text: string): number => (plain.test(text) ? text.length : stringWidth(text));

/** Most of what is measured: a column a character, and no character goes on in the next. */
const plain = /^[ -~]*$/;

/** Made when a word first needs it: making it takes longer than the rest of a start. */
let segmenter: Intl.Segmenter | undefined;

/** Intl.Segmenter takes time for the whole of its text at every step, so it is given little at a time. */
const WINDOW = 128;

/** What a reader sees as one character each: a letter with its marks, an emoji of several parts. */
export function* graphemesOf(text: string): Generator<string> {
  let at = 0;
  while (at < text.length) {
    const window = text.slice(at, at + WINDOW);
    const inside = plain.test(window) ? [...window] : segmentsOf(window);
    // The last of a window may go on behind it.
    const whole = at + WINDOW >= text.length || inside.length === 1 ? inside : inside.slice(0, -1);
    for (const grapheme of whole) {
      yield grapheme;
      at += grapheme.length;
    }
  }
}

function segmentsOf(text: string): string[] {
  segmenter ??= new Intl.Segmenter("en", { granularity: "grapheme" });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** The text in lines of at most `width` columns, broken at spaces; a word longer than a line is broken where it must be. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ").flatMap((whole) => pieces(whole, width))) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (widthOf(longer) <= width) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}

/** A word cut into pieces that fit; one that fits stays whole. */
function pieces(word: string, width: number): string[] {
  if (widthOf(word) <= width) return [word];
  const parts: string[] = [];
  let part = "";
  for (const segment of graphemesOf(word)) {
    if (part !== "" && widthOf(part + segment) > width) {
      parts.push(part);
      part = "";
    }
    part += segment;
  }
  return [...parts, part];
}

/** The text on one line of at most `width` columns, its end left out if need be. */
export function shorten(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  return `${wrap(text, width - 1)[0] ?? ""}…`;
}
