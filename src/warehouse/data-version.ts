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
  const text = JSON.stringify([file, demonstration, told, catalogue]);
  return createHash("sha256").update(text).digest("base64url").slice(0, 22);
}
