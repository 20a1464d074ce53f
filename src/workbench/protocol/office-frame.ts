import { AppCommands } from "./app-commands";
import { appContext, type Connection } from "./app-context";
import { Conversation, type OfficeRequest } from "./conversation";
import { EventSource, type EventEntry } from "./event-source";
import { executeMethod, settingsOf, type MethodCall } from "./execute-method";
import type { Faults } from "./faults";
import type { Host } from "./host";

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

const dialogEvent = "dialogMessageReceived";
const unsupported = 5000;
/** `OSF.HostInfoFlags.SharedApp` of Office.js: the page is the add-in's one runtime. */
const sharedApp = 1;

/** The frame's `name` and address parameter through which Office.js finds its host. */
export function frameIdentity(
  connection: Pick<Connection, "id" | "locale" | "sharedRuntime">,
  parentUrl: string,
  isDialog = false
): { name: string; hostInfo: string } {
  const flags = connection.sharedRuntime === "used" && !isDialog ? sharedApp : 0;
  const kind = isDialog ? "isDialog" : "";
  const hostInfo = `Excel$Web$16.00$${connection.locale}$${connection.id}$${kind}$$${flags}`;
  const xdmInfo = `${connection.id}|${connection.id}|${parentUrl}`;
  return { name: JSON.stringify({ hostInfo, xdmInfo, serializerVersion: 1 }), hostInfo };
}

/** The host's end of the conversation with the Office.js in one frame. */
export class OfficeFrame {
  private readonly events: EventSource;
  private readonly commands: AppCommands;
  private readonly conversation: Conversation;
  private readonly stop: () => void;

  constructor(
    frame: HTMLIFrameElement,
    private readonly connection: Connection,
    private readonly host: Host,
    private readonly faults: Faults,
    private readonly told: PaneEvents
  ) {
    this.conversation = new Conversation(frame, connection.id, {
      call: (request) => this.answer(request),
      listens: (request, on) => this.listens(request, on),
    });
    const fire = (name: string, data: unknown) => this.conversation.fire(name, data);
    this.events = new EventSource(host, (entries) =>
      fire("richApiMessage", { ArrayData: entries satisfies EventEntry[] })
    );
    const unsubscribe = host.workbook.onChange((change, origin) => {
      this.events.hear(change, origin);
      if (change.kind === "selection") fire("documentSelectionChanged", {});
    });
    this.commands = new AppCommands((call) => fire("appCommandInvoked", call));
    host.commands = this.commands;
    this.stop = () => {
      this.conversation.close();
      unsubscribe();
    };
  }

  /** Ends the conversation, with every range, dialog and file the pane still held. */
  close(): void {
    this.stop();
    this.commands.end();
    if (this.host.commands === this.commands) this.host.commands = undefined;
    this.host.dialog?.close();
    this.host.forgetAll();
  }

  /** Tells the add-in that its pane is shown or hidden. */
  showed(isVisible: boolean): void {
    this.events.visibility(isVisible);
  }

  /** Listening to a dialog is how Office.js opens one within the page, and ceasing to is how it closes it. */
  private listens(request: OfficeRequest, on: boolean): number {
    const { dialog } = this.host;
    if (request._actionName !== dialogEvent) return 0;
    if (!dialog) return unsupported;
    if (!on) dialog.close();
    return on
      ? dialog.open(request._data as { targetId: string }, this.connection, (data) =>
          this.conversation.fire(dialogEvent, data)
        )
      : 0;
  }

  private async answer(request: OfficeRequest): Promise<unknown> {
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
    return { Version: 1, Error: unsupported };
  }
}
