/**
 * Counts what each owner holds of something that is bounded, for each of them and for all together.
 */
export class Shares {
  private readonly held = new Map<string, number>();
  private all = 0;

  constructor(
    private readonly perOwner: number,
    private readonly together = Infinity
  ) {}

  /** Takes one; what gives it back, once, or null where the owner has its share or all are gone. */
  take(owner: string): (() => void) | null {
    const before = this.held.get(owner) ?? 0;
    if (before >= this.perOwner || this.all >= this.together) return null;
    this.held.set(owner, before + 1);
    this.all++;
    let taken = true;
    return () => {
      if (taken) this.giveBack(owner);
      taken = false;
    };
  }

  private giveBack(owner: string): void {
    const left = this.held.get(owner)! - 1;
    if (left > 0) this.held.set(owner, left);
    else this.held.delete(owner);
    this.all--;
  }
}
