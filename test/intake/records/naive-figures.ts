import { readBand } from "../../../src/catalogue/bands";
import { dimensionOf, findIndicator, membersFor } from "../../../src/catalogue/catalogue";
import type { Condition } from "../../../src/catalogue/condition";
import type { Definition } from "../../../src/catalogue/definition";
import type { DimensionId } from "../../../src/catalogue/dimension";
import { askableDimensions } from "../../../src/catalogue/indicator";
import { organisationColumn } from "../../../src/catalogue/record-form";
import { recordForms } from "../../../src/catalogue/record-forms";
import { catalogue } from "../../../src/catalogue/shipped-catalogue";
import { storeColumn } from "../../../src/sql/records/record-store";
import type { Row, rows } from "./small-extract";

type Extract = typeof rows;

/** What an indicator counts by one dimension, row by row and without SQL: members → figure. */
export function naiveFigures(
  extract: Extract,
  definition: Definition,
  dimension: DimensionId | null
): Map<string, number> {
  const figures = new Map<string, number>();
  for (const row of extract[definition.population]) {
    const record = withOrganisation(extract, definition, row);
    if (definition.condition && !holds(definition.condition, record)) continue;
    const members = dimension === null ? "" : membersOf(definition, dimension, record);
    const amount = definition.sum === null ? 1 : Number(record[definition.sum]);
    if (amount) figures.set(members, (figures.get(members) ?? 0) + amount);
  }
  return figures;
}

/** The dimensions of an indicator that are no territory. */
export function plainDimensions(definition: Definition): DimensionId[] {
  const indicator = findIndicator(catalogue, definition.indicator)!;
  return askableDimensions(indicator).filter((id) => id !== "region" && id !== "district");
}

function withOrganisation(extract: Extract, { population }: Definition, row: Row): Row {
  const column = organisationColumn(recordForms[population]);
  if (!column) return row;
  const found = (["preschools", "schools"] as const).flatMap((kind) =>
    extract[kind]
      .filter((entry) => Object.values(entry)[0] === row[column.name])
      .map((entry) => ({ ...entry, population: kind }))
  );
  const own = Object.entries(found[0]!).map(([name, value]) => [`organisation.${name}`, value]);
  return { ...row, ...(Object.fromEntries(own) as Row) };
}

function holds(condition: Condition, record: Row): boolean {
  if ("all" in condition) return condition.all.every((part) => holds(part, record));
  if ("any" in condition) return condition.any.some((part) => holds(part, record));
  if ("not" in condition) return !holds(condition.not, record);
  const value = record[condition.column] ?? "";
  if ("in" in condition) return condition.in.map(String).includes(String(value));
  const number = Number(value) - (condition.minus ? Number(record[condition.minus]) : 0);
  return number >= (condition.from ?? -Infinity) && number <= (condition.to ?? Infinity);
}

/** The codes under which a record counts, joined by "+" where there are several. */
function membersOf(definition: Definition, dimension: DimensionId, record: Row): string {
  const indicator = findIndicator(catalogue, definition.indicator)!;
  if (dimension === "careGroup") {
    const groups = ["orphan", "disabled"].filter((group) => Number(record[group]) === 1);
    return groups.join("+");
  }
  const atSchool = record["organisation.population"] === "schools";
  if (indicator.number === 39 && dimension === "organisationType" && atSchool) {
    return "preschoolClass";
  }
  const { from, coding } = storeColumn(definition, indicator, dimension);
  const source = typeof from === "string" ? from : "organisation.organisationType";
  const value = String(record[source] ?? "");
  const members = membersFor(dimensionOf(catalogue, dimension), definition.population);
  const column = recordForms[definition.population].columns.find(({ name }) => name === source);
  if (column?.type.kind !== "number") return value;
  const within = members
    .filter(({ code }) => {
      const band = readBand(code);
      return Number(value) >= band.from && Number(value) <= band.to;
    })
    .map(({ code }) => code);
  return coding === "one" ? (within[0] ?? "") : within.join("+");
}
