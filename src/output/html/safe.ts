import { disarmed } from "../harmless.ts";

/** Markup made by newsx itself, as opposed to words of an article, which are plain strings. */
export interface Safe {
  readonly markup: string;
}

export type Piece = string | number | null | Safe | readonly Safe[];

const named: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Words of an article as they may stand in HTML, in text and in quoted attributes. */
const escaped = (words: string): string => disarmed(words).replace(/[&<>"']/g, (char) => named[char] ?? char);

const shown = (piece: Piece): string => {
  if (piece === null) return "";
  if (typeof piece === "string") return escaped(piece);
  if (typeof piece === "number") return String(piece);
  return "markup" in piece ? piece.markup : piece.map(({ markup }) => markup).join("");
};

const tightened = new WeakMap<TemplateStringsArray, readonly string[]>();

/** The template without the indentation that it has in the source. */
function tight(parts: TemplateStringsArray): readonly string[] {
  const known = tightened.get(parts) ?? parts.map((part) => part.replace(/\n\s+/g, "\n"));
  tightened.set(parts, known);
  return known;
}

/** Markup with every plain string in it escaped: what is not `Safe` cannot become an element or an attribute. */
export function html(parts: TemplateStringsArray, ...pieces: readonly Piece[]): Safe {
  return { markup: tight(parts).reduce((out, part, i) => out + shown(pieces[i - 1] ?? null) + part) };
}
