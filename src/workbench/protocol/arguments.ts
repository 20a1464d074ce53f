import { Anchor } from "../workbook/anchor";
import { ExcelError } from "../workbook/excel-error";
import { isExcelObject } from "./object-class";

const invalid = () => new ExcelError("InvalidArgument");

/** The arguments of one call, read with the check that Excel makes. */
export class Arguments {
  private readonly values: readonly unknown[];

  constructor(values: readonly unknown[]) {
    this.values = values;
  }

  raw(index: number): unknown {
    return this.values[index];
  }

  has(index: number): boolean {
    return this.values[index] !== undefined && this.values[index] !== null;
  }

  string(index: number): string {
    const value = this.values[index];
    if (typeof value !== "string") throw invalid();
    return value;
  }

  /** A key of a collection, which may be given as a number. */
  key(index: number): string {
    const value = this.values[index];
    if (typeof value !== "string" && typeof value !== "number") throw invalid();
    return String(value);
  }

  integer(index: number): number {
    const value = this.values[index];
    if (typeof value !== "number" || !Number.isInteger(value)) throw invalid();
    return value;
  }

  integerOr(index: number, missing: number): number {
    return this.has(index) ? this.integer(index) : missing;
  }

  stringOr(index: number, missing: string): string {
    return this.has(index) ? this.string(index) : missing;
  }

  booleanOr(index: number, missing: boolean): boolean {
    const value = this.values[index] ?? missing;
    if (typeof value !== "boolean") throw invalid();
    return value;
  }

  /** One of Excel's enumerated texts, in any case. */
  choice<T extends string>(index: number, choices: readonly T[], missing?: T): T {
    return this.has(index) || missing === undefined ? oneOf(this.values[index], choices) : missing;
  }

  /** A range object, or undefined where the argument is none. */
  range(index: number): Anchor | undefined {
    const value = this.values[index];
    return isExcelObject(value) && value.target instanceof Anchor ? value.target : undefined;
  }
}

/** One of Excel's enumerated texts, in any case. */
export function oneOf<T extends string>(value: unknown, choices: readonly T[]): T {
  const lower = String(value).toLowerCase();
  const found = choices.find((choice) => choice.toLowerCase() === lower);
  if (found === undefined) throw invalid();
  return found;
}

/** A value that must be true or false. */
export function asBoolean(value: unknown): boolean {
  if (typeof value !== "boolean") throw invalid();
  return value;
}

/** A value that must be a text. */
export function asString(value: unknown): string {
  if (typeof value !== "string") throw invalid();
  return value;
}

/** A value that must be a number not below the least. */
export function asNumber(value: unknown, least = -Infinity, most = Infinity): number {
  const isNumber = typeof value === "number" && Number.isFinite(value);
  if (!isNumber || value < least || value > most) throw invalid();
  return value;
}
