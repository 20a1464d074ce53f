import type { RecordPopulation } from "../../catalogue/record-form";
import type { Problem } from "../../problem/problem";
import type { Finding } from "../../warehouse/finding";

/** One place where something was found. */
export interface Example {
  /** Null where the finding is about the whole file. */
  readonly line: number | null;
  readonly value: string | null;
}

/** One kind of thing found in an extract of records: how often, and where first. */
export interface RecordFinding extends Finding {
  /** Null where it is about the folder. */
  readonly population: RecordPopulation | null;
  readonly file: string | null;
  /** The id of the broken rule, or the code of the problem. */
  readonly rule: string;
  readonly count: number;
  readonly examples: readonly Example[];
}

/** What a finding is about, where it is more than the folder. */
type Place = Partial<
  Pick<
    RecordFinding,
    "severity" | "population" | "file" | "column" | "rule" | "count" | "examples" | "value"
  >
>;

/** A finding with its first example in front; an error unless the place says otherwise. */
export function recordFinding(problem: Problem, place: Place = {}): RecordFinding {
  const { examples = [] } = place;
  return {
    severity: place.severity ?? "error",
    line: examples[0]?.line ?? null,
    column: place.column ?? null,
    value: examples[0]?.value ?? place.value ?? null,
    problem,
    population: place.population ?? null,
    file: place.file ?? null,
    rule: place.rule ?? problem.code,
    count: place.count ?? 1,
    examples,
  };
}

/** Whether an extract with these findings may not be taken in. */
export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some((finding) => finding.severity === "error");
}
