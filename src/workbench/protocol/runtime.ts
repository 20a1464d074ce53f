/** Whether the pane of a running add-in is seen, in Office's words. */
export type RuntimeState = "Background" | "Visible";

/** Whether an add-in runs as soon as its document is opened, in Office's words. */
export type StartState = "Inactive" | "Background";

/** The one runtime of an add-in's pane and functions, as far as the add-in may ask about it and change it. */
export interface SharedRuntime {
  readonly state: RuntimeState;
  startState: StartState;
  become(state: RuntimeState): void;
}
