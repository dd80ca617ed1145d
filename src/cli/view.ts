import type { View } from "../output/index.ts";
import type { Layer } from "../types/report.ts";
import { colorLevel, type ColorMode } from "./color.ts";
import type { Session } from "./command.ts";
import { layers as allLayers } from "./options.ts";
import { paintAt } from "./paint.ts";

/** How stdout will be looked at, or the file that stands for it. */
export function viewOf(
  { proc }: Session,
  { color = "auto", output, only }: { color?: ColorMode; output?: string; only?: readonly Layer[] },
): View {
  const stream = output === undefined ? proc.stdout : null;
  return {
    width: widthOf(stream, proc.env),
    paint: paintAt(colorLevel(stream, color, proc.env)),
    pretty: stream?.isTTY === true,
    layers: only ?? allLayers,
  };
}

/** Columns: the terminal's own, else what COLUMNS says, else 80; never so few that a table has no room for words. */
function widthOf(stream: { readonly columns?: number } | null, env: NodeJS.ProcessEnv): number {
  const said = Number(env["COLUMNS"]);
  return Math.max(20, stream?.columns || (Number.isInteger(said) && said > 0 ? said : 80));
}
