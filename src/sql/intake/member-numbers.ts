import { Parameters, plainStatement } from "../sql-statement";
import type { SqlStatement } from "../sql-statement";
import type { StoredNumbers } from "../records/stored-numbers";
import { target } from "./target";

/** The numbers of members in the next warehouse file: dimension, number, code. */
export const memberNumbers = plainStatement(`SELECT dimension, number, code FROM ${target}.member`);

/** Writes the numbers of members that are new. */
export function newMembersStatement(numbers: StoredNumbers): SqlStatement {
  const bound = new Parameters();
  const rows = [...numbers].flatMap(([dimension, own]) =>
    [...own].map(([code, number]) => `(${bound.list([dimension, number, code])})`)
  );
  return {
    text: `INSERT INTO ${target}.member (dimension, number, code) SELECT n.dimension, n.number, n.code FROM (VALUES ${rows.join(", ")}) AS n(dimension, number, code) WHERE NOT EXISTS (SELECT 1 FROM ${target}.member AS m WHERE m.dimension = n.dimension AND m.code = n.code) ORDER BY n.dimension, n.number`,
    parameters: bound.values,
  };
}
