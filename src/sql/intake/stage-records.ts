import type { RecordColumn, RecordPopulation } from "../../catalogue/record-form";
import { allColumns, closedColumn, organisationColumn } from "../../catalogue/record-form";
import { recordForms } from "../../catalogue/record-forms";
import { codedName } from "../records/coded-columns";
import type { CodedColumn } from "../records/coded-columns";
import { literal } from "../literal";
import type { RecordCoding } from "../records/record-coding";
import { Parameters, plainStatement } from "../sql-statement";
import type { SqlStatement } from "../sql-statement";
import { sourceText } from "./record-source";
import type { RecordSource } from "./record-source";

/** In place of a number: the field is empty. Null in place of a number: it is no valid value. */
export const missing = -1;
/** In place of an id: it looks like the number of a person in the state's register. */
export const personal = -2;
/** In place of a district: the classifier did not have the code in that year. */
export const notInYear = -3;
/** In place of an organisation: its own row was refused. */
export const refused = -4;
/** In place of an organisation: two files have an organisation of that id. */
export const ambiguous = -5;
/** In place of an organisation: it closed before the date to which the records belong. */
export const closed = -6;

/** Tables of the scratch file. A refused row is told by its place, the first being 0. */
export const stageTable = (population: string) => `stage_${population}`;
/** The staged records together with what their organisation or district says of them. */
export const placedView = (population: string) => `placed_${population}`;
export const refusedTable = (population: string) => `refused_${population}`;
export const districtTable = "district_code";
/** Organisations of the year before, to which graduates may refer. */
export const formerTable = (population: string) => `former_${population}`;

/** Where the organisations or districts of a population stand, by their position in an enum. */
const lookupTable = (population: string) => `lookup_${population}`;
const lookupType = (population: string) => `position_${population}`;

/**
 * Lays out what the records of a population refer to: organisations, or districts. Their codes
 * become an enum, because a join would not leave the records in the order of their lines.
 */
export function lookupStatements(coding: RecordCoding): SqlStatement[] {
  const { population } = coding;
  const organisation = organisationColumn(recordForms[population]);
  const from = organisation
    ? `(${organisationsText(coding, organisation)})`
    : `(SELECT code, number AS d_district, region AS d_region FROM ${districtTable})`;
  return [
    `CREATE TABLE ${lookupTable(population)} AS SELECT row_number() OVER (ORDER BY code) - 1 AS position, * FROM ${from} AS l`,
    `CREATE TYPE ${lookupType(population)} AS ENUM (SELECT code FROM ${lookupTable(population)} ORDER BY position)`,
  ].map(plainStatement);
}

/**
 * The records of a file as numbers, one row for each row that could be read, in their order, so
 * that the place of a row tells its line. This dialect is that of the loading database alone.
 */
export function stageStatements(coding: RecordCoding, source: RecordSource): SqlStatement[] {
  const { population } = coding;
  const form = recordForms[population];
  const organisation = organisationColumn(form);
  const referred = organisation ?? form.columns.find(({ type }) => type.kind === "district")!;
  const selected = [
    ...allColumns(form).flatMap((column) => ownColumn(coding, column)),
    positionText(population, referred),
  ];
  const placed = organisation
    ? ["CAST(coalesce(l.number, s.position) AS INTEGER) AS organisation", "l.d_district"]
    : ["CAST(coalesce(l.d_district, s.position) AS SMALLINT) AS d_district"];
  const names = ofOrganisation(coding).map(({ name }) => `l.${name}`);
  const bound = new Parameters();
  const staged = `CREATE TABLE ${stageTable(population)} AS SELECT ${selected.join(", ")} FROM ${sourceText(source, "first", bound)} AS r`;
  return [
    { text: staged, parameters: bound.values },
    plainStatement(
      `CREATE VIEW ${placedView(population)} AS SELECT s.rowid AS place, s.* EXCLUDE (position), l.d_region, ${[...placed, ...names].join(", ")} FROM ${stageTable(population)} AS s LEFT JOIN ${lookupTable(population)} AS l ON l.position = s.position WHERE NOT (${blankText(population, "s.")})`
    ),
  ];
}

/** What holds of a staged row in which every field is empty: it is no record. */
export function blankText(population: RecordPopulation, prefix = ""): string {
  return stagedNames(population, { organisation: "position", district: "position" })
    .map((name) => `coalesce(${prefix}${name}, 0) = ${missing}`)
    .join(" AND ");
}

