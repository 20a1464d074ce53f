import { peoplePieces } from "./learner-pieces";
import { lookup } from "./lookup";
import { languages, peopleTable } from "./people";
import { piece } from "./record-file";
import type { School } from "./schools";

/** Limited abilities, orphan, disabled: every combination, by the three bits of its position. */
export const flagPieces = Array.from({ length: 8 }, (_, bits) =>
  piece(`${bits & 1},${(bits >> 1) & 1},${(bits >> 2) & 1}\n`)
);
const flags = {
  usual: lookup([9508, 322, 66, 7, 32, 59, 4, 2], 16384),
  special: lookup([0, 5200, 0, 260, 0, 4300, 0, 240], 16384),
};

/** What the pupils of one school have in common. */
export interface SchoolPieces {
  readonly head: Uint8Array;
  readonly people: readonly [Uint8Array, Uint8Array];
  readonly pieces: readonly [readonly Uint8Array[], readonly Uint8Array[]];
  /** Of 256 pupils, how many learn in the second language. */
  readonly second: number;
  readonly flags: Uint8Array;
}

/** Learners of a school: its columns, and tables for its region and languages. */
export function schoolPieces(school: School, form: "day" | "evening"): SchoolPieces {
  const { main, second, secondShare } = school.languages;
  const of = (language: string) => peoplePieces[languages.indexOf(language)]!;
  return {
    head: piece(`,${school.id},${form},`),
    people: [peopleTable(school.place.region, main), peopleTable(school.place.region, second)],
    pieces: [of(main), of(second)],
    second: Math.round(secondShare * 256),
    flags: school.type === "special" ? flags.special : flags.usual,
  };
}
