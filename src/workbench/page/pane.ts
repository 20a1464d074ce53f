import type { RuntimeState, SharedRuntime, StartState } from "../protocol/runtime";

/** Closed, nothing of the add-in runs; hidden, it runs unseen. */
export type PaneState = "closed" | "hidden" | "open";

/** Whether the task pane is there and seen. */
export class Pane implements SharedRuntime {
  startState: StartState = "Inactive";
  private now: PaneState;
  private readonly listeners = new Set<() => void>();

  /** `lasts`: the add-in shares one runtime of long life, which closing the pane does not end. */
  constructor(
    isOpen: boolean,
    private readonly lasts: boolean
  ) {
    this.now = isOpen ? "open" : "closed";
  }

  readonly current = (): PaneState => this.now;

  /** Says whom to tell of changes; the answer ends it. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  get state(): RuntimeState {
    return this.now === "open" ? "Visible" : "Background";
  }

  become(state: RuntimeState): void {
    this.set(state === "Visible" ? "open" : "hidden");
  }

  open(): void {
    this.set("open");
  }

  close(): void {
    this.set(this.lasts && this.now !== "closed" ? "hidden" : "closed");
  }

  toggle(): void {
    if (this.now === "open") this.close();
    else this.open();
  }

  /** Lets the add-in run, unseen where it does not run yet. */
  begin(): void {
    if (this.now === "closed") this.set("hidden");
  }

  /** Ends the add-in, whatever the life of its runtime. */
  end(): void {
    this.set("closed");
  }

  private set(next: PaneState): void {
    if (this.now === next) return;
    this.now = next;
    for (const listener of [...this.listeners]) listener();
  }
}
