import { catalogue } from "../catalogue/shipped-catalogue";
import { recordPopulations } from "../catalogue/record-form";
import { recordStore } from "../sql/records/record-store";
import { dimensionColumns } from "../sql/totals/totals-statement";
import type { Store } from "./store";

/** A table of the warehouse: its columns, each with type and constraints. */
interface Table {
  readonly name: string;
  readonly columns: readonly (readonly [name: string, type: string])[];
}

const loads: readonly Table[] = [
  {
    name: "load",
    columns: [
      ["number", "INTEGER PRIMARY KEY"],
      ["loaded_at", "VARCHAR NOT NULL"],
      ["file", "VARCHAR NOT NULL"],
      ["sha256", "VARCHAR NOT NULL UNIQUE"],
      ["cells", "INTEGER NOT NULL"],
      ["findings", "VARCHAR NOT NULL"],
      // 'totals' or 'records'
      ["kind", "VARCHAR DEFAULT 'totals'"],
    ],
  },
  {
    // The order in which loads came into use: for an indicator and year the latest one answers.
    name: "load_use",
    columns: [
      ["sequence", "INTEGER PRIMARY KEY"],
      ["load", "INTEGER NOT NULL"],
      ["used_at", "VARCHAR NOT NULL"],
    ],
  },
];

const totals: Table = {
  name: "totals_cell",
  columns: [
    ["load", "INTEGER NOT NULL"],
    ["indicator", "INTEGER NOT NULL"],
    ["year", "INTEGER NOT NULL"],
    ["grain", "VARCHAR NOT NULL"],
    // A dimension that the catalogue gains later is a total in all cells before it.
    ...dimensionColumns.map((column) => [column, "VARCHAR DEFAULT ''"] as const),
    ["value", "DOUBLE"],
    ["state", "VARCHAR NOT NULL"],
    ["as_of", "VARCHAR"],
    ["source", "VARCHAR NOT NULL"],
  ],
};

const records: readonly Table[] = [
  {
    // Numbers are never given anew: cells of all years know members by them.
    name: "member",
    columns: [
      ["dimension", "VARCHAR NOT NULL"],
      ["number", "INTEGER NOT NULL"],
      ["code", "VARCHAR NOT NULL"],
    ],
  },
  {
    name: "record_load",
    columns: [
      ["load", "INTEGER NOT NULL"],
      ["year", "SMALLINT NOT NULL"],
      ["reference_date", "VARCHAR NOT NULL"],
      ["source", "VARCHAR NOT NULL"],
      ["state", "VARCHAR NOT NULL"],
      ["demonstration", "BOOLEAN NOT NULL"],
      ["extract", "VARCHAR NOT NULL"],
    ],
  },
  {
    // The edition of the catalogue under which the figures of a load were derived; none is the first.
    name: "derivation",
    columns: [
      ["load", "INTEGER NOT NULL"],
      ["edition", "INTEGER NOT NULL"],
    ],
  },
  {
    name: "record_coverage",
    columns: [
      ["load", "INTEGER NOT NULL"],
      ["population", "VARCHAR NOT NULL"],
      ["d_region", "SMALLINT NOT NULL"],
      ["d_district", "SMALLINT NOT NULL"],
      ["records", "INTEGER NOT NULL"],
    ],
  },
  {
    name: "marginal",
    columns: [
      ["load", "INTEGER NOT NULL"],
      ["year", "SMALLINT NOT NULL"],
      ["indicator", "SMALLINT NOT NULL"],
      ["dimension", "VARCHAR NOT NULL"],
      ["d_region", "SMALLINT NOT NULL"],
      ["member", "INTEGER NOT NULL"],
      ["value", "INTEGER NOT NULL"],
    ],
  },
];

/** A dimension or an indicator that a store gains later is 0, unknown, in the loads before. */
const cells: readonly Table[] = recordPopulations.map((population) => {
  const { table, columns, measures } = recordStore(population, catalogue);
  const small = (name: string) => [name, "SMALLINT DEFAULT 0"] as const;
  return {
    name: table,
    columns: [
      ["load", "INTEGER"],
      ...["year", "d_region", "d_district"].map(small),
      ...columns.map(({ name, coding }) =>
        coding === "one" ? small(name) : ([name, "INTEGER DEFAULT 0"] as const)
      ),
      ...measures.map(({ name }) => [name, "INTEGER DEFAULT 0"] as const),
    ],
  };
});

const tables: readonly Table[] = [...loads, totals, ...records, ...cells];

/** Whether a file has every table and column that this version reads. */
export async function hasSchema(store: Store): Promise<boolean> {
  return changesFor(await columnsIn(store)).length === 0;
}

/** Whether a file has a table, be it of this version or of an earlier one. */
export async function hasTable(store: Store, name: string): Promise<boolean> {
  return (await columnsIn(store)).has(name);
}

/** Makes the tables of an empty file, or adds what a file of an earlier version lacks. */
export async function ensureSchema(store: Store): Promise<void> {
  const changes = changesFor(await columnsIn(store));
  if (!changes.length) return;
  await store.run(`BEGIN TRANSACTION; ${changes.join("; ")}; COMMIT`);
}

/** The columns of each table of a file. */
async function columnsIn(store: Store): Promise<Map<string, Set<string>>> {
  const [names, columns] = await store.columns({
    text: "SELECT table_name, column_name FROM information_schema.columns",
    parameters: [],
  });
  const found = new Map<string, Set<string>>();
  names?.forEach((name, row) => {
    const own = found.get(String(name)) ?? new Set();
    found.set(String(name), own.add(String(columns?.[row])));
  });
  return found;
}

function changesFor(found: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  return tables.flatMap(({ name, columns }) => {
    const known = found.get(name);
    if (!known) {
      const declared = columns.map((column) => column.join(" ")).join(", ");
      return [`CREATE TABLE IF NOT EXISTS ${name} (${declared})`];
    }
    return columns
      .filter(([column]) => !known.has(column))
      .map((column) => `ALTER TABLE ${name} ADD COLUMN IF NOT EXISTS ${column.join(" ")}`);
  });
}
