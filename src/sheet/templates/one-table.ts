import type { Catalogue } from "../../catalogue/catalogue";
import type { DataTable } from "../../query/data-table";
import { figureChanges } from "../../query/figure-changes";
import { fromJsonStat } from "../../query/json-stat";
import { shortJsonStatPieces } from "../../query/json-stat-pieces";
import { aboutLines } from "../about-data";
import { isOfEarlierEdition, versionsFor } from "../data-versions";
import type { AskedKind } from "./asked-kind";
import type { PlacedAnswer } from "./placed-answer";

/** What all kinds do alike that show one answer. */
export function ofOneTable<P extends PlacedAnswer>(
  catalogue: Catalogue
): Omit<AskedKind<P, DataTable>, "ask" | "lay"> {
  const about = (placed: PlacedAnswer, table: DataTable) =>
    aboutLines(table, catalogue, { ...placed, language: placed.layout.language });
  return {
    pack: (table) => shortJsonStatPieces(table, "en", catalogue),
    unpack: (text) => fromJsonStat(JSON.parse(text), catalogue),
    about,
    answered(placed, table, now) {
      // Figures that are put back are as of then.
      const refreshedAt = now ? placed.refreshedAt : table.answeredAt || placed.refreshedAt;
      const versions = now ? versionsFor(table.query, now) : {};
      const answered = { ...placed, query: table.query, versions, refreshedAt };
      return { ...answered, about: about(answered, table) };
    },
    inLanguage: (placed, language) => ({ ...placed, layout: { ...placed.layout, language } }),
    isEarlier: isOfEarlierEdition,
    // Figures that the newer answer no longer has are told apart, in the list of changes.
    changes: (before, after) =>
      figureChanges(before, after).filter(({ placeAfter }) => placeAfter !== null).length,
  };
}
