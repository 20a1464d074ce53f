import { dimensionOf } from "../catalogue/catalogue";
import { catalogue } from "../catalogue/shipped-catalogue";
import { lookupOf } from "./lookup";
import { piece } from "./record-file";

/** What ended with the school year. */
export type Completed = "grade" | "basic" | "general";

const specialties = dimensionOf(catalogue, "specialty").members.map(({ code }) => code);
const unknown = specialties.indexOf("notStated");
const specialtyTable = lookupOf(
  specialties,
  {
    ...{ education: 5, health: 4, engineering: 24, agriculture: 15, services: 26, economics: 6 },
    ...{ arts: 3, other: 10, notStated: 7 },
  },
  256
);

const distinctions = ["none", "honours", "altynBelgi"] as const;

/** Parts of 65,536 who are employed, and who get no certificate. */
const chances: Readonly<Record<Completed, { employed: number; day: number; evening: number }>> = {
  grade: { employed: 20000, day: 65536, evening: 65536 },
  basic: { employed: 1300, day: 320, evening: 2600 },
  general: { employed: 5200, day: 420, evening: 2900 },
};

/** The end of a graduate's row, from what was completed to the specialty. */
export class OutcomePieces {
  private readonly made = new Map<number, Uint8Array>();

  /** Draws an outcome with two numbers from 0 up to 2³². */
  draw(completed: Completed, isDay: boolean, one: number, other: number): Uint8Array {
    const { employed: mayBe, day, evening } = chances[completed];
    const certificate = one >>> 16 >= (isDay ? day : evening) ? 1 : 0;
    const employed = other >>> 16 < (isDay ? mayBe : 22000) ? 1 : 0;
    const specialty = employed ? specialtyTable[other & 255]! : unknown;
    const distinction = certificate && isDay ? this.distinctionOf(completed, one & 0xffff) : 0;
    const completedAt = completed === "grade" ? 0 : completed === "basic" ? 1 : 2;
    const at =
      (((completedAt * 2 + certificate) * 3 + distinction) * 2 + employed) * 16 + specialty;
    let found = this.made.get(at);
    if (!found) {
      const fields = [completed, certificate, distinctions[distinction], employed];
      found = piece(`${fields.join(",")},${specialties[specialty]!}\n`);
      this.made.set(at, found);
    }
    return found;
  }

  private distinctionOf(completed: Completed, drawn: number): number {
    if (completed === "general" && drawn < 2100) return 2;
    return drawn < 5200 ? 1 : 0;
  }
}