/**
 * What holds of a placed row in which hardly anything stands beside a text that is no id: a note or
 * a total below the table.
 */
export function outsideText(population: RecordPopulation): string {
  const { columns } = recordForms[population];
  const id = codedName(columns.find(({ type }) => type.kind === "id")!.name);
  const names = stagedNames(population, { organisation: "organisation", district: "d_district" });
  const empty = names.map((name) => `CAST(coalesce(${name}, 0) = ${missing} AS INTEGER)`);
  return `${id} IS NULL AND (${empty.join(" + ")}) >= ${names.length - (names.length < 6 ? 1 : 2)}`;
}

function stagedNames(
  population: RecordPopulation,
  placing: Readonly<Record<"organisation" | "district", string>>
): string[] {
  return recordForms[population].columns.map(({ name, type }) =>
    type.kind === "organisation" || type.kind === "district" ? placing[type.kind] : codedName(name)
  );
}

/** What tells organisations that are there from those that closed; "" where none could. */
function isOpen(population: RecordPopulation): string {
  const may = recordForms[population].optional?.some(({ name }) => name === closedColumn);
  return may ? `${codedName(closedColumn)} = 0` : "";
}

/** The records that were not refused, with the number of their organisation. */
export function acceptedText(population: RecordPopulation, columns: readonly string[]): string {
  const form = recordForms[population];
  const isOrganisation = population === "schools" || population === "preschools";
  const number = organisationColumn(form) ? "organisation" : isOrganisation ? "place + 1" : "0";
  const names = [
    "d_region",
    "d_district",
    `CAST(${number} AS INTEGER) AS organisation`,
    ...columns,
    // Records of later extracts may refer to an organisation; nobody refers to a person.
    ...(isOrganisation ? ["id"] : []),
  ];
  const open = isOpen(population);
  return `SELECT ${names.join(", ")} FROM ${placedView(population)} WHERE place NOT IN (SELECT place FROM ${refusedTable(population)})${open && ` AND ${open}`} ORDER BY d_region, d_district, organisation`;
}

/**
 * The organisations to which the records of a form may refer, by id. A refused one stays known, so
 * that its records can be told why they are refused.
 */
function organisationsText(coding: RecordCoding, { type }: RecordColumn): string {
  const columns = ofOrganisation(coding);
  const populations = type.kind === "organisation" ? type.of : [];
  const parts = populations.map((population, at) => {
    const has = (name: string) => recordForms[population].columns.some((own) => own.name === name);
    const told = columns.map(({ reference, name }) => {
      const column = reference.slice("organisation.".length);
      if (column === "population") return `, ${at + 1} AS ${name}`;
      return `, ${has(column) ? codedName(column) : "0"} AS ${name}`;
    });
    const refusedRows = `SELECT place FROM ${refusedTable(population)}`;
    const isThere = coding.population === "graduates" ? "" : isOpen(population);
    const number = isThere ? `CASE WHEN ${isThere} THEN place + 1 ELSE ${closed} END` : "place + 1";
    const own = `SELECT id, ${number} AS number, d_region, d_district${told.join("")} FROM ${placedView(population)} WHERE place NOT IN (${refusedRows})`;
    const nothing = `, NULL, NULL${columns.map(() => ", NULL").join("")}`;
    const others = `SELECT DISTINCT id, ${refused}${nothing} FROM ${placedView(population)} WHERE place IN (${refusedRows}) AND id IS NOT NULL AND id NOT IN (SELECT id FROM (${own}) AS k)`;
    const all = `${own} UNION ALL ${others}`;
    if (coding.population !== "graduates" || population !== "schools") return all;
    // Who finished in summer may have left a school that closed before the autumn.
    const before = columns.map(({ reference, name }) => {
      const column = reference.slice("organisation.".length);
      return `, ${column === "population" ? at + 1 : codedName(column)} AS ${name}`;
    });
    const known = `SELECT id FROM ${placedView(population)} WHERE id IS NOT NULL`;
    return `${all} UNION ALL SELECT id, number, d_region, d_district${before.join("")} FROM ${formerTable(population)} WHERE id NOT IN (${known})`;
  });
  const names = columns.map(({ name }) => `, any_value(${name}) AS ${name}`).join("");
  return `SELECT id AS code, CASE WHEN count(*) > 1 THEN ${ambiguous} ELSE any_value(number) END AS number, any_value(d_region) AS d_region, any_value(d_district) AS d_district${names} FROM (${parts.join(" UNION ALL ")}) AS a GROUP BY id`;
}

