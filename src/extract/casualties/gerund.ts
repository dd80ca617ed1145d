import type { Extractor, Toll } from "../../types/finding.ts";
import { tollsByPredicate } from "./by-predicate.ts";

/** A participle clause: “killing 14”, “wounding dozens”. */
export const gerund: Extractor<Toll> = {
  rule: "casualties/gerund",
  examples: [
    {
      text: "A bomb went off, [killing 14] and [wounding dozens].",
      values: [
        { effect: "killed", min: 14, victims: null },
        { effect: "injured", min: 24, max: 99 },
      ],
    },
    { text: "They were accused of plotting killing 14 people." },
    { text: "The police swept the port, [arresting a dozen smugglers].", value: { effect: "detained", min: 12, max: 12 } },
    { text: "The police swept the port, finding a dozen crates." },
  ],
  find: (doc) => tollsByPredicate(doc, "casualties/gerund", "gerund"),
};
