import { withNames } from "../text/document.ts";
import type { Document, Name } from "../types/document.ts";
import { ages } from "./agreement/ages.ts";
import { calledBodies } from "./agreement/called-bodies.ts";
import { cutApart } from "./agreement/cut-apart.ts";
import { headlines } from "./agreement/headlines.ts";
import { knownBodies } from "./agreement/known-bodies.ts";
import { longForms } from "./agreement/long-forms.ts";
import { oneType } from "./agreement/one-type.ts";
import { withoutOverlaps } from "./agreement/names.ts";
import { noNames } from "./agreement/no-names.ts";
import { repeated } from "./agreement/repeated.ts";
import { titles } from "./agreement/titles.ts";
import { twoBodies } from "./agreement/two-bodies.ts";
import { vessels } from "./agreement/vessels.ts";
import { wholeBodies } from "./agreement/whole-bodies.ts";

/** A step that mends names by what the whole article says; it returns the names as they should be. */
type Mend = (doc: Document) => Name[];

const mends: readonly Mend[] = [
  cutApart,
  titles,
  ages,
  noNames,
  twoBodies,
  wholeBodies,
  calledBodies,
  longForms,
  knownBodies,
  headlines,
  vessels,
  oneType,
  repeated,
];

/**
 * The document with its names made to agree over the article: what the tagger decided word by word is held against the
 * other places where the same words stand.
 */
export function agree(doc: Document): Document {
  return mends.reduce((mended, mend) => {
    const names = withoutOverlaps(mend(mended));
    // most mends change nothing in most articles, and what was counted over the same names holds
    return names.length === mended.names.length && names.every((name, at) => name === mended.names[at]) ? mended : withNames(mended, names);
  }, doc);
}
