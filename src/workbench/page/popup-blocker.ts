/** Stands for a browser's pop-up blocker: while it is on, the pane's page can open no window. */
export class PopupBlocker {
  private isOn = false;
  private page: Window | undefined;
  private restore: () => void = () => {};

  /** Takes up the page that is in the pane now. */
  watch(page: Window): void {
    const own = Object.getOwnPropertyDescriptor(page, "open")!;
    this.restore = () => Object.defineProperty(page, "open", own);
    this.page = page;
    this.block(this.isOn);
  }

  block(on: boolean): void {
    this.isOn = on;
    this.restore();
    if (on && this.page) this.page.open = () => null;
  }
}
