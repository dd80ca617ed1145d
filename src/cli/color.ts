export type ColorMode = "auto" | "always" | "never";
type Level = 0 | 1 | 2 | 3;

/** What of a stream decides its colours; `null` stands for a file. */
export interface ColorTarget {
  readonly isTTY?: boolean;
  getColorDepth?(env?: object): number;
}

/** chalk's level for one stream: 0 none, 1 sixteen colours, 2 the 256, 3 all. The option counts first, then NO_COLOR, then FORCE_COLOR. */
export function colorLevel(stream: ColorTarget | null, mode: ColorMode, env: NodeJS.ProcessEnv): Level {
  if (mode === "never") return 0;
  if (mode === "always") return Math.max(1, depthLevel(stream, env)) as Level;
  if (env["NO_COLOR"]) return 0;
  const forced = env["FORCE_COLOR"];
  if (forced !== undefined) {
    if (forced === "0" || forced === "false") return 0;
    return forced === "2" ? 2 : forced === "3" ? 3 : 1;
  }
  return stream?.isTTY ? depthLevel(stream, env) : 0;
}

function depthLevel(stream: ColorTarget | null, env: NodeJS.ProcessEnv): Level {
  if (env["TERM"] === "dumb") return 0;
  const depth = stream?.getColorDepth?.(env) ?? 4;
  return depth >= 24 ? 3 : depth >= 8 ? 2 : depth >= 4 ? 1 : 0;
}
