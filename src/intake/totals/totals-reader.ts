import { dimensionOf, findIndicator, membersOf } from "../../catalogue/catalogue";
import { catalogue } from "../../catalogue/shipped-catalogue";
import { dimensionIds } from "../../catalogue/dimension";
import type { DimensionId } from "../../catalogue/dimension";
import { askableDimensions, isComparison } from "../../catalogue/indicator";
import type { Indicator } from "../../catalogue/indicator";
import { isOneLine } from "../../catalogue/text-limits";
import { problem } from "../../problem/problem";
import { isWithoutValue, states } from "../../query/data-table";
import type { State } from "../../query/data-table";
import type { Extract, ExtractCell, RowFindings } from "../../warehouse/finding";
import { readCells } from "./read-cells";
import type { Field } from "./read-cells";
import { plainCode, readCount, readDate, readSource, readTerritory, readYear } from "./read-fields";
import type { Rows } from "./read-rows";

/** Region and district are told by the territory column. */
const breakdownColumns = dimensionIds.filter((id) => id !== "region" && id !== "district");

/** The columns of the totals form. */
export const totalsColumns = {
  required: ["indicator", "year", "territory", "value"],
  optional: [...breakdownColumns, "state", "asOf", "source"],
};

/**
 * Reads the totals form: one published cell a row; a breakdown column that is empty is the total.
 */
export function readTotals(rows: Rows, file: string): Extract {
  return readCells(rows, file, totalsColumns, (field, line, row) =>
    readCell(field, line, file, row)
  );
}

function readCell(field: Field, line: number, file: string, row: RowFindings): ExtractCell | null {
  const indicator = readIndicator(field("indicator"), row);
  const year = readYear(field("year"), "year", row);
  const state = readState(field("state"), row);
  const value = readValue(field("value"), state, row);
  const asOf = readDate(field("asOf"), "asOf", row);
  const source = readSource(field("source"), "source", row) ?? nameOf(file);
  const members = new Map<string, string>();
  if (indicator && year !== null) {
    const territory = readTerritory(field("territory"), year, "territory", row);
    if (territory && territory.kind !== "country") {
      if (askableDimensions(indicator).includes(territory.kind)) {
        members.set(territory.kind, territory.unit.code);
      } else {
        row.error("territory", field("territory"), levelMissing(indicator));
      }
    }
  }
  if (indicator) readMembers(field, indicator, members, row);
  for (const id of Object.keys(indicator?.innerSplits ?? {})) {
    const hasTotal = indicator?.innerTotals.some((own) => own === id);
    if (!members.has(id) && !hasTotal && !row.hasErrors && indicator) {
      row.error(id, "", problem("memberMissing", { dimension: id, indicator: indicator.number }));
    }
  }
  if (!indicator || year === null || !state || row.hasErrors) return null;
  return { line, indicator: indicator.number, year, members, value, state, asOf, source };
}

/** The name of a file as it may stand below figures. */
function nameOf(file: string): string {
  return Array.from(file, (sign) => (isOneLine(sign) ? sign : "\uFFFD")).join("");
}

function levelMissing(indicator: Indicator) {
  return problem("territoryLevelMissing", { indicator: indicator.number });
}

function readIndicator(text: string, row: RowFindings): Indicator | null {
  const code = plainCode(text);
  const indicator = /^\d+$/.test(code) ? findIndicator(catalogue, Number(code)) : null;
  if (indicator && !isComparison(indicator)) return indicator;
  const possible = catalogue.indicators
    .filter((entry) => !isComparison(entry))
    .map((entry) => entry.number);
  row.error("indicator", text, problem("unknownIndicator", { indicator: text.trim(), possible }));
  return null;
}

function readState(text: string, row: RowFindings): State | null {
  const name = text.trim() || "normal";
  const state = states.find((entry) => entry === name);
  if (!state) row.error("state", text, problem("stateUnknown", { value: name, possible: states }));
  return state ?? null;
}

function readValue(text: string, state: State | null, row: RowFindings): number | null {
  const empty = text.trim() === "";
  if (state && isWithoutValue(state)) {
    if (!empty) row.error("value", text, problem("valueWithState", { state, value: text.trim() }));
    return null;
  }
  if (empty && state === "nil") return 0;
  if (empty) {
    row.error("value", text, problem("valueMissing", {}));
    return null;
  }
  const count = readCount(text, "value", row);
  if (state === "nil" && count !== null && count !== 0) {
    row.error("value", text, problem("valueWithState", { state, value: text.trim() }));
  }
  return count;
}

function readMembers(
  field: Field,
  indicator: Indicator,
  members: Map<string, string>,
  row: RowFindings
): void {
  const allowed: readonly DimensionId[] = askableDimensions(indicator);
  for (const id of breakdownColumns) {
    const value = field(id).trim();
    if (value === "") continue;
    if (!allowed.includes(id)) {
      const parameters = { dimension: id, indicator: indicator.number };
      row.error(id, value, problem("dimensionNotInIndicator", parameters));
      continue;
    }
    const codes = membersOf(dimensionOf(catalogue, id), indicator).map((m) => m.code);
    const possible = indicator.innerSplits[id] ?? codes;
    const code = possible.find((known) => known === value || known === plainCode(value));
    if (code !== undefined) members.set(id, code);
    else row.error(id, value, problem("memberUnknown", { dimension: id, value, possible }));
  }
}
