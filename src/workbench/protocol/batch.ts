import { Anchor } from "../workbook/anchor";
import { ExcelError, type ErrorCode } from "../workbook/excel-error";
import { Arguments } from "./arguments";
import { looksAtResults } from "./calculated-first";
import { openService } from "./classes/beside-workbook";
import { workbookClass } from "./classes/workbook";
import type { Host } from "./host";
import { isExcelObject, notFound, type ExcelObject } from "./object-class";
import { load, type QueryInfo } from "./query";

interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

/** One step of a batch as Office.js sends it. */
export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
}

/** How an object of a batch is reached from another one. */
export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

/** The body of a request: what `context.sync()` sends. */
export interface Batch {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

/** The answer to a batch; an error ends it, and what came before it stays done. */
export interface BatchAnswer {
  Results: { ActionId: number; Value: unknown }[];
  TraceIds: number[];
  Error?: {
    Code: ErrorCode;
    Message: string;
    Location: string;
    ActionIndex: number;
    HttpStatusCode: number;
  };
}

/** Asked before each member is used; throws the error a test has ordered. */
export type FaultCheck = (member: string) => void;

const path = {
  root: 1,
  service: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nullObject: 7,
};
const action = { instantiate: 1, query: 2, method: 3, set: 4, trace: 5 };

/** Runs one batch against the workbook. */
export class BatchRun {
  private readonly host: Host;
  private readonly batch: Batch;
  private readonly check: FaultCheck;
  private readonly objects = new Map<number, ExcelObject | null>();
  private readonly kept: Set<number>;
  private location = "";

  constructor(host: Host, batch: Batch, check: FaultCheck = () => {}) {
    this.host = host;
    this.batch = batch;
    this.check = check;
    this.kept = new Set(
      batch.Actions.filter((step) => step.Name === "_KeepReference").map(
        (step) => step.ObjectPathId
      )
    );
  }

  async run(): Promise<BatchAnswer> {
    const answer: BatchAnswer = { Results: [], TraceIds: [] };
    for (const [index, step] of this.batch.Actions.entries()) {
      try {
        if (this.mustCalculate(step)) await this.host.calculation.settle();
        const value = this.host.workbook.by("add-in", () => this.perform(step));
        // Only an image takes its time.
        const Value = value instanceof Promise ? ((await value) as unknown) : value;
        answer.Results.push({ ActionId: step.Id, Value });
        if (step.ActionType === action.trace) answer.TraceIds.push(step.Id);
      } catch (error) {
        const refusal = error instanceof ExcelError ? error : undefined;
        if (!refusal) console.error(error);
        const { code, message, status } =
          refusal ?? new ExcelError("GeneralException", String(error));
        answer.Error = {
          Code: code,
          Message: message,
          Location: this.location,
          ActionIndex: index,
          HttpStatusCode: status,
        };
        break;
      }
    }
    this.host.endBatch();
    return answer;
  }

  /** In manual mode each formula is calculated as it is entered, before anything else happens. */
  private mustCalculate(step: Action): boolean {
    if (step.ActionType === action.query) return true;
    const { workbook } = this.host;
    if (workbook.formulaCount === 0) return false;
    return workbook.calculationMode === "Manual" || looksAtResults(step, this.batch.ObjectPaths);
  }

  private perform(step: Action): unknown {
    if (step.ActionType === action.trace) return null;
    const object = this.resolve(step.ObjectPathId);
    if (step.ActionType === action.instantiate)
      return object && this.identity(object, this.kept.has(step.ObjectPathId));
    // What is asked of a null object has no effect, as in Excel.
    if (!object) return null;
    if (step.ActionType === action.query)
      return load(object, step.QueryInfo ?? {}, this.host, (member) => this.at(object, member));
    this.at(object, step.Name);
    const args = this.read(step.ArgumentInfo);
    if (step.ActionType === action.set) {
      object.set(step.Name, args.raw(0), this.host);
      return null;
    }
    if (step.ActionType !== action.method) throw notFound("Batch", `action ${step.ActionType}`);
    if (step.Name === "_KeepReference") return null;
    const result = object.call(step.Name, args, this.host);
    return isExcelObject(result) ? this.identity(result, false) : (result ?? null);
  }

  private identity(object: ExcelObject, keep: boolean): Record<string, unknown> {
    if (keep && object.target instanceof Anchor)
      return { ...object.identity, _ReferenceId: this.host.keep(object.target) };
    return keep && object.className === "RangeAreas"
      ? { ...object.identity, _ReferenceId: this.host.keepAreas(object) }
      : object.identity;
  }

  private at(object: ExcelObject, member: string): void {
    this.location = `${object.className}.${member.charAt(0).toLowerCase()}${member.slice(1)}`;
    this.check(this.location);
  }

  private resolve(id: number): ExcelObject | null {
    let object = this.objects.get(id);
    if (object === undefined) this.objects.set(id, (object = this.open(id)));
    return object;
  }

  private open(id: number): ExcelObject | null {
    const info = this.batch.ObjectPaths[id];
    if (!info) throw new ExcelError("InvalidArgument");
    if (info.ObjectPathType === path.root) return workbookClass.of(this.host.workbook);
    if (info.ObjectPathType === path.service) return openService(info.Name, this.host);
    if (info.ObjectPathType === path.nullObject) return null;
    if (info.ObjectPathType === path.reference) {
      const kept = this.host.keptObject(info.Name);
      if (!kept) throw new ExcelError("InvalidReference");
      return kept;
    }
    const parent = this.resolve(info.ParentObjectPathId ?? 0);
    if (!parent) return null;
    if (info.ObjectPathType === path.property) {
      this.at(parent, info.Name);
      return parent.object(info.Name, this.host);
    }
    const args = this.read(info.ArgumentInfo);
    if (info.ObjectPathType === path.indexer) {
      this.at(parent, "getItem");
      return parent.item(args, this.host);
    }
    if (info.ObjectPathType !== path.method)
      throw notFound("ObjectPath", `type ${info.ObjectPathType}`);
    this.at(parent, info.Name);
    const result = parent.call(info.Name, args, this.host);
    return isExcelObject(result) ? result : null;
  }

  private read(info: ArgumentInfo | undefined): Arguments {
    const values = info?.Arguments ?? [];
    return new Arguments(this.readAll(values, info?.ReferencedObjectPathIds));
  }

  /** Arguments with the objects that they mean: by ids beside them, or in entries of their own. */
  private readAll(values: readonly unknown[], ids: readonly unknown[] | undefined): unknown[] {
    return values.map((value, index) => {
      const id = ids?.[index];
      if (typeof id === "number" && id !== 0) return this.resolve(id);
      if (Array.isArray(value))
        return Array.isArray(id) ? this.readAll(value, id) : (value as unknown[]);
      return typeof value === "object" && value !== null ? this.readEntries(value) : value;
    });
  }

  private readEntries(value: object): unknown {
    if ("_ObjectPathId" in value) return this.resolve(value._ObjectPathId as number);
    const read = ([key, part]: [string, unknown]) => [
      key,
      typeof part === "object" && part !== null && !Array.isArray(part)
        ? this.readEntries(part)
        : part,
    ];
    return Object.fromEntries(Object.entries(value).map(read) as [string, unknown][]);
  }
}
