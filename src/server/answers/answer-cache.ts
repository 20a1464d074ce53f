import { LRUCache } from "lru-cache";
import type { Wishes } from "../preferences";
import { EncodedAnswer } from "./encoded-answer";

/** What an entry weighs beside its bytes: its key and the objects around it. */
const overhead = 1_000;

/** One answer may take this share of the cache. */
const largestShare = 1 / 4;

/** At most so many answers wait for being packed thoroughly; the others stay as they are. */
const waitingLimit = 16;

/** Encoded answers of the current data, the least used of them let go first. */
export class AnswerCache {
  private readonly kept: LRUCache<string, EncodedAnswer>;
  private readonly waiting: (() => Promise<void>)[] = [];
  private packing = false;
  private version = "";
  /** The most that an answer may weigh to be kept. */
  readonly largest: number;

  constructor(
    bytes: number,
    private readonly report: (error: unknown) => void
  ) {
    this.largest = Math.floor(bytes * largestShare);
    this.kept = new LRUCache({
      // Without any room the cache would take it for no bound at all.
      maxSize: Math.max(bytes, 1),
      sizeCalculation: (answer) => answer.bytes + overhead,
    });
  }

  /** What is kept under a key; counts as a use. */
  find(key: string, version: string, accepted: Wishes): EncodedAnswer | null {
    this.moveTo(version);
    const found = this.kept.get(key);
    if (!found) return null;
    const encoding = found.use(accepted);
    if (encoding && this.waiting.length < waitingLimit) {
      this.waiting.push(() => found.packThoroughly(encoding));
      if (!this.packing) void this.packWaiting();
    }
    return found;
  }

  /** What came to be kept since it was looked for; no further use. */
  peek(key: string): EncodedAnswer | null {
    return this.kept.peek(key) ?? null;
  }

  /** Makes an answer of plain bytes and keeps it where it fits. */
  keep(key: string, version: string, plain: Buffer): EncodedAnswer {
    const answer = new EncodedAnswer(plain, (grown) => {
      if (this.kept.peek(key) === grown) this.kept.set(key, grown);
    });
    // A load in the meantime has made it an answer of the past.
    if (version === this.version) this.kept.set(key, answer);
    return answer;
  }

  /** Answers of older data are never asked for again. */
  private moveTo(version: string): void {
    if (version === this.version) return;
    this.kept.clear();
    this.version = version;
  }

  private async packWaiting(): Promise<void> {
    this.packing = true;
    for (let next = this.waiting.shift(); next; next = this.waiting.shift()) {
      // The form in hand goes on answering; why there is no better one is for the log.
      await next().catch(this.report);
    }
    this.packing = false;
  }
}
