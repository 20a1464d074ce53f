import { catalogue } from "../../catalogue/shipped-catalogue";
import { literal } from "../../sql/literal";
import { extendNumbers } from "../../sql/records/stored-numbers";
import type { StoredNumbers } from "../../sql/records/stored-numbers";
import { target } from "./derive-load";
import type { Scratch } from "./scratch";

/** The numbers of all members: as the next warehouse file has them, extended by the catalogue. */
export async function readNumbers(scratch: Scratch): Promise<StoredNumbers> {
  const [dimensions, numbers, codes] = await scratch.columns({
    text: `SELECT dimension, number, code FROM ${target}.member`,
    parameters: [],
  });
  const known = new Map<string, Map<string, number>>();
  dimensions?.forEach((value, row) => {
    const dimension = String(value);
    const own = known.get(dimension) ?? new Map<string, number>();
    known.set(dimension, own.set(String(codes?.[row]), Number(numbers?.[row])));
  });
  return extendNumbers(known, catalogue);
}

/** Writes the numbers of members that are new. */
export async function writeNumbers(scratch: Scratch, numbers: StoredNumbers): Promise<void> {
  const rows = [...numbers].flatMap(([dimension, own]) =>
    [...own].map(([code, number]) => `(${literal(dimension)}, ${number}, ${literal(code)})`)
  );
  await scratch.run(
    `INSERT INTO ${target}.member (dimension, number, code) SELECT n.dimension, n.number, n.code FROM (VALUES ${rows.join(", ")}) AS n(dimension, number, code) WHERE NOT EXISTS (SELECT 1 FROM ${target}.member AS m WHERE m.dimension = n.dimension AND m.code = n.code) ORDER BY n.dimension, n.number`
  );
}
