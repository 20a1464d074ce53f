import { recordAction } from "../../registry/audit";
import type { Registry } from "../../registry/open-registry";

/**
 * Attempts to sign in that were refused unseen. They cost whoever makes them nothing, so that not
 * each is an entry of the audit log: they are summed up there once a minute, and at the end.
 */
export class RefusedAttempts {
  private attempts = 0;
  private since = 0;
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly registry: Registry,
    private readonly now: () => Date,
    private readonly every = 60_000
  ) {}

  count(): void {
    if (this.attempts === 0) this.since = performance.now();
    this.attempts++;
    this.timer ??= setTimeout(() => void this.sumUp(), this.every).unref();
  }

  async sumUp(): Promise<void> {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    const { attempts, since } = this;
    if (attempts === 0) return;
    this.attempts = 0;
    const withinSeconds = Math.ceil((performance.now() - since) / 1000);
    const details = { attempts, withinSeconds };
    try {
      await recordAction(this.registry, this.now(), null, "signInDelayed", details);
    } catch {
      // They stay counted until the registry takes them; that it does not, every request is told.
      this.count();
      this.attempts += attempts - 1;
      this.since = since;
    }
  }
}
