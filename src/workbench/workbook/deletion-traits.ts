import type { Chart } from "./chart";
import { followRules } from "./follow-rules";
import type { Shift } from "./shift";
import type { Sheet } from "./sheet";
import type { Workbook } from "./workbook";

/** Something beside the contents of cells that a deletion may change: how it is now, and how it becomes so again. */
export interface Trait {
  readonly text: string;
  readonly restore: () => void;
}

type Traits = Map<string, Trait>;

function ofMap(traits: Traits, key: string, map: Map<number, unknown>): void {
  const entries = [...map];
  const restore = () => {
    map.clear();
    for (const [index, value] of entries) map.set(index, value);
  };
  traits.set(key, { text: JSON.stringify(entries), restore });
}

function ofSet(traits: Traits, key: string, set: Set<number>): void {
  const entries = [...set];
  const restore = () => {
    set.clear();
    for (const index of entries) set.add(index);
  };
  traits.set(key, { text: JSON.stringify(entries), restore });
}

/** Sizes, levels and hidden rows or columns, and what hangs on the cells or stands for the printed page. */
function ofSheet(traits: Traits, sheet: Sheet, { axis }: Shift): void {
  const isRow = axis === "row";
  ofMap(traits, "sizes", isRow ? sheet.rowHeights : sheet.columnWidths);
  ofMap(traits, "styles", isRow ? sheet.rowStyles : sheet.columnStyles);
  ofMap(traits, "levels", isRow ? sheet.rowLevels : sheet.columnLevels);
  ofSet(traits, "hidden", isRow ? sheet.hiddenRows : sheet.hiddenColumns);
  if (isRow) ofSet(traits, "filtered", sheet.filteredRows);
  for (const comment of sheet.comments) {
    const { cell } = comment;
    const restore = () => {
      comment.cell = cell;
      if (!sheet.comments.includes(comment)) sheet.comments = [...sheet.comments, comment];
    };
    traits.set(`comment ${comment.id}`, { text: JSON.stringify(cell), restore });
  }
  const { hyperlinks, filter, pageLayout } = sheet;
  traits.set("links", {
    text: JSON.stringify(hyperlinks),
    restore: () => void (sheet.hyperlinks = hyperlinks),
  });
  traits.set("filter", {
    text: JSON.stringify(filter?.rect ?? null),
    restore: () => void (sheet.filter = filter),
  });
  const { printArea, titleRows, titleColumns, rowBreaks, columnBreaks } = pageLayout;
  const breaks = structuredClone({ rowBreaks, columnBreaks });
  for (const [key, value] of Object.entries({ printArea, titleRows, titleColumns, ...breaks }))
    traits.set(`page ${key}`, {
      text: JSON.stringify(value ?? null),
      restore: () => Object.assign(pageLayout, { [key]: value }),
    });
}

/** Rules may name cells of other sheets. */
function ofRules(traits: Traits, sheet: Sheet): void {
  const { validations } = sheet;
  traits.set(`validations ${sheet.id}`, {
    text: JSON.stringify(validations),
    restore: () => void (sheet.validations = validations),
  });
  sheet.conditionalFormats.forEach((format, at) => {
    const before = {
      rects: format.rects,
      home: format.home,
      ...followRules(format, (formula) => formula),
    };
    const restore = () => {
      Object.assign(format, before);
      const { conditionalFormats } = sheet;
      if (!conditionalFormats.includes(format)) conditionalFormats.splice(at, 0, format);
    };
    traits.set(`format ${format.id}`, { text: JSON.stringify(before), restore });
  });
}

function ofChart(traits: Traits, chart: Chart): void {
  const { left, top, width, height } = chart;
  const sources = chart.series.map((series) => {
    const { values, categories, nameFrom } = series;
    return { series, refers: { values, categories, nameFrom } };
  });
  const text = JSON.stringify([left, top, width, height, sources.map(({ refers }) => refers)]);
  const restore = () => {
    Object.assign(chart, { left, top, width, height });
    for (const { series, refers } of sources) Object.assign(series, refers);
  };
  traits.set(`chart ${chart.id}`, { text, restore });
}

/** Everything beside the contents of cells that deleting cells of a sheet may change. */
export function deletionTraits(workbook: Workbook, sheet: Sheet, shift: Shift): Traits {
  const traits: Traits = new Map();
  ofSheet(traits, sheet, shift);
  for (const each of workbook.sheets) ofRules(traits, each);
  for (const chart of workbook.charts) ofChart(traits, chart);
  workbook.names.forEach((item, at) => {
    const { formula } = item;
    const restore = () => void (item.formula = formula);
    traits.set(`name ${at} ${item.name}`, { text: formula, restore });
  });
  for (const table of workbook.tables) {
    const { rect, columns } = table;
    const kept = columns.map((column) => ({ ...column }));
    const restore = () => {
      Object.assign(table, { rect, columns: kept });
      if (!workbook.tables.includes(table)) workbook.tables.push(table);
    };
    traits.set(`table ${table.id}`, { text: JSON.stringify([rect, kept]), restore });
  }
  return traits;
}
