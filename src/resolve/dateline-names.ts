import { withNames } from "../text/document.ts";
import type { Document } from "../types/document.ts";
import type { Dateline } from "../types/report.ts";

/** The document in which the place that opens it is no body and no person: “LOS ANGELES —” in capitals is easily taken for one. */
export function withDateline(doc: Document, dateline: Dateline | null): Document {
  if (!dateline) return doc;
  const end = dateline.start + dateline.place.length;
  const isThere = (name: Document["names"][number]): boolean => name.type !== "LOC" && name.start < end && dateline.start < name.end;
  return doc.names.some(isThere)
    ? withNames(
        doc,
        doc.names.filter((name) => !isThere(name)),
      )
    : doc;
}
