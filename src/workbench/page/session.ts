import { Grid } from "../grid/grid";
import { frameIdentity, OfficeFrame } from "../protocol/office-frame";
import { officeLocales, type Connection, type Language } from "../protocol/app-context";
import { PageDialog } from "../protocol/page-dialog";
import { Faults } from "../protocol/faults";
import { createHost } from "../protocol/create-host";
import type { Host } from "../protocol/host";
import { Workbook } from "../workbook/workbook";
import { CircleWarning } from "./circle-warning";
import { PageFocus } from "./focus";
import type { Manifest } from "./manifest";
import type { Options } from "./options";
import { Pane } from "./pane";
import { PopupBlocker } from "./popup-blocker";
import { words } from "./words";

/** Where a pane's frame leads and how its Office.js finds its host. */
export interface PaneConnection extends Connection {
  readonly name: string;
  readonly source: string;
}

function signal(): { promise: Promise<void>; resolve: () => void } {
  let resolve = () => {};
  const promise = new Promise<void>((done) => (resolve = done));
  return { promise, resolve };
}

/** Everything behind the page that outlives a drawing of it: workbook, grid and the conversation with the pane. */
export class Session {
  readonly options: Options;
  /** Undefined where it could not be read. */
  readonly manifest: Manifest | undefined;
  readonly pane: Pane;
  readonly workbook: Workbook;
  readonly faults = new Faults();
  readonly dialog = new PageDialog();
  readonly popups = new PopupBlocker();
  readonly circles: CircleWarning;
  readonly host: Host;
  readonly focus = new PageFocus(() => this.grid?.focus());
  private grid: Grid | undefined;
  private connected = signal();
  isConnected = false;
  private refused: (message?: string) => void = () => {};

  constructor(options: Options, manifest: Manifest | undefined) {
    this.options = options;
    this.manifest = manifest;
    this.workbook = new Workbook(options.name, words[options.language].sheet);
    this.circles = new CircleWarning(this.workbook, () => this.grid?.hasCircles === true);
    this.host = createHost(this.workbook, {
      settle: () => this.settled(),
      calculate: (all) => this.grid?.calculate(all),
    });
    this.host.dialog = this.dialog;
    const sharesRuntime = options.hasSharedRuntime && manifest?.sharesRuntime === true;
    this.pane = new Pane(options.paneOpen && manifest !== undefined, sharesRuntime);
    if (sharesRuntime) this.host.runtime = this.pane;
  }

  /** Draws the grid, once. */
  draw(container: HTMLElement, language: Language): void {
    this.host.language = language;
    this.grid ??= new Grid(container, this.workbook, language, {
      onEditing: (on) => void (this.faults.isEditing = on),
      onRefused: (message) => this.refused(message),
    });
    const { grid } = this;
    this.host.chartImage = async (chart, size) => {
      await grid.settle();
      return grid.chartImage(chart, size);
    };
  }

  /** Says whom to tell when a person tries to change a locked cell, or enters what a validation forbids. */
  hearRefusals(listener: (message?: string) => void): void {
    this.refused = listener;
  }

  async settled(): Promise<void> {
    await this.grid?.settle();
  }

  command(id: string, params?: object): void {
    void this.grid?.command(id, params);
  }

  /** Inserts or deletes rows or columns where the selection is. */
  shift(verb: "insert" | "remove", axis: "row" | "col"): void {
    void this.grid?.shift(this.workbook, verb, axis);
  }

  setLanguage(language: Language): void {
    this.host.language = language;
    this.grid?.setLanguage(language);
  }

  /** As a person pressing a button of the add-in's tab; ends when the function behind it has ended. */
  async press(id: string): Promise<void> {
    const button = this.manifest?.buttons.find((each) => each.id === id);
    if (!button) throw new Error(`The ribbon has no button ${id}.`);
    if (button.functionName === undefined) {
      this.pane.toggle();
      return;
    }
    this.pane.begin();
    await this.ready();
    await this.host.commands?.invoke(button.id, button.functionName);
  }

  /** Ends when the pane's Office.js is connected. */
  ready(): Promise<void> {
    return this.connected.promise;
  }

  /** Says that the next pane has to connect first. */
  disconnect(): void {
    if (this.isConnected) this.connected = signal();
    this.isConnected = false;
  }

  /** Prepares a pane's frame: a fresh identity each time, because Office.js keeps settings of an identity. */
  prepare(source: string, addinName: string, language: Language): PaneConnection {
    const id = crypto.randomUUID();
    const locale = officeLocales[language];
    const own = this.host.runtime ? "used" : "unused";
    const sharedRuntime = this.options.hasSharedRuntime ? own : "missing";
    const { name, hostInfo } = frameIdentity(
      { id, locale, sharedRuntime },
      location.origin + location.pathname
    );
    const url = new URL(source);
    url.searchParams.set("_host_Info", hostInfo);
    return {
      id,
      locale,
      addinName,
      appDomains: this.manifest?.appDomains ?? [],
      documentUrl: `${location.origin}/${this.workbook.name}`,
      settings: [],
      sharedRuntime,
      name,
      source: url.href,
    };
  }

  /** Takes up the page that has come into the pane. */
  hearPane(pane: Window): void {
    this.focus.hearPane(pane);
    this.popups.watch(pane);
  }

  /** Talks to the Office.js in a frame; the answer ends the conversation. */
  connect(frame: HTMLIFrameElement, connection: PaneConnection): () => void {
    const office = new OfficeFrame(frame, connection, this.host, this.faults, {
      onConnected: () => {
        this.isConnected = true;
        this.connected.resolve();
      },
      onExit: (way) => this.focus.leavePane(way),
    });
    const unsubscribe = this.pane.subscribe(() => office.showed(this.pane.current() === "open"));
    return () => {
      unsubscribe();
      office.close();
      this.disconnect();
    };
  }
}
