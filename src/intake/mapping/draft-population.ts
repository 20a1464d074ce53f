import { codeMeant, columnMeant } from "../../catalogue/outside-words";
import { allColumns } from "../../catalogue/record-form";
import type { ColumnType, RecordForm, RecordPopulation } from "../../catalogue/record-form";
import { columnNamed } from "../records/check-header";
import type { ValueCounts } from "../records/value-counts";
import { isIndexName } from "../text/index-column";
import { isOneLine } from "../../catalogue/text-limits";
import { acceptedCodes } from "./accepted-codes";
import type { ExportFile } from "./export-file";
import { open } from "./mapping";

/** The mapping of a population as it is written into a draft. */
export interface DraftPopulation {
  readonly columns: Readonly<Record<string, string>>;
  readonly codes: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** With more values than these a column holds no codes: at most, districts. */
const mostCodes = 300;

/** So many values of a column that nobody has named yet help to tell what it is. */
const mostUnnamed = 30;

/** What the columns and values of an export mean, as far as that is known. */
export async function draftPopulation(
  exported: ExportFile,
  form: RecordForm
): Promise<DraftPopulation> {
  const { names } = exported;
  const meant = names.map((name) => columnNamed(name, form) ?? columnMeant(name, form));
  const columns: [string, string][] = [];
  const codes: [string, Readonly<Record<string, string>>][] = [];
  for (const [at, name] of names.entries()) {
    if (name === "" || isIndexName(name)) continue;
    // Of two columns that may be the same nobody but a person knows which is.
    const isOne = meant.indexOf(meant[at]!) === meant.lastIndexOf(meant[at]!);
    const own = isOne ? meant[at]! : null;
    if (columnNamed(name, form) === null || !isOne) columns.push([name, own ?? open]);
    const type = allColumns(form).find((column) => column.name === own)?.type ?? null;
    const values = await codesOf(exported, at, type, form.population);
    if (values.length) codes.push([name, Object.fromEntries(values)]);
  }
  return { columns: Object.fromEntries(columns), codes: Object.fromEntries(codes) };
}

/** A mapping gives no code for what is blank or goes over several lines. */
const mayBeMapped = (value: string) => value.trim() !== "" && isOneLine(value);

/** Our codes for the values of a column that are none themselves. */
async function codesOf(
  exported: ExportFile,
  at: number,
  type: ColumnType | null,
  population: RecordPopulation
): Promise<[string, string][]> {
  if (type === null) {
    return codesOfUnnamed((await exported.valuesOf(at, mostUnnamed)) ?? none, population);
  }
  const accepted = acceptedCodes(type, population);
  // Numbers are not translated one by one.
  if (!accepted || type.kind === "number") return [];
  const { found: values } = (await exported.valuesOf(at, mostCodes)) ?? none;
  return values
    .filter(mayBeMapped)
    .filter((value) => !accepted.accepts(value.replace(/^(\d+)[.,]00?$/, "$1")))
    .map((value) => {
      const found = codeMeant(value, type, population);
      return [value, found ? `${found.certain ? "" : `${open} `}${found.code}` : open];
    });
}

const none: ValueCounts = { found: [], counts: [] };

/** Values of a column that nobody has named yet: what they mean is seldom known. */
function codesOfUnnamed(
  { found, counts }: ValueCounts,
  population: RecordPopulation
): [string, string][] {
  const rows = counts.reduce((sum, count) => sum + count, 0);
  // Ids and names seldom come twice; they are no codes, and those of persons belong nowhere.
  const isCode = found.some((value) => !/^\d+$/.test(value)) && rows >= 2 * found.length;
  if (!isCode) return [];
  const flags = found.map((value) => codeMeant(value, { kind: "flag" }, population)?.code);
  const areFlags = flags.every((code) => code !== undefined);
  return found.flatMap((value, at): [string, string][] =>
    mayBeMapped(value) ? [[value, (areFlags && flags[at]) || open]] : []
  );
}
