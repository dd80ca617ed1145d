import type { Layer } from "../../types/report.ts";
import { html, type Safe } from "./safe.ts";

/**
 * So many articles are written out whole and can be read without scripts. A page of more keeps the articles behind them, and
 * what its index cannot show at once, as data that is drawn when somebody asks for it: 1,500 articles written out took 57 MB.
 */
export const WRITTEN_OUT = 20;
/** Of the index of such a page: the lines of a list, the articles under one entry, the dots on the map and in the chart. */
export const LISTED = 200;
export const APPEARANCES = 5;
export const DOTS = 300;

/** Under a list of which `more` lines are left out: how many, and the way to them. */
export const moreOf = (layer: Layer, more: number): Safe | null =>
  more <= 0
    ? null
    : html`<p class="more">
        and ${more.toLocaleString("en")} more <button type="button" data-more="${layer}">Show them</button>
      </p>`;
