import { readFileSync } from "node:fs";
import { join } from "node:path";
import { bandsOf, codesFor } from "./code-lists";
import { readCsv } from "./read-csv";
import type { Row } from "./read-csv";
import { presentCode, regionOf } from "./territory";

export const populations = [
  "schools",
  "pupils",
  "graduates",
  "teachers",
  "preschools",
  "children",
  "waitingList",
  "preschoolStaff",
] as const;

export type Population = (typeof populations)[number];

/** A district in a year; equal places are the same object. */
export interface Spot {
  /** Its present code. */
  readonly district: string;
  readonly region: string;
}

/** One row of a file, with what it takes from its school or preschool. */
export interface NaiveRecord {
  readonly row: Row;
  /** The row of its school or preschool; its own where it is one. */
  readonly place: Row;
  readonly placeFile: "schools" | "preschools" | null;
  readonly spot: Spot;
  /** Codes by dimension: one, or several where the column is a set. Equal lists are one object. */
  readonly members: Readonly<Record<string, readonly string[]>>;
}

/** An extract of a year as its files say it. */
export interface NaiveYear {
  readonly year: number;
  readonly state: string;
  readonly madeUp: boolean;
  /** The files that it carries, with rows or without. */
  readonly files: ReadonlySet<Population>;
  /** The files of which rows are refused. */
  readonly refused: ReadonlySet<Population>;
  /** Districts with schools or preschools, its own or those to which it refers; none unknown. */
  readonly places: Readonly<Partial<Record<"schools" | "preschools", readonly string[]>>>;
  readonly records: Readonly<Record<Population, readonly NaiveRecord[]>>;
}

const lists = new Map<string, readonly string[]>();

/** Equal lists become the same object, which makes them quick to look up. */
function shared(codes: readonly string[]): readonly string[] {
  const key = codes.join("+");
  if (!lists.has(key)) lists.set(key, codes);
  return lists.get(key)!;
}

function plain(row: Row, ...columns: string[]): Record<string, readonly string[]> {
  return Object.fromEntries(columns.map((name) => [name, shared([row[name]!])]));
}

function set(text: string | undefined): readonly string[] {
  return shared((text ?? "").split("+"));
}

function banded(age: string | undefined, dimension: string, population: string) {
  return shared(bandsOf(Number(age), codesFor(dimension, population)));
}

function membersOf(file: Population, row: Row, place: Row, placeFile: string | null) {
  const ofPlace = plain(place, "locality", "ownership");
  const learner = () => ({
    ...ofPlace,
    ...plain(place, "schoolType"),
    ...plain(row, "studyForm", "sex", "grade", "shift", "ethnicity", "language"),
    age: banded(row["age"], "age", "pupils"),
  });
  switch (file) {
    case "schools":
      return { ...ofPlace, ...plain(row, "schoolType", "studyForm") };
    case "pupils":
      return {
        ...learner(),
        careGroup: shared([
          ...(row["orphan"] === "1" ? ["orphan"] : []),
          ...(row["disabled"] === "1" ? ["disabled"] : []),
        ]),
      };
    case "graduates":
      return { ...learner(), ...plain(row, "specialty") };
    case "teachers":
      return {
        ...ofPlace,
        ...plain(place, "schoolType", "studyForm"),
        ...plain(row, "sex", "ethnicity"),
        grade: set(row["grades"]),
        age: banded(row["age"], "age", "teachers"),
      };
    case "preschools":
      return {
        ...ofPlace,
        ...plain(row, "organisationType"),
        upbringingLanguage: set(row["languages"]),
      };
    case "children":
      return {
        ...ofPlace,
        // Children of a school have a type in indicator 39 only, the one that asks for them by type.
        organisationType: shared([
          placeFile === "preschools" ? place["organisationType"]! : "preschoolClass",
        ]),
        ...plain(row, "sex", "group", "ethnicity", "language"),
        age: banded(row["age"], "age", "children"),
        ageSeptember1: banded(row["ageSeptember1"], "age", "children"),
      };
    case "waitingList":
      return { ...plain(row, "locality"), queueAge: banded(row["age"], "queueAge", "queue") };
    case "preschoolStaff":
      return {
        ...ofPlace,
        ...plain(place, "organisationType"),
        ...plain(row, "sex", "educationLevel"),
      };
  }
}

function readFiles(folder: string) {
  const manifest = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8"));
  const named = manifest.files as { population: Population; file: string }[];
  const rows = Object.fromEntries(
    populations.map((file) => {
      const entry = named.find(({ population }) => population === file);
      return [file, entry ? readCsv(join(folder, entry.file)) : []];
    })
  ) as Record<Population, Row[]>;
  return { manifest, files: new Set(named.map(({ population }) => population)), rows };
}

function isRefused({ sex = "male" }: Row): boolean {
  return sex !== "male" && sex !== "female";
}

/**
 * Reads an extract from its folder, without a look at what it was loaded into.
 * @param other an extract of the same year that has the places which this one lacks
 */
export function readYear(folder: string, other: string = folder): NaiveYear {
  const { manifest, files, rows: all } = readFiles(folder);
  const elsewhere = readFiles(other);
  const placeRows = (kind: "schools" | "preschools") =>
    files.has(kind) ? all[kind] : elsewhere.rows[kind];
  const refused = new Set(populations.filter((file) => all[file].some(isRefused)));
  const taken = populations.map((file) => [file, all[file].filter((row) => !isRefused(row))]);
  const rows = Object.fromEntries(taken) as Record<Population, Row[]>;
  const year = Number(manifest.year);
  const spots = new Map<string, Spot>();
  const spotOf = (code: string) => {
    const district = presentCode(code, year);
    const region = regionOf(district, year);
    if (region === null) throw new Error(`${code} was no district in ${year}`);
    if (!spots.has(district)) spots.set(district, { district, region });
    return spots.get(district)!;
  };
  const schools = new Map(placeRows("schools").map((row) => [row["schoolId"]!, row]));
  const preschools = new Map(placeRows("preschools").map((row) => [row["preschoolId"]!, row]));

  const recordOf = (file: Population, row: Row): NaiveRecord => {
    const id = row["schoolId"] ?? row["preschoolId"] ?? row["organisationId"] ?? "";
    const school = file === "preschools" ? undefined : schools.get(id);
    const place = school ?? preschools.get(id) ?? row;
    const placeFile = school ? "schools" : preschools.has(id) ? "preschools" : null;
    const spot = spotOf(place["district"]!);
    return { row, place, placeFile, spot, members: membersOf(file, row, place, placeFile) };
  };
  return {
    year,
    state: String(manifest.state),
    madeUp: manifest.demonstration === true,
    ...{ files, refused },
    places: Object.fromEntries(
      (["schools", "preschools"] as const)
        .filter((kind) => files.has(kind) || elsewhere.files.has(kind))
        .map((kind) => [kind, placeRows(kind).map((row) => spotOf(row["district"]!).district)])
    ),
    records: Object.fromEntries(
      populations.map((file) => [file, rows[file].map((row) => recordOf(file, row))])
    ) as unknown as NaiveYear["records"],
  };
}
