import { existsSync } from "node:fs";
import { join } from "node:path";
import { explainDisk } from "../disk/explain-disk";
import { makeFolder } from "../disk/make-folder";
import { fail } from "../problem/problem";

import { holdsSame } from "./manifest";
import type { Origin } from "./manifest";
import { demonstrationYears } from "./read-years";
import { writeYear } from "./write-year";

/** How far the work is. */
export interface DemonstrationProgress {
  readonly year: number;
  /** Rows and bytes written so far, of all years. */
  readonly rows: number;
  readonly bytes: number;
  /** From 0 to 1. */
  readonly share: number;
}

/** What to write and where. */
export interface DemonstrationRequest {
  /** The folder that gets one folder for each year. */
  readonly folder: string;
  readonly years: readonly number[];
  /** 1 is the size of the country; at least one school and preschool stay in every district. */
  readonly scale: number;
  /** A whole number from 0 up to 2³². */
  readonly seed: number;
  readonly format: "csv";
  /** 0 is the first extract of a year; later ones have a few schools corrected. */
  readonly revision?: number;
  readonly onProgress?: (progress: DemonstrationProgress) => void;
  /** Stops the work; what is half done is removed, and the reason is thrown. */
  readonly signal?: AbortSignal;
}

/** A year that was written. */
export interface WrittenYear {
  readonly year: number;
  readonly folder: string;
  readonly rows: number;
  readonly bytes: number;
}

function check(request: DemonstrationRequest): Origin {
  const { years, scale, seed, revision = 0 } = request;
  const { first, last } = demonstrationYears;
  const isWhole = (value: number, from: number, to: number) =>
    Number.isInteger(value) && from <= value && value <= to;
  if (!years.every((year) => isWhole(year, first, last))) throw new RangeError("years");
  if (!(scale > 0 && scale <= 1)) throw new RangeError("scale");
  if (!isWhole(seed, 0, 2 ** 32 - 1)) throw new RangeError("seed");
  if (!isWhole(revision, 0, 999)) throw new RangeError("revision");
  return { seed, scale, revision };
}

/**
 * Writes extracts of records that look like those of the country and add up to what is published.
 * The same request always gives the same bytes, and a year does not depend on the others.
 */
export async function writeDemonstration(request: DemonstrationRequest): Promise<WrittenYear[]> {
  const origin = check(request);
  const { folder, onProgress, signal } = request;
  const years = [...new Set(request.years)].sort((one, other) => one - other);
  for (const year of years) {
    const place = join(folder, String(year));
    if (existsSync(place) && !holdsSame(place, origin)) {
      fail("demonstrationExists", { folder: place });
    }
  }
  try {
    makeFolder(folder);
    const written: WrittenYear[] = [];
    const all = { rows: 0, bytes: 0 };
    for (const [done, year] of years.entries()) {
      signal?.throwIfAborted();
      const own = { rows: 0, bytes: 0 };
      const place = await writeYear(folder, year, origin, (rows, bytes, expected) => {
        signal?.throwIfAborted();
        own.rows += rows;
        own.bytes += bytes;
        all.rows += rows;
        all.bytes += bytes;
        const share = (done + Math.min(1, own.rows / expected)) / years.length;
        onProgress?.({ year, ...all, share });
      });
      written.push({ year, folder: place, ...own });
    }
    return written;
  } catch (error) {
    throw explainDisk(error, folder);
  }
}
