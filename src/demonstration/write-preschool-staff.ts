import { RandomStream } from "./dice";
import { lookup } from "./lookup";
import { PersonIds } from "./person-ids";
import { piece } from "./record-file";
import type { RecordWriter } from "./year-work";

const sexes = ["female", "male"];
const levels = ["higher", "technicalVocational", "generalSecondary"];
const positions = ["educator", "otherTeaching"];

const rowEnds = sexes.flatMap((sex) =>
  levels.flatMap((level) => positions.map((position) => piece(`${sex},${level},${position}\n`)))
);
const levelTable = lookup([620, 365, 39], 1024);

/** Writes who brings up and teaches the children of preschool organisations. */
export const writePreschoolStaff: RecordWriter = async (file, { year, dice, preschools: plan }) => {
  const ids = new PersonIds("E", year, dice.whole("staff ids", year));
  const random = new RandomStream();
  for (const [at, { id, key }] of plan.preschools.entries()) {
    const head = piece(`,${id},`);
    random.begin(dice.whole("preschool staff", key * 64 + (year % 64)));
    for (let left = plan.staff[at]!; left > 0; left--) {
      const drawn = random.next();
      const sex = (drawn & 1023) < 24 ? 1 : 0;
      const level = levelTable[(drawn >>> 10) & 1023]!;
      const position = drawn >>> 20 < 2990 ? 0 : 1;
      ids.put(file);
      file.put(head);
      file.endRow(rowEnds[(sex * levels.length + level) * positions.length + position]!);
    }
    if (file.isFull) await file.flush();
  }
};
