import { ExcelError, type ErrorCode } from "../workbook/excel-error";

/** An error that a test has ordered for the next use of a member, such as "Range.values". */
export interface Fault {
  readonly member: string;
  readonly code: ErrorCode;
  readonly message?: string;
}

/** What a test does to the traffic: cell editing, ordered errors, slowness; and what it counts. */
export class Faults {
  readonly count = { count: 0, bytes: 0, largest: 0 };
  private editing = false;
  private slowness = 0;
  private slowed: (() => void)[] = [];
  private faults: Fault[] = [];
  private waiting: (() => void)[] = [];

  /** How many milliseconds longer each batch takes; those that wait already go on when it changes. */
  set delay(milliseconds: number) {
    this.slowness = milliseconds;
    for (const go of this.slowed.splice(0)) go();
  }

  /** Ends when a batch has waited as long as it should. */
  async delayEnds(): Promise<void> {
    if (!this.slowness) return;
    await new Promise<void>((resolve) => {
      this.slowed.push(resolve);
      setTimeout(resolve, this.slowness);
    });
  }

  /** Whether the person is in the middle of typing into a cell. */
  get isEditing(): boolean {
    return this.editing;
  }

  set isEditing(on: boolean) {
    this.editing = on;
    if (on) return;
    for (const go of this.waiting.splice(0)) go();
  }

  /** Ends when the person has finished typing. */
  async editingEnds(): Promise<void> {
    if (this.editing) await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  order(fault: Fault): void {
    this.faults.push(fault);
  }

  /** Throws the ordered error, once, when its member is used. */
  check(member: string): void {
    const at = this.faults.findIndex(
      (fault) => fault.member.toLowerCase() === member.toLowerCase() || fault.member === "*"
    );
    const [fault] = at < 0 ? [] : this.faults.splice(at, 1);
    if (fault) throw new ExcelError(fault.code, fault.message);
  }
}
