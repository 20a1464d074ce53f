import { appContext, type Connection } from "./app-context";
import { Conversation, type OfficeRequest } from "./conversation";

/** What an add-in asks of a dialog within the page; sizes in percent of the page, or in points of the screen. */
export interface DialogRequest {
  readonly url: string;
  readonly width: number;
  readonly height: number;
  readonly hideTitle: boolean;
  readonly useDeviceIndependentPixels: boolean;
  readonly urlNoHostInfo: boolean;
}

/** A message of the pane for the page in the dialog. */
export interface ToDialog {
  readonly messageContent: string;
  readonly targetOrigin?: string;
}

/** A dialog that is open, and through whom its page finds its host. */
export interface OpenDialog {
  readonly request: DialogRequest;
  readonly connection: Connection;
}

/** Office's numbers for what becomes of a dialog. */
export const dialogFaults = {
  cannotLoad: 12002,
  notHttps: 12003,
  notTrusted: 12004,
  closed: 12006,
  alreadyOpen: 12007,
} as const;

type Fault = (typeof dialogFaults)[keyof typeof dialogFaults];
type Tell = (event: Readonly<Record<string, unknown>>) => void;

const messageParent = 144;
const messageReceived = 0;
const parentEvent = "dialogParentMessageReceived";

/** The one dialog that an add-in shows within the page; a dialog in a window of its own is Office.js's own work. */
export class PageDialog {
  private opened: OpenDialog | undefined;
  private tell: Tell = () => {};
  private child: Conversation | undefined;
  private readonly listeners = new Set<() => void>();

  readonly current = (): OpenDialog | undefined => this.opened;

  /** Says whom to tell when a dialog opens or closes; the answer ends it. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  /** Opens a dialog for a pane; the answer is 0, or Office's number of what forbids it. */
  open(wish: { readonly targetId: string }, pane: Connection, tell: Tell): number {
    if (this.opened) return dialogFaults.alreadyOpen;
    const request = JSON.parse(wish.targetId) as DialogRequest;
    if (!isTrusted(request.url, pane.appDomains)) return dialogFaults.notTrusted;
    this.tell = tell;
    this.set({ request, connection: { ...pane, id: crypto.randomUUID() } });
    return 0;
  }

  /** Closes it without a word, as the pane does; nothing where none is open. */
  close(): void {
    this.child?.close();
    this.child = undefined;
    if (this.opened) this.set(undefined);
  }

  /** As a person closing it: the pane is told. */
  dismiss(): void {
    if (!this.opened) return;
    this.close();
    this.tell({ messageType: dialogFaults.closed });
  }

  /** Tells the pane what its dialog has come to; the dialog stays open. */
  failed(fault: Fault): void {
    if (this.opened) this.tell({ messageType: fault });
  }

  messageChild({ messageContent, targetOrigin }: ToDialog): void {
    if (reaches(targetOrigin))
      this.child?.fire(parentEvent, { messageContent, messageOrigin: location.origin });
  }

  /** Talks to the Office.js of the dialog's page; the answer ends it. */
  connect(frame: HTMLIFrameElement, { connection }: OpenDialog): () => void {
    const child = new Conversation(frame, connection.id, {
      call: (request) => Promise.resolve(this.answer(request, connection)),
      listens: ({ _actionName }) => (_actionName === parentEvent ? 0 : unsupported(_actionName)),
    });
    this.child = child;
    return () => child.close();
  }

  private answer(request: OfficeRequest, connection: Connection): unknown {
    const { _actionName: action, _data: data } = request;
    if (action === "ContextActivationManager_getAppContextAsync")
      return appContext({ ...connection, shown: undefined });
    if (action === "ContextActivationManager_notifyHost") return null;
    const call = data as {
      readonly DdaMethod?: { readonly DispatchId: number };
      readonly messageToParent?: string;
      readonly targetOrigin?: string;
    };
    if (action !== "executeMethod" || call.DdaMethod?.DispatchId !== messageParent)
      return { Version: 1, Error: unsupported(`${action} ${call.DdaMethod?.DispatchId ?? ""}`) };
    if (reaches(call.targetOrigin))
      this.tell({
        messageType: messageReceived,
        messageContent: call.messageToParent,
        messageOrigin: location.origin,
      });
    return { Version: 1, Error: 0 };
  }

  private set(next: OpenDialog | undefined): void {
    this.opened = next;
    for (const listener of [...this.listeners]) listener();
  }
}

/** Both pages that can speak to the host are of this page's own address. */
const reaches = (target: string | undefined): boolean =>
  !target || target === "*" || new URL(target, location.origin).origin === location.origin;

function isTrusted(address: string, appDomains: readonly string[]): boolean {
  const origin = URL.canParse(address) ? new URL(address).origin : undefined;
  return origin === location.origin || appDomains.some((domain) => domain === origin);
}

function unsupported(what: string): number {
  console.error(`The workbench does not implement ${what} in a dialog.`);
  return 5000;
}
