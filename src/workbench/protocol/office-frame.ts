import { AppCommands } from "./app-commands";
import { appContext, type Connection } from "./app-context";
import { EventSource, type EventEntry } from "./event-source";
import { executeMethod, settingsOf, type MethodCall } from "./execute-method";
import type { Faults } from "./faults";
import type { Host } from "./host";

interface OfficeRequest {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _actionType?: number;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: unknown;
}

/** How the focus leaves the pane: to the part after or before it, back to the pane's title, or by Escape. */
export type PaneExit = "next" | "previous" | "back" | "escape";

/** `OSF.AgaveHostAction` of Office.js, as far as it hands over the focus. */
const exits: Readonly<Record<number, PaneExit | undefined>> = {
  5: "next",
  6: "previous",
  13: "previous",
  14: "back",
  15: "escape",
};

/** What the page hears of a pane. */
export interface PaneEvents {
  readonly onConnected: () => void;
  readonly onExit: (way: PaneExit) => void;
}

const answerType = { call: 0, event: 1 };
const actionType = { register: 1, unregister: 2 };
/** `OSF.HostInfoFlags.SharedApp` of Office.js: the page is the add-in's one runtime. */
const sharedApp = 1;

/** The frame's `name` and address parameter through which Office.js finds its host. */
export function frameIdentity(
  connection: Pick<Connection, "id" | "locale" | "sharedRuntime">,
  parentUrl: string
): { name: string; hostInfo: string } {
  const flags = connection.sharedRuntime === "used" ? sharedApp : 0;
  const hostInfo = `Excel$Web$16.00$${connection.locale}$${connection.id}$$$${flags}`;
  const xdmInfo = `${connection.id}|${connection.id}|${parentUrl}`;
  return { name: JSON.stringify({ hostInfo, xdmInfo, serializerVersion: 1 }), hostInfo };
}

/** The host's end of the conversation with the Office.js in one frame. */
export class OfficeFrame {
  private readonly events: EventSource;
  private readonly commands: AppCommands;
  private readonly registered = new Map<string, number>();
  private readonly stop: () => void;
  private queue: Promise<void> = Promise.resolve();

  constructor(
    private readonly frame: HTMLIFrameElement,
    private readonly connection: Connection,
    private readonly host: Host,
    private readonly faults: Faults,
    private readonly told: PaneEvents
  ) {
    this.events = new EventSource(host, (entries) =>
      this.fire("richApiMessage", { ArrayData: entries satisfies EventEntry[] })
    );
    const unsubscribe = host.workbook.onChange((change, origin) => {
      this.events.hear(change, origin);
      if (change.kind === "selection") this.fire("documentSelectionChanged", {});
    });
    this.commands = new AppCommands((call) => this.fire("appCommandInvoked", call));
    host.commands = this.commands;
    const receive = (event: MessageEvent) => this.receive(event);
    window.addEventListener("message", receive);
    this.stop = () => {
      window.removeEventListener("message", receive);
      unsubscribe();
    };
  }

  /** Ends the conversation, with every range the pane still held. */
  close(): void {
    this.stop();
    this.commands.end();
    if (this.host.commands === this.commands) this.host.commands = undefined;
    this.host.forgetAll();
  }

  /** Tells the add-in that its pane is shown or hidden. */
  showed(isVisible: boolean): void {
    this.events.visibility(isVisible);
  }

  private receive(event: MessageEvent): void {
    if (
      event.source !== this.frame.contentWindow ||
      event.origin !== location.origin ||
      typeof event.data !== "string"
    )
      return;
    let request: OfficeRequest;
    try {
      request = JSON.parse(event.data) as OfficeRequest;
    } catch {
      // Not Office.js: other scripts of the pane may post what they like.
      return;
    }
    if (request._messageType !== 0 || request._conversationId !== this.connection.id) return;
    // Batches run one after another, as Excel runs them.
    this.queue = this.queue.then(async () => this.reply(request, await this.answer(request)));
  }

  private async answer(request: OfficeRequest): Promise<unknown> {
    if (request._actionType === actionType.register) {
      this.registered.set(request._actionName, request._correlationId);
      return { Error: 0 };
    }
    if (request._actionType === actionType.unregister) {
      this.registered.delete(request._actionName);
      return { Error: 0 };
    }
    if (request._actionName === "ContextActivationManager_getAppContextAsync") {
      const settings = settingsOf(this.host).map(({ Name, Value }) => [Name, Value] as const);
      return appContext({ ...this.connection, settings, shown: this.host.runtime?.state });
    }
    if (request._actionName === "ContextActivationManager_notifyHost") {
      this.told.onConnected();
      const way = exits[Number((request._data as readonly unknown[] | null)?.[1])];
      if (way) this.told.onExit(way);
      return null;
    }
    if (request._actionName === "executeMethod")
      return await executeMethod(request._data as MethodCall, this.host, this.faults);
    console.error(`The workbench does not implement the Office action ${request._actionName}.`);
    return { Version: 1, Error: 5000 };
  }

  private reply(request: OfficeRequest, data: unknown): void {
    this.post(request._actionName, request._correlationId, answerType.call, data);
  }

  private fire(name: string, data: unknown): void {
    const correlation = this.registered.get(name);
    if (correlation !== undefined) this.post(name, correlation, answerType.event, data);
  }

  private post(name: string, correlation: number, type: number, data: unknown): void {
    const message = {
      _messageType: 1,
      _actionName: name,
      _conversationId: this.connection.id,
      _correlationId: correlation,
      _origin: location.origin,
      _errorCode: 0,
      _responseType: type,
      _data: data,
      _serializerVersion: 1,
    };
    this.frame.contentWindow?.postMessage(JSON.stringify(message), location.origin);
  }
}
