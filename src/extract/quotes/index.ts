import type { Extractor, Utterance } from "../../types/finding.ts";
import { accordingToBefore } from "./according-to-before.ts";
import { clauseSaid } from "./clause-said.ts";
import { saidThat } from "./said-that.ts";
import { accordingToAfter } from "./according-to-after.ts";
import { asCalled } from "./as-called.ts";
import { broken } from "./broken.ts";
import { clause } from "./clause.ts";
import { dashSpeaker } from "./dash-speaker.ts";
import { speakerAfter } from "./speaker-after.ts";
import { standingAlone } from "./standing-alone.ts";
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
  verbTrailing,
  standingAlone,
  accordingToBefore,
  clauseSaid,
  saidThat,
];
