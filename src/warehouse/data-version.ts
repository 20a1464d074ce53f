import { createHash } from "node:crypto";
import { catalogue } from "../catalogue/shipped-catalogue";
import type { LoadRecord } from "./warehouse";

interface AnsweringData {
  /** Name of the warehouse's file. */
  readonly file: string;
  /** Whether loads of figures that are made up answer. */
  readonly demonstration: boolean;
  readonly loads: readonly LoadRecord[];
}

/**
 * Tells the data that answer from any others: of a later load, of another folder with as many
 * loads, with made-up figures among them, under other labels.
 */
export function dataVersion({ file, demonstration, loads }: AnsweringData): string {
  const told = loads.map(({ number, loadedAt, sha256 }) => [number, loadedAt, sha256]);
  return fingerprint(JSON.stringify([file, demonstration, told, catalogueVersion]), 22);
}

/** By indicator and year: the loads that answer, first what answers first. */
type AnsweringLoads = ReadonlyMap<
  number,
  ReadonlyMap<number, readonly { readonly load: number }[]>
>;

/**
 * Tells the figures of each year of an indicator from later ones, by indicator and year: they
 * change with the loads that answer and with the catalogue, not with loads of other years.
 */
export function yearVersions(
  coverage: AnsweringLoads,
  loads: readonly LoadRecord[]
): Map<number, Record<string, string>> {
  const told = new Map(
    loads.map(({ number, loadedAt, sha256 }) => [
      number,
      fingerprint(JSON.stringify([number, loadedAt, sha256, catalogueVersion]), 10),
    ])
  );
  const versionOf = (answering: readonly { readonly load: number }[]) => {
    const [first = "", ...others] = answering.map(({ load }) => told.get(load) ?? "");
    return others.length ? fingerprint(JSON.stringify([first, ...others]), 10) : first;
  };
  return new Map(
    [...coverage].map(([indicator, years]) => [
      indicator,
      Object.fromEntries([...years].map(([year, ofYear]) => [year, versionOf(ofYear)])),
    ])
  );
}

const catalogueVersion = fingerprint(JSON.stringify(catalogue), 22);

function fingerprint(text: string, length: number): string {
  return createHash("sha256").update(text).digest("base64url").slice(0, length);
}
