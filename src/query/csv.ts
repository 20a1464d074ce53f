import { dimensionOf } from "../catalogue/catalogue";
import type { Catalogue } from "../catalogue/catalogue";
import type { Language } from "../i18n/language";
import type { DimensionId } from "../catalogue/dimension";
import { parseUnit } from "../catalogue/territory-unit";
import { allDistricts } from "./axes";
import { csvNotes } from "./csv-notes";
import { cellAt, cellCount } from "./data-table";
import type { Axis, DataTable } from "./data-table";
import { unitLabel } from "./territory-units";

/** How many characters are gathered before they go on their way. */
const pieceLength = 64 * 1024;

/**
 * The answer as RFC 4180 CSV: codes and labels of each dimension, the figure, its state, where
 * the figures of its year come from (totals, records, or records that are a demonstration), and
 * what a reader must know of this figure, in words.
 */
export function toCsv(table: DataTable, language: Language, catalogue: Catalogue): string {
  const decoder = new TextDecoder();
  let text = "";
  for (const piece of csvPieces(table, language, catalogue)) text += decoder.decode(piece);
  return text;
}

/** The same, in pieces of whole lines: the header first, then the cells. */
export function* csvPieces(
  table: DataTable,
  language: Language,
  catalogue: Catalogue
): Generator<Uint8Array, void, undefined> {
  const { query, axes, values, states } = table;
  const encoder = new TextEncoder();
  const header = [
    "indicator",
    "year",
    ...axes
      .flatMap(levelsOf)
      .flatMap((id) => [id, `${id} (${dimensionOf(catalogue, id).name[language]})`]),
    "value",
    "state",
    "source",
    "note",
  ];
  yield encoder.encode(`${header.map(field).join(",")}\r\n`);
  if (table.listed) {
    yield* listedPieces(table, language, catalogue);
    return;
  }
  let lines = "";
  let cell = 0;
  const noteOf = csvNotes(table, language, catalogue);
  const [starts, ends] = memberTexts(table, language, catalogue);
  for (const year of query.years) {
    const source = sourceOf(table, year);
    for (const start of starts) {
      const head = `${query.indicator},${year},${start}`;
      for (const end of ends) {
        lines += `${head}${end}${values[cell] ?? ""},${states[cell]},${source},${field(noteOf(cell))}\r\n`;
        cell++;
      }
      if (lines.length < pieceLength) continue;
      yield encoder.encode(lines);
      lines = "";
    }
  }
  yield encoder.encode(lines);
}

/** So many combinations of the last axes are put into words once and used for every line. */
const endsLimit = 2_000;

/**
 * Codes and labels of all combinations of members, with a comma behind each, in two parts: every
 * start goes with every end.
 */
function memberTexts(
  { axes }: DataTable,
  language: Language,
  catalogue: Catalogue
): [string[], string[]] {
  const parts: [string[], string[]] = [[""], [""]];
  let part = 1;
  for (const axis of [...axes].reverse()) {
    if (parts[1].length * axis.positions.length > endsLimit) part = 0;
    const texts = positionTexts(axis, language, catalogue);
    const behind = parts[part] ?? [];
    parts[part] = texts.flatMap((text) => behind.map((rest) => text + rest));
  }
  return parts;
}

/** The lines of an answer that lists only some of its cells. */
function* listedPieces(
  table: DataTable,
  language: Language,
  catalogue: Catalogue
): Generator<Uint8Array, void, undefined> {
  const { query, axes, values, states } = table;
  const encoder = new TextEncoder();
  const texts = axes.map((axis) => positionTexts(axis, language, catalogue));
  const perYear = cellCount([0], axes);
  const noteOf = csvNotes(table, language, catalogue);
  const sources = new Map(query.years.map((year) => [year, sourceOf(table, year)]));
  let lines = "";
  for (let at = 0; at < values.length; at++) {
    const cell = cellAt(table, at);
    let rest = cell % perYear;
    let members = "";
    for (let depth = axes.length - 1; depth >= 0; depth--) {
      const count = axes[depth]!.positions.length;
      members = texts[depth]![rest % count]! + members;
      rest = Math.floor(rest / count);
    }
    const year = query.years[Math.floor(cell / perYear)]!;
    lines += `${query.indicator},${year},${members}${values[at] ?? ""},${states[at]},${sources.get(year)},${field(noteOf(cell))}\r\n`;
    if (lines.length < pieceLength) continue;
    yield encoder.encode(lines);
    lines = "";
  }
  yield encoder.encode(lines);
}

function sourceOf({ loads }: DataTable, year: number): string {
  const load = loads.find(({ years }) => years.includes(year));
  return load?.demonstration ? "demonstration" : (load?.kind ?? "");
}

/** The dimensions of an axis: region and district may share one. */
function levelsOf({ dimension, positions }: Axis): DimensionId[] {
  const both = positions.some((position) => position.parent !== undefined);
  return both ? ["region", "district"] : [dimension];
}

/** Codes and labels of each position, with a comma behind each; a region stands at its total. */
function positionTexts(axis: Axis, language: Language, catalogue: Catalogue): string[] {
  const text = (code: string, label: string) => `${field(code)},${field(label)},`;
  const levels = levelsOf(axis).length;
  return axis.positions.map(({ code, label, parent }) => {
    const own = text(code, label[language]);
    if (levels === 1) return own;
    if (parent === undefined) return own + text(allDistricts.code, allDistricts.label[language]);
    return text(parent, unitLabel(parseUnit(parent), catalogue)?.[language] ?? parent) + own;
  });
}

function field(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
