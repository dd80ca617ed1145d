import { withNames } from "../text/document.ts";
import { typed } from "../text/name.ts";
import type { Document, Name } from "../types/document.ts";
import type { Dateline } from "../types/report.ts";

/**
 * The document in which the place that opens it is no body and no person (“LOS ANGELES —” in capitals is easily taken for
 * one), and the agency behind it no place (“(Reuters Africa)”).
 */
export function withDateline(doc: Document, dateline: Dateline | null): Document {
  if (!dateline) return doc;
  const end = dateline.start + dateline.place.length;
  const agency = dateline.agency === null ? dateline.end : doc.text.indexOf(dateline.agency, end);
  const isInPlace = (name: Name): boolean => name.type !== "LOC" && name.start < end && dateline.start < name.end;
  const isInAgency = (name: Name): boolean => name.type === "LOC" && name.start >= agency && name.end <= dateline.end;
  if (!doc.names.some((name) => isInPlace(name) || isInAgency(name))) return doc;
  return withNames(
    doc,
    doc.names.filter((name) => !isInPlace(name)).map((name) => (isInAgency(name) ? typed(name, "ORG") : name)),
  );
}
