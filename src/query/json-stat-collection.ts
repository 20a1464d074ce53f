import { comparisonTable } from "../catalogue/catalogue";
import type { Catalogue } from "../catalogue/catalogue";
import type { Language } from "../i18n/language";
import type { DataTable } from "./data-table";
import { jsonStatPieces } from "./json-stat-pieces";

/** Several answers as one JSON-stat 2.0 collection: a dataset for each, in their order. */
export function* jsonStatCollection(
  tables: readonly DataTable[],
  language: Language,
  catalogue: Catalogue
): Generator<Uint8Array, void, undefined> {
  const encoder = new TextEncoder();
  const head = JSON.stringify({
    version: "2.0",
    class: "collection",
    label: comparisonTable(catalogue).name[language],
  });
  yield encoder.encode(`${head.slice(0, -1)},"link":{"item":[`);
  for (const [at, table] of tables.entries()) {
    if (at > 0) yield encoder.encode(",");
    yield* jsonStatPieces(table, language, catalogue);
  }
  yield encoder.encode("]}}");
}
