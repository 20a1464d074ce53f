/** A client's place in work that several wait for. */
export interface Seat<T> {
  readonly result: Promise<T>;
  /** May be called more than once; the last to leave ends the work. */
  leave(): void;
}

interface Options {
  /** Called when nobody waits any longer, whether the work has ended or not. */
  readonly empty: () => void;
}

/** Work that is done once for everybody who waits for it, and cancelled when all have gone. */
export class JointWork<T> {
  private readonly stopping = new AbortController();
  private readonly result: Promise<T>;
  private seats = 0;

  constructor(
    work: (signal: AbortSignal) => Promise<T>,
    private readonly options: Options
  ) {
    this.result = work(this.stopping.signal);
    // Each seat tells its own client; without any seat nobody is left to be told.
    this.result.catch(() => undefined);
  }

  /** Takes a seat until it is left or its client has gone. */
  join(gone: AbortSignal): Seat<T> {
    this.seats++;
    let seated = true;
    const leave = () => {
      if (!seated) return;
      seated = false;
      gone.removeEventListener("abort", leave);
      if (--this.seats > 0) return;
      this.options.empty();
      this.stopping.abort();
    };
    if (gone.aborted) leave();
    else gone.addEventListener("abort", leave, { once: true });
    return { result: orGone(this.result, gone), leave };
  }
}

/** The result, or the signal's own reason as soon as the client has gone. */
function orGone<T>(result: Promise<T>, gone: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      reject(gone.reason as Error);
    };
    if (gone.aborted) {
      stop();
      return;
    }
    gone.addEventListener("abort", stop, { once: true });
    result.then(resolve, reject).finally(() => {
      gone.removeEventListener("abort", stop);
    });
  });
}
