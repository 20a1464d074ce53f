import { apportion } from "./apportion";
import { RandomStream } from "./dice";
import { PersonIds } from "./person-ids";
import { districtIn, places } from "./places";
import { piece } from "./record-file";
import { profileOf, regionWeight } from "./region-profiles";
import { placeWeight } from "./spread";
import type { RecordWriter } from "./year-work";

/** In towns more children wait for a place. */
const need = { urban: 1.4, rural: 0.7 } as const;

const agePieces = Array.from({ length: 8 }, (_, age) => piece(`${age}\n`));

/** Writes the children who wait for a place in a preschool organisation. */
export const writeWaitingList: RecordWriter = async (file, { year, targets, dice }) => {
  const halves = places.flatMap((place) =>
    (["urban", "rural"] as const).map((locality) => {
      const { urban } = profileOf(place.region);
      const share = locality === "urban" ? urban : 1 - urban;
      const inRegion = places.filter(({ region }) => region === place.region);
      const sum = inRegion.reduce((all, each) => all + placeWeight(each, locality, dice), 0);
      const ofRegion = sum > 0 ? placeWeight(place, locality, dice) / sum : 0;
      return {
        weight: regionWeight(place.region, year) * share * need[locality] * ofRegion,
        head: piece(`,${districtIn(place, year)},${locality},`),
      };
    })
  );
  const left = [...targets.waiting];
  let all = left.reduce((sum, count) => sum + count, 0);
  const counts = apportion(
    all,
    halves.map(({ weight }) => weight)
  );
  const ids = new PersonIds("W", year, dice.whole("waiting ids", year));
  const random = new RandomStream();
  random.begin(dice.whole("waiting list", year));
  for (const [at, { head }] of halves.entries()) {
    for (let child = counts[at]!; child > 0; child--) {
      // Drawn from what is left, so that each age comes out as often as it must.
      let drawn = random.next() % all--;
      let age = 0;
      while (drawn >= left[age]!) drawn -= left[age++]!;
      left[age]!--;
      ids.put(file);
      file.put(head);
      file.endRow(agePieces[age]!);
    }
    if (file.isFull) await file.flush();
  }
};
