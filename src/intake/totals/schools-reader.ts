import { dimensionOf } from "../../catalogue/catalogue";
import { catalogue } from "../../catalogue/shipped-catalogue";
import { countryLabel, regions } from "../../catalogue/territory";
import { schoolTable as source } from "../../catalogue/published-scope";
import { problem } from "../../problem/problem";
import type { Extract, ExtractCell, RowFindings } from "../../warehouse/finding";
import { readCells } from "./read-cells";
import type { Field } from "./read-cells";
import { readCount, readSchoolYear, readTerritory } from "./read-fields";
import type { Rows } from "./read-rows";

/** The columns of the published table. */
export const schoolsColumns = {
  required: ["schoolYear", "region", "nameRu", "area", "schools"],
  optional: [],
};
const areas = ["total", ...dimensionOf(catalogue, "locality").members.map((member) => member.code)];

/** Whether the file is the published table of day general-education schools. */
export function isSchoolsTable(header: readonly string[]): boolean {
  const names = header.map((name) => name.toLowerCase());
  return names.includes("schoolyear") && names.includes("area");
}

/** Reads the published school table: indicator 1 by region and locality. */
export function readSchools(rows: Rows, file: string): Extract {
  return readCells(rows, file, schoolsColumns, readCell);
}

function readCell(field: Field, line: number, row: RowFindings): ExtractCell | null {
  const year = readSchoolYear(field("schoolYear"), "schoolYear", row);
  const value = readCount(field("schools"), "schools", row);
  const area = field("area").trim();
  if (!areas.includes(area)) {
    const parameters = { dimension: "locality", value: area, possible: areas };
    row.error("area", area, problem("memberUnknown", parameters));
  }
  const code = field("region").trim();
  const territory = year === null ? null : readTerritory(code, year, "region", row);
  if (territory?.kind === "district") {
    row.error("region", code, problem("territoryLevelMissing", { indicator: 1 }));
  }
  if (territory) checkName(field("nameRu"), code, row);
  if (year === null || value === null || !territory || row.hasErrors) return null;
  const members = new Map<string, string>();
  if (territory.kind === "region") members.set("region", territory.unit.code);
  if (area !== "total") members.set("locality", area);
  return { line, indicator: 1, year, members, value, state: "normal", asOf: null, source };
}

/** A name that belongs to another code is the sign of a row that slipped. */
function checkName(name: string, code: string, row: RowFindings): void {
  const expected = regions.find((unit) => unit.code === code)?.label.ru ?? countryLabel.ru;
  if (bareName(name) === bareName(expected)) return;
  row.warning("nameRu", name, problem("nameDoesNotMatchCode", { name, code, expected }));
}

function bareName(name: string): string {
  return name
    .toLowerCase()
    .replace(/область|город|г\.|\*/g, "")
    .trim();
}
