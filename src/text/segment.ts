import nlp from "compromise/one";
import type { Article } from "../types/article.ts";
import type { Segmented, Sentence } from "../types/document.ts";
import type { Span } from "../types/span.ts";
import { plain } from "./clean.ts";

/** The one part of compromise that newsx runs: it knows abbreviations, initials and quotes, at some 20 MB/s. */
const { splitSentences } = (nlp.methods() as { one: { tokenize: { splitSentences(text: string, world: object): string[] } } }).one.tokenize;
const world = nlp.world();

/** Cuts an article into paragraphs and sentences. */
export function segment(article: Article): Segmented {
  const text = plain(article.text);
  const paragraphs = paragraphsOf(text);
  const sentences: Sentence[] = [];
  paragraphs.forEach((paragraph, index) => {
    let start = paragraph.start;
    let open = -1;
    // A line end inside a paragraph is a blank: the splitter would end a sentence there.
    for (const piece of splitSentences(text.slice(paragraph.start, paragraph.end).replaceAll("\n", " "), world)) {
      const span = trim(text, open >= 0 ? open : start, start + piece.length);
      start += piece.length;
      // “W. Athey 111, V. Drakes 48”, “said police Const. Kim Flett”: an initial or a rank ends no sentence.
      open = (endsInInitial(text, span) || endsInRank(text, span)) && start < paragraph.end ? span.start : -1;
      if (open < 0 && span.end > span.start)
        for (const { start, end } of cutBehindMarks(text, span)) sentences.push({ start, end, paragraph: index });
    }
  });
  const { source, date, notices } = article;
  return { source, text: article.text, date, notices, plain: text, paragraphs, sentences };
}

/** “… is “not on the agenda.” He also says …”: a full stop inside a closing mark ends a sentence where a capital follows. */
function cutBehindMarks(text: string, { start, end }: Span): Span[] {
  const cut: Span[] = [];
  let from = start;
  for (const match of text.slice(start, end).matchAll(/\p{Ll}{2}[.]["']{1,2}(?= +["'(]?\p{Lu})/gu)) {
    const to = start + match.index + match[0].length;
    cut.push({ start: from, end: to });
    from = trim(text, to, end).start;
  }
  return [...cut, { start: from, end }];
}

/** A blank line ends a paragraph; so does a line end, unless the line was wrapped in mid-sentence. */
function paragraphsOf(text: string): Span[] {
  const paragraphs: Span[] = [];
  let start = 0;
  const close = (end: number): void => {
    const span = trim(text, start, end);
    if (span.end > span.start) paragraphs.push(span);
  };
  for (const { index } of text.matchAll(/\n/g)) {
    if (isWrapped(text, start, index)) continue;
    close(index);
    start = index + 1;
  }
  close(text.length);
  return paragraphs;
}

/** A wrapped line is long, does not end a sentence, and goes on in the next line at once, or as far in as it began itself. */
function isWrapped(text: string, start: number, lineEnd: number): boolean {
  const lineStart = text.lastIndexOf("\n", lineEnd - 1) + 1;
  const [own, indent] = [indentAt(text, lineStart), indentAt(text, lineEnd + 1)];
  const next = text.slice(lineEnd + 1 + indent, lineEnd + 3 + indent);
  if (!/^\S/.test(next)) return false;
  const goesOn = /^[a-z]/.test(next);
  if (indent === 0 && goesOn) return true;
  const long = lineEnd - Math.max(start, lineStart + own) >= 50;
  return long && (goesOn || indent === own) && !/[.!?:"')\]]\s*$/.test(text.slice(Math.max(lineStart, lineEnd - 4), lineEnd));
}

function indentAt(text: string, at: number): number {
  let end = at;
  while (text.charAt(end) === " " || text.charAt(end) === "\t") end++;
  return end - at;
}

/** Whether a stretch ends in a single capital with a dot, such as stands for a given name; “I.” does not. */
function endsInInitial(text: string, { start, end }: Span): boolean {
  if (end - start < 2 || text.charAt(end - 1) !== ".") return false;
  if (end - start > 2 && !/[\s("'.-]/.test(text.charAt(end - 3))) return false;
  if (text.charAt(end - 3) === ".") return false;
  return /[A-HJ-Z\u00c0-\u00de]/.test(text.charAt(end - 2));
}

const rank = /(?:^|\s)(?:Const|Insp|Pfc|Spc|Pte|Cst|Cmdt|Cdr|Lieut|Ofc|Amb|Msgr|Cllr|Pres|Sgts|Gens|Sens|Reps|Govs|Drs|Profs|Revs)[.]$/;

/** Whether a stretch ends in a short form of a rank or title, which the splitter does not know. */
function endsInRank(text: string, { start, end }: Span): boolean {
  return rank.test(text.slice(Math.max(start, end - 8), end));
}

function trim(text: string, start: number, end: number): Span {
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  return { start, end };
}
