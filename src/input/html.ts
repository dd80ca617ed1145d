import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { InputError } from "./input.ts";

/** What is taken from a page: the article's text, a paragraph a block, and the day it says it was published. */
export interface Page {
  readonly text: string;
  readonly date: string | null;
}

/** The little of a DOM node that is looked at. */
interface MarkupNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly lastChild: MarkupNode | null;
  readonly previousSibling: MarkupNode | null;
}

const blocks = new Set(
  "address article aside blockquote body br caption dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table td th tr ul"
    .split(" ")
    .map((name) => name.toUpperCase()),
);
const unread = new Set([
  "SCRIPT",
  "STYLE",
  "TEMPLATE",
  "NOSCRIPT",
  "SVG",
  "MATH",
  "IFRAME",
  "OBJECT",
  "BUTTON",
  "SELECT",
  "TEXTAREA",
  "HEAD",
]);

/** The readable article of a page, its headline first. */
export function readPage(html: string): Page {
  try {
    const whole = parseHTML(/<html[\s>]/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`).document;
    const all = textOf(whole.body);
    const article = new Readability(whole).parse();
    const body = article?.content ? textOf(parseHTML(`<html><body>${article.content}</body></html>`).document.body) : "";
    // A bare page of a few paragraphs is all article; Readability finds little in it.
    const text = body.length >= all.length / 20 && body !== "" ? body : all;
    const title = (article?.title ?? "").replace(/\s+/g, " ").trim();
    const day = /^\d{4}-\d{2}-\d{2}/.exec(article?.publishedTime ?? "")?.[0] ?? null;
    return { text: title === "" || text.slice(0, title.length + 400).includes(title) ? text : `${title}\n\n${text}`, date: day };
  } catch (error) {
    if (error instanceof RangeError) throw new InputError("not-readable", "the markup is nested too deeply; save the page as text first");
    throw error;
  }
}

/** The words under a node; blocks stand apart by an empty line, everything else runs on. */
function textOf(root: MarkupNode): string {
  const parts: string[] = [];
  const stack: (MarkupNode | "break")[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node === "break") parts.push("\n\n");
    else if (node.nodeType === 3) parts.push((node.textContent ?? "").replace(/\s+/g, " "));
    else if (node.nodeType === 1 && !unread.has(node.nodeName.toUpperCase())) {
      const isBlock = blocks.has(node.nodeName.toUpperCase());
      if (isBlock) stack.push("break");
      for (let child = node.lastChild; child; child = child.previousSibling) stack.push(child);
      if (isBlock) stack.push("break");
    }
  }
  return parts
    .join("")
    .replace(/ *\n */g, "\n")
    .replace(/\n{2,}/g, "\n\n")
    .replace(/ {2,}/g, " ")
    .trim();
}
