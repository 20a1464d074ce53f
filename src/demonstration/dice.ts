function mix(state: number): number {
  let mixed = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** Chance that depends on nothing but the seed, what it is asked for, and about whom. */
export class Dice {
  constructor(private readonly seed: number) {}

  /** A whole number from 0 up to 2³² for a purpose and a key. */
  whole(purpose: string, key: number): number {
    let state = mix(this.seed ^ 0x9e3779b9);
    for (let at = 0; at < purpose.length; at++) {
      state = Math.imul(state ^ purpose.charCodeAt(at), 0x01000193);
    }
    return mix(mix(state ^ key) + Math.imul(key, 0x9e3779b1));
  }

  /** A number from 0 up to 1. */
  unit(purpose: string, key: number): number {
    return this.whole(purpose, key) / 2 ** 32;
  }

  /** A number from 1 − spread to 1 + spread. */
  around(purpose: string, key: number, spread: number): number {
    return 1 + (2 * this.unit(purpose, key) - 1) * spread;
  }

  /** Close to the normal distribution, never further out than 2.4 deviations. */
  normal(purpose: string, key: number): number {
    let sum = 0;
    for (let draw = 0; draw < 3; draw++) sum += this.unit(purpose, key * 4 + draw + 1) - 0.5;
    return Math.max(-2.4, Math.min(2.4, sum * 2));
  }
}

/** A fast stream of whole numbers from 0 up to 2³² (sfc32), begun anew for each group of records. */
export class RandomStream {
  private a = 0;
  private b = 0;
  private c = 0;
  private counter = 1;

  begin(seed: number): void {
    this.a = seed | 0;
    this.b = Math.imul(seed ^ 0x5bd1e995, 0x27d4eb2f);
    this.c = 0x9e3779b9 | 0;
    this.counter = 1;
    for (let round = 0; round < 8; round++) this.next();
  }

  next(): number {
    const drawn = (((this.a + this.b) | 0) + this.counter) | 0;
    this.counter = (this.counter + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = (((this.c << 21) | (this.c >>> 11)) + drawn) | 0;
    return drawn >>> 0;
  }
}
