import lists from "../../data/outside_words.json";
import { dimensionOf, membersFor } from "./catalogue";
import type { DimensionId } from "./dimension";
import { allColumns } from "./record-form";
import type { ColumnType, RecordForm, RecordPopulation } from "./record-form";
import { columnText } from "./record-texts";
import { catalogue } from "./shipped-catalogue";

type Words = Readonly<Record<string, readonly string[]>>;

/** One of our names or codes that a word of an export means, or may mean. */
export interface Meaning {
  readonly code: string;
  /** Whether it is the same in other words; else a person decides. */
  readonly certain: boolean;
}

/** The column of a form that a name in an export means; null where none is known. */
export function columnMeant(name: string, form: RecordForm): string | null {
  const wanted = bare(name);
  const found = allColumns(form).find((column) => {
    const { name: own, type } = column;
    const ofDimension = "dimension" in type ? [type.dimension] : [];
    const labels = [
      ...Object.values(columnText(form.population, own)),
      ...ofDimension.flatMap((id) => Object.values(dimensionOf(catalogue, id).name)),
      ...((lists.certain.columns as Words)[own] ?? []),
    ];
    return [own, ...labels].some((label) => bare(label) === wanted);
  });
  return found?.name ?? null;
}

/** The code of a column that a value in an export means; null where none is known. */
export function codeMeant(
  value: string,
  type: ColumnType,
  population: RecordPopulation
): Meaning | null {
  const wanted = bare(value);
  const among = (words: Words | undefined) =>
    Object.entries(words ?? {}).find(([, known]) =>
      known.some((word) => bare(word) === wanted)
    )?.[0];
  const list = wordList(type);
  if (list === null) return null;
  const code =
    codeLabelled(wanted, type, population) ?? among((lists.certain as Record<string, Words>)[list]);
  if (code !== undefined) return { code, certain: true };
  const proposed = among((lists.proposed as Record<string, Words>)[list]);
  return proposed === undefined ? null : { code: proposed, certain: false };
}

/** The name of the words that exports use for the codes of a column. */
function wordList(type: ColumnType): string | null {
  if (type.kind === "flag") return "flag";
  if (type.kind !== "member" && type.kind !== "members") return null;
  return type.dimension === "upbringingLanguage" ? "language" : type.dimension;
}

function codeLabelled(wanted: string, type: ColumnType, population: RecordPopulation) {
  if (type.kind !== "member" && type.kind !== "members") return undefined;
  const members = membersFor(
    dimensionOf(catalogue, type.dimension satisfies DimensionId),
    population
  );
  return members.find(({ code, label }) =>
    [code, ...Object.values(label)].some((text) => bare(text) === wanted)
  )?.code;
}

/** A name without case, blanks, marks and what stands in brackets: "Форма обучения (код)". */
function bare(text: string): string {
  const plain = text
    .toLowerCase()
    .replaceAll("ё", "е")
    .replace(/\([^)]*\)/g, "");
  // A sign may be all that an export writes.
  return plain.replace(/[^\p{L}\p{N}]/gu, "") || plain.trim();
}
