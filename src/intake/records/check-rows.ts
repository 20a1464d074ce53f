import { catalogue } from "../../catalogue/shipped-catalogue";
import { problem } from "../../problem/problem";
import type { Problem } from "../../problem/problem";
import { recordCoding } from "../../sql/records/record-coding";
import type { RecordCoding } from "../../sql/records/record-coding";
import type { StoredNumbers } from "../../sql/records/stored-numbers";
import { faultRows } from "./fault-rows";
import type { FaultRow } from "./fault-rows";
import { findFaults } from "./find-faults";
import type { RowFaults } from "./find-faults";
import type { OnProgress } from "./load-progress";
import { recordFinding } from "./record-finding";
import type { Example, RecordFinding } from "./record-finding";
import type { RecordSource } from "../../sql/intake/record-source";
import type { Scratch } from "./scratch";
import { stageSource } from "./stage-source";
import { failedValues, mappedValues } from "./value-counts";
import { openRejects } from "./write-rejects";

/** How a file's rows came out of the control. */
export interface CheckedRows {
  readonly source: RecordSource;
  /** All rows of the file, and those of them that were refused. */
  readonly rows: number;
  readonly refused: number;
  readonly findings: readonly RecordFinding[];
  /** Where the refused rows are told; null where there are none. */
  readonly rejects: string | null;
}

/** What the control of rows is told. */
export interface RowControl {
  readonly folder: string;
  readonly year: number;
  readonly numbers: StoredNumbers;
  /** The share of refused rows, in percent of a file, up to which the others are taken in. */
  readonly rejectThreshold: number;
  /** Begins the name of each rejects file. */
  readonly rejectsName: string;
  /** A problem in words, for the rejects file. */
  readonly explain: (problem: Problem) => string;
  readonly expected: ReadonlyMap<string, number>;
  readonly onProgress: OnProgress;
}

/** A rejects file is read by a person. */
const rejectsLimit = 100_000;

const examplesShown = 5;

/** Reads the rows of each file into the scratch database and checks them. */
export async function checkRows(
  scratch: Scratch,
  sources: readonly RecordSource[],
  control: RowControl
): Promise<CheckedRows[]> {
  const checked: CheckedRows[] = [];
  const of = [...control.expected.values()].reduce((sum, rows) => sum + rows, 0);
  let read = 0;
  for (const source of sources) {
    const { population } = source;
    const expected = control.expected.get(population) ?? 0;
    let share = 0;
    const report = () => {
      // Statements after the reading begin at 0 again.
      share = Math.max(share, scratch.share());
      const rows = read + Math.floor(expected * share);
      control.onProgress({ step: "rows", population, rows, of });
    };
    control.onProgress({ step: "rows", population, rows: read, of });
    const timer = setInterval(report, 500);
    try {
      const coding = recordCoding(population, catalogue, control.numbers);
      const broken = await stageSource(scratch, coding, source);
      if (broken) {
        const findings = [recordFinding(broken, { population, file: source.file })];
        // Other files may refer to this one, and would be found wrong for want of it.
        return [...checked, { source, rows: 0, refused: 0, findings, rejects: null }];
      }
      checked.push(await checkSource(scratch, coding, source, control));
    } finally {
      clearInterval(timer);
    }
    read += expected;
  }
  return checked;
}

