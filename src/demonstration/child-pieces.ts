import { lookup } from "./lookup";
import { ethnicities, languages } from "./people";
import type { PreschoolType } from "./preschools";
import { piece } from "./record-file";

/** Ages of children from 0 to 7 on 5 October. */
export const childAges = {
  organisation: lookup([1, 66, 178, 226, 240, 246, 41, 2], 1024),
  nursery: lookup([30, 420, 520, 54, 0, 0, 0, 0], 1024),
  classZero: lookup([0, 0, 0, 0, 90, 780, 148, 6], 1024),
} as const;

/** How many of 1,024 children had their birthday in the five weeks since 1 September. */
const birthdays = 97;

const byAge = [
  "early",
  "early",
  "junior",
  "middle",
  "senior",
  ...Array<string>(3).fill("preschoolClass"),
];

/** The group of a child: special ones and those of mixed age come before the age. */
export function groupOf(type: PreschoolType, age: number, drawn: number): string {
  if (type === "special") return "special";
  if (type === "miniCentre") return drawn < 600 ? "mixed" : byAge[age]!;
  if (drawn < 7) return "special";
  return drawn < 40 ? "mixed" : byAge[age]!;
}

/** Whether a child of a group prepares for school. */
export function prepares(group: string, age: number): boolean {
  return group === "preschoolClass" || (group === "mixed" && age >= 5);
}

/** "female,5,4,preschoolClass,": a child from sex to group. */
export class ChildPieces {
  private readonly made = new Map<string, Uint8Array[]>();

  of(isBoy: boolean, age: number, birthday: number, group: string): Uint8Array {
    let row = this.made.get(group);
    if (!row) this.made.set(group, (row = []));
    const hadBirthday = age > 0 && birthday < birthdays ? 1 : 0;
    const at = (age * 2 + hadBirthday) * 2 + (isBoy ? 1 : 0);
    return (row[at] ??= piece(
      `${isBoy ? "male" : "female"},${age},${age - hadBirthday},${group},`
    ));
  }
}

/** "kazakh,kazakh,1": the end of a child's row, by preparation, language and ethnic group. */
export const childEnds: readonly (readonly (readonly Uint8Array[])[])[] = [0, 1].map(
  (preparation) =>
    languages.map((language) =>
      ethnicities.map((ethnicity) => piece(`${ethnicity},${language},${preparation}\n`))
    )
);
