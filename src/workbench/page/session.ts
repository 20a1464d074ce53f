import { Grid } from "../grid/grid";
import { frameIdentity, OfficeFrame } from "../protocol/office-frame";
import { officeLocales, type Connection, type Language } from "../protocol/app-context";
import { Faults } from "../protocol/faults";
import { createHost } from "../protocol/create-host";
import type { Host } from "../protocol/host";
import { Workbook } from "../workbook/workbook";
import { PageFocus } from "./focus";
import type { Options } from "./options";

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
  readonly workbook: Workbook;
  readonly faults = new Faults();
  readonly host: Host;
  readonly focus = new PageFocus(() => this.grid?.focus());
  private grid: Grid | undefined;
  private connected = signal();
  isConnected = false;
  private refused: () => void = () => {};

  constructor(options: Options) {
    this.options = options;
    this.workbook = new Workbook(options.name);
    this.host = createHost(this.workbook, { settle: () => this.settled() });
  }

  /** Draws the grid, once. */
  draw(container: HTMLElement, language: Language): void {
    this.grid ??= new Grid(container, this.workbook, language, {
      onEditing: (on) => void (this.faults.isEditing = on),
      onRefused: () => this.refused(),
    });
  }

  /** Says whom to tell when a person tries to change a locked cell. */
  hearRefusals(listener: () => void): void {
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
    this.grid?.setLanguage(language);
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
    const { name, hostInfo } = frameIdentity({ id, locale }, location.origin + location.pathname);
    const url = new URL(source);
    url.searchParams.set("_host_Info", hostInfo);
    return {
      id,
      locale,
      addinName,
      documentUrl: `${location.origin}/${this.workbook.name}`,
      settings: [],
      name,
      source: url.href,
    };
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
    return () => {
      office.close();
      this.disconnect();
    };
  }
}
