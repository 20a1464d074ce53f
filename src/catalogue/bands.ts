/** Whole numbers from one to another, both included. */
export interface Band {
  readonly from: number;
  readonly to: number;
}

/** What the code of a band says: "7", "21+", "-24", "25-34", or "total" for every number. */
export function readBand(code: string): Band {
  const open = /^(\d+)\+$/.exec(code);
  const upTo = /^-(\d+)$/.exec(code);
  const between = /^(\d+)-(\d+)$/.exec(code);
  if (code === "total") return { from: -Infinity, to: Infinity };
  if (open) return { from: Number(open[1]), to: Infinity };
  if (upTo) return { from: -Infinity, to: Number(upTo[1]) };
  if (between) return { from: Number(between[1]), to: Number(between[2]) };
  if (!/^\d+$/.test(code)) throw new Error(`${code} is no band`);
  return { from: Number(code), to: Number(code) };
}
