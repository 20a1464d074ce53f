/** A message of the Office.js in a frame. */
export interface OfficeRequest {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _actionType?: number;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: unknown;
}

const answerType = { call: 0, event: 1 };
const actionType = { register: 1, unregister: 2 };

/** What the host does with what the Office.js in a frame asks. */
export interface Answers {
  readonly call: (request: OfficeRequest) => Promise<unknown>;
  /** The frame begins or ends to listen to an event; the answer is Office's number of an error, 0 for none. */
  readonly listens?: (request: OfficeRequest, on: boolean) => number;
}

/** The messages between the host and the Office.js in one frame of this page's own address. */
export class Conversation {
  private readonly registered = new Map<string, number>();
  private queue: Promise<void> = Promise.resolve();

  constructor(
    private readonly frame: HTMLIFrameElement,
    private readonly id: string,
    private readonly answers: Answers
  ) {
    window.addEventListener("message", this.receive);
  }

  close(): void {
    window.removeEventListener("message", this.receive);
  }

  /** Tells of an event, where the frame listens to it. */
  fire(name: string, data: unknown): void {
    const correlation = this.registered.get(name);
    if (correlation !== undefined) this.post(name, correlation, answerType.event, data);
  }

  private readonly receive = (event: MessageEvent): void => {
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
      // Not Office.js: other scripts of the frame may post what they like.
      return;
    }
    if (request._messageType !== 0 || request._conversationId !== this.id) return;
    // Batches run one after another, as Excel runs them.
    this.queue = this.queue.then(async () =>
      this.post(
        request._actionName,
        request._correlationId,
        answerType.call,
        await this.answer(request)
      )
    );
  };

  private async answer(request: OfficeRequest): Promise<unknown> {
    if (request._actionType === actionType.register) {
      const Error = this.answers.listens?.(request, true) ?? 0;
      if (Error === 0) this.registered.set(request._actionName, request._correlationId);
      return { Error };
    }
    if (request._actionType === actionType.unregister) {
      this.registered.delete(request._actionName);
      return { Error: this.answers.listens?.(request, false) ?? 0 };
    }
    return this.answers.call(request);
  }

  private post(name: string, correlation: number, type: number, data: unknown): void {
    const message = {
      _messageType: 1,
      _actionName: name,
      _conversationId: this.id,
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
