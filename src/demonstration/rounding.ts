/** Part of a fraction that may be corrected by what earlier rounding left over. */
const correction = 0.25;

/**
 * Rounds many small parts so that each column still adds up: what one part gained by rounding or
 * by chance is taken from the next ones, a little at a time.
 */
export class CarriedRounding {
  private carry = 0;

  round(part: number, chance: number, most: number): number {
    const bound = correction * part + 0.6;
    const wanted = part + chance + Math.max(-bound, Math.min(bound, this.carry));
    const rounded = Math.max(0, Math.min(most, Math.round(wanted)));
    this.carry += part - rounded;
    return rounded;
  }
}

/**
 * Brings `values` to an exact sum by small steps, at most `share` of a value at a time where that
 * is enough; `room` tells how far a value may go.
 */
export function settle(values: Int32Array, target: number, room: (at: number) => number): void {
  let missing = target;
  for (const value of values) missing -= value;
  for (let pass = 1; missing !== 0 && pass <= 64; pass++) {
    for (let at = 0; at < values.length && missing !== 0; at++) {
      const value = values[at]!;
      const step = Math.max(pass > 8 ? 1 : 0, Math.floor((value * pass) / 50));
      const change =
        missing > 0 ? Math.min(step, missing, room(at) - value) : -Math.min(step, -missing, value);
      if (missing > 0 !== change > 0) continue;
      values[at] = value + change;
      missing -= change;
    }
  }
}