async function checkSource(
  scratch: Scratch,
  coding: RecordCoding,
  source: RecordSource,
  control: RowControl
): Promise<CheckedRows> {
  const { population, file } = source;
  const faults = await findFaults(scratch, coding, source, control.year);
  const rows = faults.rows + faults.unreadable;
  const refused = faults.refused + faults.unreadable;
  const kinds = new Kinds(source, faults);
  let rejects: string | null = null;
  if (refused || faults.faults) {
    const name = `${control.rejectsName}-${population}.csv`;
    const writer = refused ? openRejects(control.folder, name) : null;
    let written = 0;
    for await (const row of faultRows(scratch, source, faults, rejectsLimit)) {
      const kind = kinds.add(row);
      if (!writer || !kind.refuses || written++ >= rejectsLimit) continue;
      const { column, rule, coded } = kind;
      const explanation = control.explain(kind.problem);
      const value = coded ? withoutNumbers(row.value) : "";
      await writer.write({ line: row.line, column, value, rule, explanation });
    }
    await writer?.close();
    rejects = writer?.path ?? null;
  }
  const severity = refused * 100 > rows * control.rejectThreshold ? "error" : "warning";
  const expected = control.expected.get(population) ?? rows;
  const wrongCount =
    expected === rows || expected === rows - kinds.outside
      ? []
      : [
          recordFinding(problem("rowCountWrong", { file, expected, found: rows }), {
            population,
            file,
          }),
        ];
  await kinds.countValues(scratch);
  const mapped = await mappedValues(scratch, source);
  const notes = mapped.map((found) => recordFinding(found, { severity: "note", population, file }));
  const findings = [...wrongCount, ...kinds.findings(severity), ...notes];
  return { source, rows, refused, findings, rejects };
}

/** Ten digits and more are the number of a person, a document or a telephone, not a code. */
function withoutNumbers(value: string): string {
  return value.replace(/\d(?:[ \u00A0-]?\d){9,}/g, "…");
}

interface Kind {
  readonly column: string;
  readonly rule: string;
  readonly refuses: boolean;
  /** Whether its values are codes and numbers; else they may be ids, or whole rows. */
  readonly coded: boolean;
  problem: Problem;
  readonly examples: Example[];
  count: number;
}

/** Gathers faults by kind. */
class Kinds {
  private readonly kinds = new Map<string, Kind>();

  constructor(
    private readonly source: RecordSource,
    faults: RowFaults
  ) {
    for (const [number, count] of faults.counts) {
      const { column, rule, refuses, coded, problem: found } = faults.checks[number]!;
      const kind = { column, rule, refuses, coded, problem: found, examples: [], count };
      this.kinds.set(String(number), kind);
    }
  }

  add({ check, reason, line, value }: FaultRow): Kind {
    const kind =
      this.kinds.get(check === null ? reason! : String(check)) ?? this.unreadable(reason!);
    if (check === null) kind.count++;
    if (kind.examples.length < examplesShown) kind.examples.push({ line, value });
    return kind;
  }

  /** Lines that are no records: whoever counted these did not count them. */
  get outside(): number {
    return [...this.kinds.values()]
      .filter(({ rule }) => rule === "recordOutsideTable")
      .reduce((sum, { count }) => sum + count, 0);
  }

  /** Says of unknown codes which they are. */
  async countValues(scratch: Scratch): Promise<void> {
    for (const [number, kind] of this.kinds) {
      const { code, parameters } = kind.problem;
      if (code !== "recordCodeUnknown" && code !== "recordDistrictUnknown") continue;
      const values = await failedValues(scratch, this.source, kind.column, Number(number));
      kind.problem = { code, parameters: { ...parameters, ...values } } as Problem;
    }
  }

  /** @param severity of kinds whose rows are refused */
  findings(severity: "error" | "warning"): RecordFinding[] {
    const { population, file } = this.source;
    return [...this.kinds.values()].map(({ refuses, problem: found, ...kind }) => {
      const { column, rule, count, examples } = kind;
      const place = { population, file, column: column || null, rule, count, examples };
      return recordFinding(found, { severity: refuses ? severity : "warning", ...place });
    });
  }

  private unreadable(reason: NonNullable<FaultRow["reason"]>): Kind {
    const columns = this.source.columns.length;
    const found =
      reason === "outside"
        ? problem("recordOutsideTable", {})
        : reason === "length"
          ? problem("recordLengthWrong", { columns })
          : problem("recordUnreadable", { reason });
    const base = { column: "", rule: found.code, refuses: true, coded: false };
    const kind = { ...base, problem: found, examples: [], count: 0 };
    this.kinds.set(reason, kind);
    return kind;
  }
}
