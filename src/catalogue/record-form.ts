import type { Condition } from "./condition";
import type { DimensionId } from "./dimension";

/** What records are kept of: one file each in an extract of a reporting year. */
export const recordPopulations = [
  "schools",
  "pupils",
  "graduates",
  "teachers",
  "preschools",
  "children",
  "waitingList",
  "preschoolStaff",
] as const;

export type RecordPopulation = (typeof recordPopulations)[number];

/** The populations whose records are organisations, to which those of persons refer. */
export const organisationPopulations = ["schools", "preschools"] as const;

export type OrganisationPopulation = (typeof organisationPopulations)[number];

export type ColumnType =
  /** A pseudonymous id: 1 to 40 letters, digits, "-" or "_"; unique in its file. */
  | { readonly kind: "id" }
  /** The id of an organisation in one of these files of the same extract. */
  | { readonly kind: "organisation"; readonly of: readonly OrganisationPopulation[] }
  /** A district of the national classifier, by the code that it had in the reporting year. */
  | { readonly kind: "district" }
  /** One code of a code list. */
  | { readonly kind: "member"; readonly dimension: DimensionId }
  /** One or more codes of a code list, joined by "+". */
  | { readonly kind: "members"; readonly dimension: DimensionId }
  /** A whole number; `dimension` is the code list of its bands. */
  | {
      readonly kind: "number";
      readonly from: number;
      readonly to: number;
      readonly dimension?: DimensionId;
    }
  /** 1 for yes, 0 for no. */
  | { readonly kind: "flag" }
  /** One code of a short list that is no breakdown of the Order. */
  | { readonly kind: "code"; readonly codes: readonly string[] };

export interface RecordColumn {
  readonly name: string;
  readonly type: ColumnType;
}

/** Logical control of a row: where `when` holds (always, if there is none), `must` holds too. */
export interface RecordRule {
  readonly id: string;
  /** Whether a row that breaks it is only unusual: it is counted, and told with a warning. */
  readonly unusual?: true;
  readonly when?: Condition;
  readonly must: Condition;
}

/** The form of one file of an extract. Every column is required and no value may be empty. */
export interface RecordForm {
  readonly population: RecordPopulation;
  readonly columns: readonly RecordColumn[];
  /** Flags that a file may leave out: then they are 0 in every row. */
  readonly optional?: readonly RecordColumn[];
  readonly rules: readonly RecordRule[];
}

/** All columns that a file may have. */
export function allColumns({ columns, optional = [] }: RecordForm): readonly RecordColumn[] {
  return [...columns, ...optional];
}

/** The column of an organisation that is there only for those who left it in the summer. */
export const closedColumn = "closed";

/** The column that holds the organisation of a record; null for organisations and the like. */
export function organisationColumn(form: RecordForm): RecordColumn | null {
  return form.columns.find(({ type }) => type.kind === "organisation") ?? null;
}

/** The files to which the records of a form refer. */
export function organisationsOf(form: RecordForm): readonly OrganisationPopulation[] {
  const type = organisationColumn(form)?.type;
  return type?.kind === "organisation" ? type.of : [];
}
