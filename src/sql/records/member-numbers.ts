import type { DimensionId } from "../../catalogue/dimension";

/** The numbers by which the warehouse knows members, and the other way round. */
export class MemberNumbers {
  private readonly numbers = new Map<string, Map<string, number>>();
  private readonly codes = new Map<string, (string | undefined)[]>();

  constructor(rows: Iterable<readonly [dimension: string, number: number, code: string]>) {
    for (const [dimension, number, code] of rows) {
      const numbers = this.numbers.get(dimension) ?? new Map<string, number>();
      const codes = this.codes.get(dimension) ?? [];
      this.numbers.set(dimension, numbers.set(code, number));
      codes[number] = code;
      this.codes.set(dimension, codes);
    }
  }

  /** 0, which no member has, where the warehouse does not know the code. */
  numberOf(dimension: DimensionId, code: string): number {
    return this.numbers.get(dimension)?.get(code) ?? 0;
  }

  codeOf(dimension: DimensionId, number: number): string | null {
    return this.codes.get(dimension)?.[number] ?? null;
  }

  /** The codes of a dimension by number; 0 is no member. */
  codesOf(dimension: DimensionId): readonly (string | undefined)[] {
    return this.codes.get(dimension) ?? [];
  }
}
