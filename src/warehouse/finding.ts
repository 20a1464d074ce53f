import type { Problem } from "../problem/problem";

/** With errors nothing is loaded; a note tells what was understood and needs nobody's hand. */
export const severities = ["error", "warning", "note"] as const;

/** One thing found in a file: where it stands, what it is, and whether the file may load with it. */
export interface Finding {
  readonly severity: (typeof severities)[number];
  /** Line in the file, the header being 1; null where the finding is about the whole file. */
  readonly line: number | null;
  readonly column: string | null;
  readonly value: string | null;
  readonly problem: Problem;
}

/** A published cell as read from a file, with the line that it came from. */
export interface ExtractCell {
  readonly line: number;
  readonly indicator: number;
  readonly year: number;
  /** Member codes by dimension; a dimension at its total is absent. */
  readonly members: ReadonlyMap<string, string>;
  readonly value: number | null;
  readonly state: string;
  /** ISO date where the source counts at another moment than the indicator. */
  readonly asOf: string | null;
  readonly source: string;
}

/** What a reader made of a file. */
export interface Extract {
  readonly cells: readonly ExtractCell[];
  readonly findings: readonly Finding[];
}

/** A file that was read and checked. */
export interface CheckedExtract extends Extract {
  /** Counts that the file leaves out because they are nil. */
  readonly nil: readonly ExtractCell[];
}

/** Collects findings of one row with the row's line at hand. */
export class RowFindings {
  readonly found: Finding[] = [];

  constructor(private readonly line: number) {}

  get hasErrors(): boolean {
    return this.found.some((finding) => finding.severity === "error");
  }

  error(column: string | null, value: string | null, problem: Problem): void {
    this.found.push({ severity: "error", line: this.line, column, value, problem });
  }

  warning(column: string | null, value: string | null, problem: Problem): void {
    this.found.push({ severity: "warning", line: this.line, column, value, problem });
  }
}
