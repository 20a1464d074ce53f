import { joinPieces } from "../../src/excel/xml-pieces";
import { unpack } from "../../src/excel/kept-figures";
import type { KeptFigures, KeptKind } from "../../src/excel/kept-figures";
import { kindOf, readPlaced } from "../../src/sheet/templates/kinds";
import type { PlacedResult } from "../../src/sheet/templates/kinds";
import type { Placed } from "../../src/sheet/placed";
import { catalogue } from "../../src/catalogue/shipped-catalogue";
import type { Language } from "../../src/i18n/language";
import type { DataTable } from "../../src/query/data-table";
import type { QueryInput } from "../../src/query/query";
import { readFileParts } from "../support/open-file";
import type { FileParts } from "../support/open-file";
import type { Cells } from "../support/pupils-workbook";

/** A result as it was asked for. */
export interface AskedResult {
  readonly layout: "list" | "outline" | "cross" | "chart";
  readonly question: QueryInput;
}

/** What stands beside a kept workbook: what was asked, and what stood in each place when it was saved. */
export interface KeptBook {
  readonly language: Language;
  readonly results: readonly (AskedResult & {
    readonly id: string;
    readonly sheet: string;
    readonly address: string;
    readonly cells: Cells;
  })[];
}

/** What a saved workbook holds of the add-in's own, read without Excel. */
export interface KeptWorkbook {
  readonly file: FileParts;
  readonly results: readonly PlacedResult[];
  readonly figures: (id: string, kind: KeptKind) => KeptFigures<DataTable> | null;
  /** By name. */
  readonly requests: ReadonlyMap<string, string>;
}

/** Reads the custom XML of a saved workbook. */
export async function readKeptWorkbook(bytes: Buffer): Promise<KeptWorkbook> {
  const file = await readFileParts(bytes);
  const partsOf = (namespace: string) =>
    file.parts.filter((xml) => xml.includes(`xmlns="urn:nedb-for-excel:${namespace}"`));
  const [placed = ""] = partsOf("placed-results:1");
  const [requests = ""] = partsOf("requests:1");
  return {
    file,
    results: elements(placed, "result").map(({ text }) => readPlaced(JSON.parse(text) as Placed)!),
    figures(id, kind) {
      const texts = partsOf(`figures:2:${kind}:${id}`).flatMap((xml) =>
        elements(xml, "figures").map(({ text }) => text)
      );
      const packed = joinPieces(texts);
      return packed === null ? null : unpack(packed, kindOf({ kind: "table" }, catalogue));
    },
    requests: new Map(elements(requests, "request").map(({ name, text }) => [name, text])),
  };
}

/** Elements of a name that hold text only, with the attribute `name`. */
function elements(xml: string, name: string): { name: string; text: string }[] {
  const found = xml.matchAll(new RegExp(`<${name}\\b([^>]*)>([^<]*)</${name}>`, "g"));
  return [...found].map(([, attributes = "", text = ""]) => ({
    name: unescape(/\bname="([^"]*)"/.exec(attributes)?.[1] ?? ""),
    text: unescape(text),
  }));
}

const entities: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&apos;": "'",
};

const unescape = (text: string) => text.replace(/&\w+;/g, (entity) => entities[entity] ?? entity);
