import { Session } from "node:inspector/promises";
import { longText } from "./texts.ts";
import { median, row, secondsOf, type Row } from "./table.ts";

// What is measured is what is shipped, not the sources as a test runner reads them.
const { extract } = (await import(new URL("../../dist/index.js", import.meta.url).href)) as typeof import("../../src/index.ts");

const megabytes = (texts: readonly string[]): number => texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;

/** Warm throughput of newsx beside what else reads names in JavaScript, in turns over the same dispatches. */
export async function measureThroughput(texts: readonly string[], rounds: number): Promise<Row[]> {
  const { default: compromise } = await import("compromise");
  const { default: winkNlp } = await import("wink-nlp");
  const { default: model } = await import("wink-eng-lite-web-model");
  const wink = winkNlp(model);
  const sample = texts.slice(0, 30);
  const others: Readonly<Record<string, (text: string) => void>> = {
    "compromise: people, places, organizations, quotations": (text) => {
      const doc = compromise(text);
      for (const found of [doc.people(), doc.places(), doc.organizations(), doc.quotations()]) found.out("array");
    },
    "wink-nlp: entities (no names of people or bodies)": (text) => {
      const doc = wink.readDoc(text);
      doc.entities().out();
    },
  };
  const newsx = (text: string): void => void extract(text);
  warmUp(newsx, texts);
  for (const other of Object.values(others)) warmUp(other, sample);

  const speed = (read: (text: string) => void, of: readonly string[]): number => megabytes(of) / secondsOf(() => of.forEach(read));
  const own: number[] = [];
  const theirs = Object.values(others).map((): number[] => []);
  for (let round = 0; round < rounds; round++) {
    own.push(speed(newsx, texts));
    Object.values(others).forEach((other, index) => theirs[index]?.push(speed(other, sample)));
  }
  const best = median(own);
  const ratio = median(own.map((value, index) => value / (theirs[0]?.[index] ?? NaN)));
  return [
    row(
      "newsx, all five layers, warm, one core",
      `${best.toFixed(2)} MB/s, ${((best * texts.length) / megabytes(texts)).toFixed(0)} articles/s`,
      "≥ 0.5 MB/s",
      best >= 0.5,
    ),
    row("newsx against compromise's four calls", `${ratio.toFixed(1)} times`, "≥ 5 times", ratio >= 5),
    ...Object.keys(others).map((name, index) => row(name, `${median(theirs[index] ?? []).toFixed(2)} MB/s`)),
  ];
}

/** Has V8 compile what it will: reads the texts until two rounds in a row are less than 3 % faster than the fastest before. */
function warmUp(read: (text: string) => void, texts: readonly string[]): void {
  let fastest = Infinity;
  for (let round = 0, settled = 0; round < 15 && settled < 2; round++) {
    const seconds = secondsOf(() => texts.forEach(read));
    settled = seconds > 0.97 * fastest ? settled + 1 : 0;
    fastest = Math.min(fastest, seconds);
  }
}

/** Each stage's share of the time: what the functions that `analyse` calls take, by a sampling profile. */
export async function measureStages(texts: readonly string[]): Promise<Row[]> {
  const session = new Session();
  session.connect();
  await session.post("Profiler.enable");
  await session.post("Profiler.start");
  for (const text of texts) extract(text);
  const { profile } = await session.post("Profiler.stop");
  session.disconnect();

  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  const parents = new Map(profile.nodes.flatMap((node) => (node.children ?? []).map((child) => [child, node.id] as const)));
  const shares = new Map<string, number>();
  let all = 0;
  profile.samples?.forEach((sample, index) => {
    const time = profile.timeDeltas?.[index] ?? 0;
    for (let id: number | undefined = sample; id !== undefined; id = parents.get(id)) {
      const caller = nodes.get(parents.get(id) ?? -1)?.callFrame;
      if (caller?.functionName !== "analyse" || !caller.url.endsWith("/analyse.js")) continue;
      const stage = nodes.get(id)?.callFrame.functionName ?? "";
      shares.set(stage, (shares.get(stage) ?? 0) + time);
      all += time;
      break;
    }
  });
  return [...shares]
    .filter(([, time]) => time > all / 100)
    .sort(([, a], [, b]) => b - a)
    .map(([stage, time]) => row(`its stage ${stage}`, `${((100 * time) / all).toFixed(0)} %`));
}

/** How the time grows with the text: the slope of log time over log size, 1 where it is linear. `most` is in characters. */
export function measureGrowth(texts: readonly string[], most: number): Row {
  const sizes = [1e3, 1e4, 1e5, 1e6, 1e7].filter((size) => size <= most);
  const points = sizes.map((size) => {
    const text = longText(texts, size);
    const times = Math.max(1, Math.min(50, Math.round(2e5 / size)));
    const seconds = secondsOf(() => {
      for (let time = 0; time < times; time++) extract(text);
    });
    return [Math.log(size), Math.log(seconds / times)] as const;
  });
  const mean = (at: 0 | 1): number => points.reduce((sum, point) => sum + point[at], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const slope = points.reduce((sum, [a, b]) => sum + (a - x) * (b - y), 0) / points.reduce((sum, [a]) => sum + (a - x) ** 2, 0);
  return row(`growth of time with length, 1 kB to ${most / 1e6} MB`, `exponent ${slope.toFixed(2)}`, "≤ 1.1", slope <= 1.1);
}
