import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readCsv } from "./read-csv";
import type { Row } from "./read-csv";
import type { Population } from "./records";
import { districtCodes, formerCodeOf, moves, presentCode, regionOf } from "./territory";

interface Alteration {
  readonly from: string;
  readonly to: string;
  readonly manifest: Readonly<Record<string, unknown>>;
  /** Whether the file of a population is in the extract; all are where nothing is said. */
  readonly carries?: (population: Population) => boolean;
  /** The row as it shall be; null leaves it out. Organisations come before persons. */
  readonly row: (population: Population, row: Row) => Row | null;
}

interface ManifestFile {
  readonly population: Population;
  readonly file: string;
}

/** Writes an extract anew with other rows; what its manifest says of the files stays true. */
function writeAltered({ from, to, manifest, carries, row: change }: Alteration): void {
  mkdirSync(to, { recursive: true });
  const before = JSON.parse(readFileSync(join(from, "manifest.json"), "utf8"));
  const rank = ({ population }: ManifestFile) =>
    population === "schools" || population === "preschools" ? 0 : 1;
  const named = (before.files as ManifestFile[]).toSorted((a, b) => rank(a) - rank(b));
  const carried = named.filter(({ population }) => carries?.(population) ?? true);
  const files = carried.map(({ population, file }) => {
    const rows = readCsv(join(from, file))
      .map((row) => change(population, row))
      .filter((row) => row !== null);
    const header = readFileSync(join(from, file), "utf8").split("\n")[0]!.trim();
    const lines = rows.map((row) =>
      header
        .split(",")
        .map((name) => row[name])
        .join(",")
    );
    const text = `${[header, ...lines].join("\n")}\n`;
    writeFileSync(join(to, file), text);
    const sha256 = createHash("sha256").update(text).digest("hex");
    return { population, file, rows: rows.length, sha256 };
  });
  writeFileSync(join(to, "manifest.json"), JSON.stringify({ ...before, ...manifest, files }));
}

/** What an extract lacks. */
export interface Gap {
  readonly year: number;
  /** Has no records at all. */
  readonly region: string;
  /** Present code; has schools without a pupil. */
  readonly district: string;
}

/** An extract of the same year that lacks a region and the pupils of a district. */
export function writeWithGap(from: string, to: string, { year, region, district }: Gap): void {
  const lies = (row: Row) => presentCode(row["district"]!, year);
  const gone = new Set<string>();
  const emptied = new Set<string>();
  writeAltered({
    from,
    to,
    manifest: { state: "provisional" },
    row: (population, row) => {
      const place = row["schoolId"] ?? row["preschoolId"] ?? row["organisationId"];
      if (row["district"] !== undefined) {
        const isGone = regionOf(lies(row), year) === region;
        if (isGone && place !== undefined) gone.add(place);
        if (population === "schools" && lies(row) === district) emptied.add(place!);
        return isGone ? null : row;
      }
      if (gone.has(place!)) return null;
      return population === "pupils" && emptied.has(place!) ? null : row;
    },
  });
}

/** The district that held a district's territory in an earlier year. */
function districtBefore(district: string, year: number): string {
  if (regionOf(district, year) !== null) return district;
  const move = moves.find(({ to }) => to === district);
  if (!move) throw new Error(`${district} came out of nothing`);
  return districtBefore(move.from, year);
}

/** The same records as if they had been counted in an earlier year, in the districts of that year. */
export function writeBackdated(
  from: string,
  to: string,
  years: { from: number; to: number }
): void {
  const codes = new Map(
    districtCodes
      .filter((code) => regionOf(code, years.from) !== null)
      .map((code) => [code, formerCodeOf(districtBefore(code, years.to), years.to)])
  );
  writeAltered({
    from,
    to,
    manifest: { year: years.to, referenceDate: `${years.to}-10-05` },
    row: (_, row) =>
      row["district"] === undefined
        ? row
        : { ...row, district: codes.get(presentCode(row["district"], years.from))! },
  });
}

/** How an extract of the country comes out of a made-up one. */
export interface RealExtract {
  readonly year: number;
  /** Populations that it leaves out. */
  readonly without: readonly Population[];
  /** A population of which it has a file without a row. */
  readonly empty: Population | null;
  /** Present code; nothing of it is there. */
  readonly dropped: string | null;
  /** Whether a row of persons is left out, or one that will be refused. */
  readonly fate: () => "stays" | "gone" | "refused";
}

/** An extract that is not made up and has gaps, empty files and rows that a load refuses. */
export function writeReal(from: string, to: string, real: RealExtract): void {
  const { year, without, empty, dropped } = real;
  const gone = new Set<string>();
  writeAltered({
    from,
    to,
    manifest: { demonstration: false },
    carries: (population) => !without.includes(population),
    row: (population, row) => {
      const place = row["schoolId"] ?? row["preschoolId"] ?? row["organisationId"];
      if (row["district"] !== undefined && presentCode(row["district"], year) === dropped) {
        if (place !== undefined) gone.add(place);
        return null;
      }
      if (population === empty || gone.has(place!)) return null;
      if (row["sex"] === undefined) return row;
      const fate = real.fate();
      if (fate === "gone") return null;
      return fate === "refused" ? { ...row, sex: "unknown" } : row;
    },
  });
}
