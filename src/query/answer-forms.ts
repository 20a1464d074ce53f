import type { Catalogue } from "../catalogue/catalogue";
import type { Language } from "../i18n/language";
import type { AnswerType } from "./answer-types";
import { shortJsonStat } from "./answer-types";
import { csvPieces } from "./csv";
import type { DataTable } from "./data-table";
import { jsonStatPieces, shortJsonStatPieces } from "./json-stat-pieces";

type WritePieces = (
  table: DataTable,
  language: Language,
  catalogue: Catalogue
) => Generator<Uint8Array, void, undefined>;

/** What writes an answer, by media type. */
export const answerForms: Readonly<Record<AnswerType, WritePieces>> = {
  "application/json": jsonStatPieces,
  "text/csv": csvPieces,
  [shortJsonStat]: shortJsonStatPieces,
};
