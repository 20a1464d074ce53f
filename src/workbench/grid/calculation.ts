import type { Injector } from "@univerjs/core";
import { FormulaCalculationSessionService } from "@univerjs/sheets-formula";

/** Waits for Univer's formula engine. */
export class FormulaWait {
  private readonly session: FormulaCalculationSessionService;
  private pending: Promise<void> | undefined;

  constructor(injector: Injector) {
    this.session = injector.get(FormulaCalculationSessionService);
  }

  /** To be called before the grid is told of new contents, so that no end of a calculation is missed. */
  expect(): void {
    // A calculation that never comes, or takes longer than Office.js would wait, must not block the batch.
    const wait = this.session
      .waitForLatestApplied(30_000)
      .catch((error: unknown) => console.warn(error));
    this.pending = wait;
    void wait.then(() => {
      if (this.pending === wait) this.pending = undefined;
    });
  }

  /** Ends when the last expected calculation has shown its results. */
  async settled(): Promise<void> {
    while (this.pending) await this.pending;
  }
}
