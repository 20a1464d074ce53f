import { ChildPieces, childAges, childEnds, groupOf, prepares } from "./child-pieces";
import { RandomStream } from "./dice";
import { gradesWide } from "./grade-plan";
import type { Languages } from "./languages";
import { languages as codes, peopleTable } from "./people";
import { PersonIds } from "./person-ids";
import { piece } from "./record-file";
import type { RecordFile } from "./record-file";
import type { RecordWriter, YearWork } from "./year-work";

/** Languages of one organisation as tables to draw from. */
function speech({ main, second, secondShare }: Languages, region: string) {
  return {
    languages: [codes.indexOf(main), codes.indexOf(second)] as const,
    people: [peopleTable(region, main), peopleTable(region, second)] as const,
    second: Math.round(secondShare * 256),
  };
}

class ChildRows {
  private readonly ids: PersonIds;
  private readonly pieces = new ChildPieces();
  private readonly random = new RandomStream();

  constructor(
    private readonly file: RecordFile,
    { year, dice }: YearWork
  ) {
    this.ids = new PersonIds("C", year, dice.whole("child ids", year));
  }

  /** Children of one organisation; `isBoy` draws, `groupFor` tells the group by age. */
  organisation(
    of: { id: string; region: string; languages: Languages; seed: number; ages: Uint8Array },
    count: number,
    isBoy: (drawn: number) => boolean,
    groupFor: (age: number, drawn: number) => string
  ): void {
    const { file, ids, pieces, random } = this;
    const head = piece(`,${of.id},`);
    const { languages, people, second } = speech(of.languages, of.region);
    random.begin(of.seed);
    for (let at = 0; at < count; at++) {
      const drawn = random.next();
      const other = random.next();
      const inSecond = (other & 255) < second ? 1 : 0;
      const age = of.ages[drawn >>> 22]!;
      const group = groupFor(age, (drawn >>> 12) & 1023);
      ids.put(file);
      file.put(head);
      file.put(pieces.of(isBoy(random.next()), age, other >>> 22, group));
      const ends = childEnds[prepares(group, age) ? 1 : 0]![languages[inSecond]]!;
      file.endRow(ends[people[inSecond][(other >>> 8) & 4095]!]!);
    }
  }
}

/** Draws exactly `boys` of `all`. */
function drawBoys(all: number, boys: number): (drawn: number) => boolean {
  let [left, boysLeft] = [all, Math.min(all, boys)];
  return (drawn) => {
    const isBoy = drawn % left < boysLeft;
    left--;
    if (isBoy) boysLeft--;
    return isBoy;
  };
}

/** Writes the children of preschool organisations, then those of class 0 at schools. */
export const writeChildren: RecordWriter = async (file, work) => {
  const { preschools: plan, schools, dice, year, targets } = work;
  const rows = new ChildRows(file, work);
  const all = plan.children.reduce((sum, count) => sum + count, 0);
  const isBoy = drawBoys(all, targets.boysInPreschools);
  const seed = (key: number) => dice.whole("children", key * 64 + (year % 64));
  for (const [at, { id, place, languages, key, type }] of plan.preschools.entries()) {
    const ages = type === "nursery" ? childAges.nursery : childAges.organisation;
    const of = { id, region: place.region, languages, seed: seed(key), ages };
    rows.organisation(of, plan.children[at]!, isBoy, (age, drawn) => groupOf(type, age, drawn));
    if (file.isFull) await file.flush();
  }
  for (const [at, { id, place, languages, key }] of schools.schools.entries()) {
    const count = schools.byGrade[at * gradesWide]!;
    if (count === 0) continue;
    const of = { id, region: place.region, languages, seed: seed(key), ages: childAges.classZero };
    const boys = schools.boysByGrade[at * gradesWide]!;
    rows.organisation(of, count, drawBoys(count, boys), () => "preschoolClass");
    if (file.isFull) await file.flush();
  }
};
