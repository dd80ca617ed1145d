import type { Entry } from "../../src/output/format.ts";
import type { Attribution, Casualty, Place, Quote } from "../../src/types/report.ts";
import type { TextSpan } from "../../src/types/span.ts";
import { article, report } from "./sample.ts";

const syllables = "ka mo re ti lun dar sel ver bo nim ras tol gen hu pia wek".split(" ");
const towns: readonly (readonly [string, string, number, number])[] = [
  ["Freetown", "SL", 8.48, -13.23],
  ["Kidal", "ML", 18.44, 1.41],
  ["Manila", "PH", 14.6, 120.98],
  ["Lima", "PE", -12.04, -77.03],
  ["Tripoli", "LY", 32.89, 13.18],
];

/** So many invented articles of some 3 kB, each with some fifty mentions, figures and quotes; the same at every call. */
export function manyArticles(count: number): Entry[] {
  let seed = 7;
  const random = (below: number): number => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
  const word = (): string => {
    const letters = `${syllables[random(16)]}${syllables[random(16)]}`;
    return letters.charAt(0).toUpperCase() + letters.slice(1);
  };

  return Array.from({ length: count }, (_, i): Entry => {
    const names = Array.from({ length: 5 }, () => `${word()} ${word()}`);
    const bodies = Array.from({ length: 4 }, () => `${word()} Council`);
    const town = towns[i % towns.length]!;
    const villages = Array.from({ length: 3 }, () => word() + word().toLowerCase());
    let text = `Flood cuts off ${villages[0]}\n\n`;
    const mentions = new Map<string, TextSpan[]>();
    const put = (words: string): TextSpan => {
      const span = { start: text.length, end: text.length + words.length, text: words };
      text += words;
      mentions.set(words, [...(mentions.get(words) ?? []), span]);
      return span;
    };
    const casualties: Casualty[] = [];
    const quotes: Quote[] = [];
    for (let paragraph = 0; paragraph < 10; paragraph++) {
      const speaker: Attribution = { ...put(names[paragraph % 5]!), name: names[paragraph % 5]! };
      text += " of the ";
      put(bodies[paragraph % 4]!);
      const cue = put(" said");
      text += ` in ${"the lower town, where the water still stood a metre high on the road, ".repeat(2)}`;
      const quote = put(`“nobody here has seen the river rise like this, and nobody in ${paragraph} had warned us of it”`);
      quotes.push({ ...quote, kind: "direct", speaker, cue });
      text += " before a boat left for ";
      put(villages[paragraph % 3]!);
      text += " and ";
      put(town[0]);
      text += ". ";
      if (paragraph % 3 === 0) {
        const min = 1 + random(90);
        const figure = put(`${min} people`);
        text += " were killed";
        casualties.push({
          effect: "killed",
          min,
          max: min,
          approximate: false,
          victims: "people",
          start: figure.start,
          end: text.length,
          text: text.slice(figure.start),
          figure,
          attribution: speaker,
          place: villages[0]!,
          date: `2014-0${1 + (i % 9)}-1${random(10)}`,
          partOf: null,
          repeats: null,
          supersedes: null,
        });
      }
      text += ".\n\n";
    }
    const named = (name: string): TextSpan[] => mentions.get(name) ?? [];
    const places: Place[] = [
      {
        name: town[0],
        kind: "city",
        country: town[1],
        latitude: town[2],
        longitude: town[3],
        geonameId: 1 + (i % towns.length),
        mentions: named(town[0]),
      },
      ...villages.map((name, nth): Place => ({
        name,
        kind: "city",
        country: town[1],
        latitude: town[2] + nth / 7,
        longitude: town[3] - nth / 5,
        geonameId: null,
        mentions: named(name),
      })),
    ];
    const id = `desk/${String(i).padStart(4, "0")}.txt`;
    return {
      article: article(id, text, "2014-09-20"),
      report: report(id, text, {
        people: names.map((name) => ({ name, roles: ["a spokesman"], mentions: named(name) })),
        organisations: bodies.map((name) => ({ name, acronym: null, kind: "government", mentions: named(name) })),
        places,
        casualties,
        quotes,
      }),
    };
  });
}
