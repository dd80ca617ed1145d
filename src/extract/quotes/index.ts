import type { ClauseModel } from "../../language/clause-model.ts";
import { learnedClause } from "./learned-clause.ts";
import type { Extractor, Utterance } from "../../types/finding.ts";
import { accordingToAfter } from "./according-to-after.ts";
import { accordingToQuote } from "./according-to-quote.ts";
import { asCalled } from "./as-called.ts";
import { broken } from "./broken.ts";
import { clause } from "./clause.ts";
import { dashSpeaker } from "./dash-speaker.ts";
import { speakerAfter } from "./speaker-after.ts";
import { standingAlone } from "./standing-alone.ts";
import { subjectBefore } from "./subject-before.ts";
import { verbAfter } from "./verb-after.ts";
import { verbBefore } from "./verb-before.ts";
import { verbTrailing } from "./verb-trailing.ts";

/** Every pattern of reported speech, in order of trust. */
export const quoteRules: readonly Extractor<Utterance>[] = [
  broken,
  verbAfter,
  speakerAfter,
  accordingToAfter,
  asCalled,
  verbBefore,
  dashSpeaker,
  clause,
  accordingToQuote,
  verbTrailing,
  subjectBefore,
  standingAlone,
];

/** The patterns that hold whatever the words are, and the clauses that a trained model knows. */
export const quoteRulesWith = (model: ClauseModel): readonly Extractor<Utterance>[] => [...quoteRules, learnedClause(model)];
