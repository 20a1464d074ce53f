import { availableParallelism } from "node:os";
import { Readable } from "node:stream";
import { fail } from "../../problem/problem";
import type { Warehouse } from "../../warehouse/warehouse";
import { inTurn } from "../in-turn";
import { preferredEncoding } from "../preferences";
import type { Wishes } from "../preferences";
import { Shares } from "../shares";
import { AnswerCache } from "./answer-cache";
import { EncodedAnswer, markOf } from "./encoded-answer";
import type { Form } from "./encoded-answer";
import { LargeAnswer } from "./large-answer";
import { JointWork } from "./joint-work";

/** Above this number of cells an answer is a large one, which is sent while it is written. */
export const largeFrom = 50_000;

/** So many different questions may wait for a core, a part of them of one person. */
const waitingLimit = 256;
const waitingShare = 64;

/**
 * So many large answers may be under way, from their question to their last piece: while somebody
 * reads one slowly it takes memory.
 */
const largeLimit = 48;
const largeShare = 16;

/** An answer on its way to a client: bytes in hand, or a stream of them. */
export type Sendable =
  Form | (Omit<Form, "bytes"> & { readonly body: Readable; readonly bytes?: never });

/** An answer that is written in pieces: at once, or elsewhere while they are read. */
export type Written =
  | { readonly whole: Iterable<Uint8Array> }
  | { readonly cells: number; readonly pieces: AsyncIterableIterator<Buffer, undefined> };

interface Wish {
  /** Version of the data against which the question was parsed. */
  readonly version: string;
  readonly accepted: Wishes;
  /** Whether the answer may be a large one. */
  readonly large: boolean;
  /** The person whose place it takes in the line. */
  readonly owner: string;
  readonly write: (signal: AbortSignal) => Promise<Written>;
}

export interface Answers {
  /** What is in hand for a key and a version of the data; null where it has to be made. */
  kept(key: string, wish: Wish): Form | Promise<Form> | null;
  /** Makes an answer, once for everybody who asks for it meanwhile, until all have gone. */
  make(key: string, wish: Wish, gone: AbortSignal): Promise<Sendable>;
}

interface Needs {
  readonly warehouse: Pick<Warehouse, "state">;
  readonly cacheMegabytes: number;
  /** So many large answers are made at once. */
  readonly largeAtOnce: number;
  /** Takes failures that concern no client. */
  readonly report: (error: unknown) => void;
}

/** Answers questions from the cache, from work that is under way, or by new work. */
export function createAnswers({ warehouse, cacheMegabytes, largeAtOnce, report }: Needs): Answers {
  const cache = new AnswerCache(cacheMegabytes * 1_000_000, report);
  const underWay = new Map<string, JointWork<EncodedAnswer | LargeAnswer>>();
  const smallLine = inTurn(availableParallelism(), waitingLimit, waitingShare);
  const largeLine = inTurn(largeAtOnce, largeLimit);
  const largeShares = new Shares(largeShare, largeLimit);

  async function compute(
    key: string,
    wish: Wish,
    signal: AbortSignal,
    ended: () => void
  ): Promise<EncodedAnswer | LargeAnswer> {
    const run = wish.large ? largeLine : smallLine;
    const written = await run(() => wish.write(signal), signal, wish.owner);
    // A load that has come in between: the answer is right, yet not one of its key.
    const current = (await warehouse.state()).version === wish.version;
    const keep = (plain: Buffer) =>
      current ? cache.keep(key, wish.version, plain) : new EncodedAnswer(plain, () => undefined);
    if ("whole" in written) {
      ended();
      return keep(Buffer.concat([...written.whole]));
    }
    const { cells, pieces } = written;
    if (cells <= largeFrom) {
      const all: Buffer[] = [];
      for await (const piece of pieces) all.push(piece);
      ended();
      return keep(Buffer.concat(all));
    }
    let plain: EncodedAnswer | null = null;
    const large = new LargeAnswer(pieces, {
      keepBytes: cache.largest,
      whole: (encoding, bytes) => {
        if (encoding === "identity") {
          ended();
          if (bytes) plain = keep(bytes);
        } else if (bytes) {
          plain?.keep(encoding, bytes, "quick");
        }
      },
    });
    signal.addEventListener("abort", () => void large.stop().catch(report), { once: true });
    return large;
  }

  function workOn(key: string, wish: Wish): JointWork<EncodedAnswer | LargeAnswer> {
    const found = underWay.get(key);
    if (found) return found;
    const giveBack = wish.large ? largeShares.take(wish.owner) : null;
    if (wish.large && !giveBack) fail("tooManyRequests", { retryAfterSeconds: 1 });
    const ended = () => {
      giveBack?.();
      if (underWay.get(key) === work) underWay.delete(key);
    };
    const work: JointWork<EncodedAnswer | LargeAnswer> = new JointWork(
      (signal) =>
        compute(key, wish, signal, ended).catch((error: unknown) => {
          ended();
          throw error;
        }),
      { empty: ended }
    );
    underWay.set(key, work);
    return work;
  }

  return {
    kept: (key, { version, accepted }) =>
      cache.find(key, version, accepted)?.form(accepted) ?? null,
    async make(key, wish, gone) {
      // An equal request may have come to its end while this one was written into the log.
      const meanwhile = cache.peek(key);
      if (meanwhile) return meanwhile.form(wish.accepted);
      const seat = workOn(key, wish).join(gone);
      try {
        const made = await seat.result;
        if (made instanceof EncodedAnswer) {
          seat.leave();
          return await made.form(wish.accepted);
        }
        const encoding = preferredEncoding(wish.accepted, ["gzip", "br", "identity"]);
        const pieces = thenLeave(made.read(encoding), () => seat.leave());
        const body = Readable.from(pieces, { objectMode: false });
        return { encoding, mark: markOf(encoding, "quick"), body };
      } catch (error) {
        seat.leave();
        throw error;
      }
    },
  };
}

async function* thenLeave(
  pieces: AsyncIterable<Buffer>,
  leave: () => void
): AsyncGenerator<Buffer, void, undefined> {
  try {
    yield* pieces;
  } finally {
    leave();
  }
}
