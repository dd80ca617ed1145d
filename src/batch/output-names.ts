/** The name of a file's report, and the other one that it would have among other neighbours, where that is nobody's. */
export interface OutputNames {
  readonly output: string;
  readonly former: string | null;
}

/** Looks up the names of the reports of one folder's files; null for what is none of them. */
export function outputsOf(files: readonly string[], taken: readonly string[]): (file: string) => OutputNames | null {
  const names = outputNames(files, taken);
  const owned = new Set([...taken, ...names.values()]);
  return (file) => {
    const output = names.get(file);
    if (output === undefined) return null;
    const former = output === longName(file) ? shortName(file) : longName(file);
    return { output, former: owned.has(former) ? null : former };
  };
}

/**
 * A name for the report of each file of one folder: `b.txt` → `b.json`. Where that name is wanted twice or taken,
 * all that want it keep their ending: `b.txt` and `b.html` → `b.txt.json` and `b.html.json`.
 */
export function outputNames(files: readonly string[], taken: readonly string[]): Map<string, string> {
  const names = new Map(files.map((file) => [file, shortName(file)]));
  // `b.txt.txt` wants `b.txt.json` too, so lengthening one name can meet the next: at most once each.
  for (;;) {
    const wanted = new Map<string, number>(taken.map((name) => [name, 1]));
    for (const name of names.values()) wanted.set(name, (wanted.get(name) ?? 0) + 1);
    const clashing = files.filter((file) => names.get(file) !== longName(file) && (wanted.get(names.get(file) ?? "") ?? 0) > 1);
    if (clashing.length === 0) return names;
    for (const file of clashing) names.set(file, longName(file));
  }
}

const shortName = (file: string): string => file.replace(/\.[^.]*$/, "") + ".json";
const longName = (file: string): string => `${file}.json`;
