/** What Office.js is told of a pressed button: number of the call, name of the function, JSON of its event. */
export type CommandCall = [id: string, functionName: string, event: string];

interface Call {
  readonly id: string;
  readonly button: string;
  readonly name: string;
  readonly resolve: () => void;
  readonly reject: (reason: Error) => void;
}

/** `ooeInvalidCallback` of Office.js: the page knows no function of that name. */
const noSuchFunction = 11101;

/** Calls the functions behind the ribbon's buttons; one function runs once at a time, further calls wait. */
export class AppCommands {
  private isReady = false;
  private lastId = 0;
  private readonly waiting: Call[] = [];
  private readonly running = new Map<string, Call>();

  constructor(private readonly send: (call: CommandCall) => void) {}

  /** Says that Office.js can look up the page's functions; what was pressed before is called now. */
  ready(): void {
    this.isReady = true;
    this.next();
  }

  /** Calls a function for a button; ends when the function has called `event.completed()`. */
  invoke(button: string, name: string): Promise<void> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ id: String(++this.lastId), button, name, resolve, reject });
      this.next();
    });
  }

  /** Hears from Office.js that a call has ended. */
  completed(id: string, status: number): void {
    const call = [...this.running.values()].find((each) => each.id === id);
    if (!call) return;
    this.running.delete(call.name);
    if (status === 0) call.resolve();
    else if (status === noSuchFunction)
      call.reject(new Error(`The add-in has no function ${call.name}.`));
    else call.reject(new Error(`The function ${call.name} ended with ${status}.`));
    this.next();
  }

  /** Gives up every call: the runtime is gone. */
  end(): void {
    this.isReady = false;
    for (const { name, reject } of [...this.running.values(), ...this.waiting.splice(0)])
      reject(new Error(`The add-in ended before ${name} did.`));
    this.running.clear();
  }

  private next(): void {
    if (!this.isReady) return;
    for (const call of [...this.waiting]) {
      if (this.running.has(call.name)) continue;
      this.waiting.splice(this.waiting.indexOf(call), 1);
      this.running.set(call.name, call);
      this.send([call.id, call.name, JSON.stringify({ source: { id: call.button } })]);
    }
  }
}
