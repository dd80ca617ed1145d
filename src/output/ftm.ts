import { createHash } from "node:crypto";
import type { Article } from "../types/article.ts";
import type { Organisation, Place, Report } from "../types/report.ts";
import { amount } from "./amount.ts";
import { placeOfFigure } from "./figure-place.ts";
import type { Format } from "./format.ts";
import { harmlessJson } from "./harmless.ts";

type Values = (string | number | null | undefined)[];

/** An entity of the FollowTheMoney model: every property is a list of strings. */
interface Entity {
  readonly id: string;
  readonly schema: string;
  readonly properties: Record<string, string[]>;
}

/** Entities for Aleph, one a line. Who bears the same name in several articles is one entity, with each article as its proof. */
export const ftm: Format = {
  name: "ftm",
  help: "FollowTheMoney entities for Aleph, one a line",
  extension: ".ftm.ndjson",
  async *write(entries) {
    const shared = new Map<string, Entity>();
    for await (const { report, article } of entries) {
      if (!report.ok) continue;
      for (const entity of entitiesOf(report, article, shared)) yield `${harmlessJson(entity)}\n`;
    }
    for (const entity of shared.values()) yield `${harmlessJson(entity)}\n`;
  },
};

/** The same parts give the same id in every run, so that loading again renews and never doubles. */
const idOf = (...parts: readonly string[]): string => `newsx-${createHash("sha1").update(JSON.stringify(parts)).digest("hex")}`;

function entityOf(id: string, schema: string, properties: Readonly<Record<string, Values>>): Entity {
  const filled: Record<string, string[]> = {};
  for (const [name, values] of Object.entries(properties)) {
    const own = values.flatMap((value) => (value === null || value === undefined || value === "" ? [] : [String(value)]));
    if (own.length > 0) filled[name] = [...new Set(own)];
  }
  return { id, schema, properties: filled };
}

/** Puts what this article says of someone beside what others said. */
function share(shared: Map<string, Entity>, entity: Entity): void {
  const known = shared.get(entity.id);
  if (known === undefined) {
    shared.set(entity.id, entity);
    return;
  }
  for (const [name, values] of Object.entries(entity.properties)) {
    known.properties[name] = [...new Set([...(known.properties[name] ?? []), ...values])];
  }
}

const schemas: Readonly<Partial<Record<Organisation["kind"], string>>> = { government: "PublicBody", company: "Company", media: "Company" };

function addressOf(place: Place, proof: string): Entity {
  const { name, kind, country, latitude, longitude, geonameId } = place;
  const id = geonameId === null ? idOf("place", name.toLowerCase(), country ?? "") : idOf("geoname", String(geonameId));
  return entityOf(id, "Address", {
    name: [name],
    full: [name],
    city: [kind === "city" ? name : null],
    region: [kind === "region" ? name : null],
    country: [country?.toLowerCase()],
    latitude: [latitude],
    longitude: [longitude],
    proof: [proof],
  });
}

/** The article, its mentions and its figures; people, organisations and places go to `shared`. */
function* entitiesOf(report: Report, article: Article | null, shared: Map<string, Entity>): Generator<Entity> {
  const proof = idOf("article", report.source.id, report.source.sha256);
  yield entityOf(proof, "Article", {
    fileName: [report.source.id],
    publishedAt: [article?.date ?? report.dateline?.date],
    bodyText: [article?.text],
    processingAgent: ["newsx"],
  });
  const mention = (id: string, schema: string, name: string): Entity =>
    entityOf(idOf("mention", proof, id), "Mention", { document: [proof], resolved: [id], name: [name], detectedSchema: [schema] });

  for (const { name, roles, mentions } of report.people) {
    const id = idOf("person", name.toLowerCase());
    share(shared, entityOf(id, "Person", { name: [name], position: [...roles], weakAlias: formsOf(name, mentions), proof: [proof] }));
    yield mention(id, "Person", name);
  }
  for (const { name, acronym, kind, mentions } of report.organisations) {
    const id = idOf("organisation", name.toLowerCase());
    const schema = shared.get(id)?.schema ?? schemas[kind] ?? "Organization";
    share(shared, entityOf(id, schema, { name: [name], alias: [acronym], weakAlias: formsOf(name, mentions), proof: [proof] }));
    yield mention(id, schema, name);
  }
  for (const place of report.places) share(shared, addressOf(place, proof));
  for (const figure of report.casualties) {
    const place = placeOfFigure(report, figure);
    const source = figure.attribution;
    yield entityOf(idOf("figure", proof, String(figure.start), String(figure.figure.start)), "Event", {
      name: [figure.text],
      summary: [[figure.effect, amount(figure), figure.victims].filter(Boolean).join(" ")],
      description: [source && `according to ${source.name ?? source.text}`],
      date: [figure.date],
      location: [figure.place],
      country: [place?.country?.toLowerCase()],
      proof: [proof],
    });
  }
}

const formsOf = (name: string, mentions: readonly { readonly text: string }[]): string[] =>
  mentions.map(({ text }) => text).filter((text) => text !== name);
