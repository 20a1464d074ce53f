export type SqlParameter = string | number;

/** One statement with its bound values; identifiers come from the catalogue only. */
export interface SqlStatement {
  readonly text: string;
  readonly parameters: readonly SqlParameter[];
}

/** A text that says all by itself. */
export function plainStatement(text: string): SqlStatement {
  return { text, parameters: [] };
}

/** Collects bound values while a text is written. */
export class Parameters {
  readonly values: SqlParameter[] = [];

  /** The placeholders of a list of values: "?, ?, ?". */
  list(values: readonly SqlParameter[]): string {
    this.values.push(...values);
    return values.map(() => "?").join(", ");
  }

  one(value: SqlParameter): string {
    return this.list([value]);
  }
}
