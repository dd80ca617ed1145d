import stringWidth from "string-width";

/** Columns that a terminal gives to the text: two for CJK and emoji, none for combining marks. The same count as cli-table3's. */
export const widthOf = (text: string): number => stringWidth(text);

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

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
  for (const { segment } of graphemes.segment(word)) {
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
