import type { Availability } from "../query/availability";
import type { OwnContext } from "../query/answer-context";
import type { Figures } from "../query/assemble-table";
import type { DataTable } from "../query/data-table";
import type { Query } from "../query/query";

/** One extract as taken into the warehouse; never edited. */
export interface LoadRecord {
  readonly number: number;
  /** Published totals, or figures counted from records. */
  readonly kind: "totals" | "records";
  /** ISO time. */
  readonly loadedAt: string;
  readonly file: string;
  readonly sha256: string;
  readonly cells: number;
  readonly indicators: readonly number[];
  readonly years: readonly number[];
  /** How many warnings the file loaded with. */
  readonly warnings: number;
  /** Made-up data, which no figure of the country is. */
  readonly demonstration: boolean;
}

/** What the warehouse holds at one moment. */
export interface WarehouseState {
  /** Tells these data from any others: part of each cache key and ETag. */
  readonly version: string;
  readonly loads: readonly LoadRecord[];
  /** By indicator number; an indicator without data is absent. */
  readonly availability: ReadonlyMap<number, readonly Availability[]>;
  /** Tells the figures of an indicator's year from later ones, by indicator number and year. */
  readonly versions: ReadonlyMap<number, Readonly<Record<string, string>>>;
}

/** What an answer is laid out from, as plain values that can go to another thread. */
export interface FoundFigures {
  readonly figures: Figures;
  readonly context: OwnContext;
}

/** Answers questions from the current loads. */
export interface Warehouse {
  state(): Promise<WarehouseState>;
  /** The answer to a parsed question; throws a `ProblemError` where the data have moved on. */
  answer(query: Query, signal?: AbortSignal): Promise<DataTable>;
  /** The same question's figures, not laid out yet: for answers whose layout takes long. */
  find(query: Query, signal?: AbortSignal): Promise<FoundFigures>;
  /**
   * All indicators over years, by region where their figures are split: the comparison table of
   * the Order. Indicators without data in these years are absent.
   */
  compare(years: readonly number[], signal?: AbortSignal): Promise<DataTable[]>;
  /**
   * Compares the current file with what its load wrote, byte for byte. Throws `warehouseDamaged`
   * where it differs, as every question over it does from then on.
   */
  verify(): Promise<void>;
  close(): Promise<void>;
}