function ofOrganisation({ columns }: RecordCoding): readonly CodedColumn[] {
  return columns.filter(({ reference }) => reference.startsWith("organisation."));
}

function field({ name }: RecordColumn): string {
  return `r."${name}"`;
}

/** A text without decimals that are nil, which programs write after codes that look like numbers. */
function plain(text: string): string {
  return `regexp_replace(${text}, '^([0-9]+)[.,]00?$', '\\1')`;
}

function positionText(population: RecordPopulation, column: RecordColumn): string {
  const text = field(column);
  const cast = (written: string) => `TRY_CAST(${written} AS ${lookupType(population)})`;
  const found = cast(text);
  // Ids are taken as they are written.
  const asNumber =
    column.type.kind === "district"
      ? ` WHEN ${cast(plain(text))} IS NOT NULL THEN CAST(enum_code(${cast(plain(text))}) AS INTEGER)`
      : "";
  const like =
    column.type.kind === "organisation" ? ` WHEN ${looksPersonal(column)} THEN ${personal}` : "";
  return `CASE WHEN ${found} IS NOT NULL THEN CAST(enum_code(${found}) AS INTEGER) WHEN ${text} IS NULL THEN ${missing}${like}${asNumber} END AS position`;
}

function ownColumn(coding: RecordCoding, column: RecordColumn): string[] {
  const text = field(column);
  const name = codedName(column.name);
  switch (column.type.kind) {
    case "id": {
      const checked = `CASE WHEN ${text} IS NULL THEN ${missing} WHEN ${looksPersonal(column)} THEN ${personal} WHEN length(${text}) <= 40 AND NOT regexp_matches(${text}, '[^A-Za-z0-9_-]') THEN 0 END`;
      // Of persons only a fingerprint is kept, and only until their ids are known to be unique.
      const isOrganisation = coding.population === "schools" || coding.population === "preschools";
      const kept = isOrganisation ? text : `hash(${text})`;
      return [`CAST(${checked} AS TINYINT) AS ${name}`, `${kept} AS id`];
    }
    case "organisation":
    case "district":
      return [];
    case "number": {
      // "07" and "+7" are no numbers of the form; the cast alone would take them. Numbers below
      // nil are signs here.
      const isNumber = (written: string) =>
        `left(${written}, 1) <> '-' AND CAST(TRY_CAST(${written} AS SMALLINT) AS VARCHAR) = ${written}`;
      return [
        `CASE WHEN ${text} IS NULL THEN ${missing} WHEN ${isNumber(text)} THEN TRY_CAST(${text} AS SMALLINT) WHEN ${isNumber(plain(text))} THEN TRY_CAST(${plain(text)} AS SMALLINT) END AS ${name}`,
      ];
    }
    case "members":
      return [`${setText(coding, column, text)} AS ${name}`];
    default: {
      const codes = coding.codes({ reference: column.name, name, type: column.type });
      const cases = codes.map(([code, number]) => `WHEN ${literal(code)} THEN ${number}`).join(" ");
      const numbers = codes.some(([code]) => /^\d+$/.test(code));
      const asNumber = numbers ? `CASE ${plain(text)} ${cases} END` : "NULL";
      return [
        `CAST(CASE ${text} ${cases} ELSE CASE WHEN ${text} IS NULL THEN ${missing} ELSE ${asNumber} END END AS TINYINT) AS ${name}`,
      ];
    }
  }
}

/** Nobody's twelve-digit number belongs into an extract, so such an id is never taken. */
function looksPersonal(column: RecordColumn): string {
  return `length(${field(column)}) = 12 AND NOT regexp_matches(${field(column)}, '[^0-9]')`;
}

function setText(coding: RecordCoding, column: RecordColumn, text: string): string {
  const codes = coding.codes(coding.column(column.name));
  const cases = codes.map(([code, number]) => `WHEN ${literal(code)} THEN ${2 ** (number - 1)}`);
  const one = codes.map(([code]) => code.replace(/[^\w]/g, "\\$&")).join("|");
  const bits = `list_transform(string_split(${text}, '+'), code -> CASE code ${cases.join(" ")} END)`;
  return `CAST(CASE WHEN ${text} IS NULL THEN ${missing} WHEN regexp_full_match(${text}, ${literal(`(${one})(\\+(${one}))*`)}) AND list_unique(string_split(${text}, '+')) = len(string_split(${text}, '+')) THEN list_sum(${bits}) END AS INTEGER)`;
}
