import { InvalidArgumentError, Option } from "commander";
import { formats } from "../output/index.ts";
import type { Format } from "../output/index.ts";
import type { Layer } from "../types/report.ts";
import { nearest } from "./nearest.ts";

/** Every layer of a report, in the order in which they are shown. */
export const layers: readonly Layer[] = ["people", "places", "organisations", "casualties", "quotes"];

/** The options that several commands share; each call makes one anew, since commander keeps state in them. */
export const sharedOptions = {
  format: () =>
    new Option("-f, --format <name>", `how to write it: ${formats.map(({ name }) => name).join(" ")}`).argParser(
      (name: string): Format =>
        formats.find((format) => format.name === name) ??
        refuse(
          name,
          formats.map((format) => format.name),
        ),
    ),
  json: () => new Option("--json", "short for --format json"),
  input: () =>
    new Option("--input <kind>", "what comes in; by default as the file's name ends, stdin is text").choices(["text", "html", "ndjson"]),
  only: () => new Option("--only <layers>", `comma list of ${layers.join(",")}`).argParser(readLayers),
  date: () => new Option("--date <YYYY-MM-DD>", "day of publication, to turn “on Monday” into a date").argParser(readDay),
  output: () => new Option("-o, --output <file>", "write there instead of stdout"),
  onError: () =>
    new Option("--on-error <what>", "a bad input becomes an error record, or stops the run").choices(["record", "fail"]).default("record"),
  color: () =>
    new Option("--color <when>", "colours; NO_COLOR and FORCE_COLOR count too").choices(["auto", "always", "never"]).default("auto"),
  lexicon: () =>
    new Option("--lexicon <file>", "names you know better: CSV of name, layer (or none), canonical name, latitude, longitude, country"),
  explain: () => new Option("--explain", "say which rule found what, and what was seen and left out"),
  quiet: () => new Option("-q, --quiet", "say nothing on stderr but errors that stop the run"),
  verbose: () => new Option("-v, --verbose", "say more on stderr"),
} as const;

function readLayers(list: string): readonly Layer[] {
  const names = list
    .split(",")
    .map((name) => name.trim())
    .filter(Boolean);
  for (const name of names) if (!layers.some((layer) => layer === name)) refuse(name, layers);
  if (names.length === 0) throw new InvalidArgumentError(`Allowed are ${layers.join(", ")}.`);
  return layers.filter((layer) => names.includes(layer));
}

/** A day as written, once it is one: 2014-02-30 is none. */
function readDay(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== day) {
    throw new InvalidArgumentError("It must be a day written like 2014-05-19.");
  }
  return day;
}

function refuse(name: string, allowed: readonly string[]): never {
  const near = nearest(name, allowed);
  throw new InvalidArgumentError(`Allowed are ${allowed.join(", ")}.${near === null ? "" : ` Did you mean ${near}?`}`);
}
