import { comparableGroups } from "../../src/catalogue/comparable-groups";
import { districts } from "../../src/catalogue/districts";
import { regions } from "../../src/catalogue/territory";
import {
  groupUnit,
  parseUnit,
  shownCode,
  territoryUnit,
  unitThatLeft,
} from "../../src/catalogue/territory-unit";

test("every code of the classifier tells its level", () => {
  const levelsOf = (members: typeof regions) =>
    new Set(members.map(({ code }) => parseUnit(code).level));
  expect(levelsOf(regions)).toEqual(new Set(["region"]));
  expect(levelsOf(districts)).toEqual(new Set(["district"]));
});

test("every unit is read again from its code", () => {
  const units = [
    ...[...regions, ...districts].map(({ code }) => territoryUnit([code])),
    ...comparableGroups.map(groupUnit),
    territoryUnit(["611000000", "612000000"]),
    unitThatLeft("101000000", "630000000"),
  ];
  expect(units.map(({ code }) => parseUnit(code))).toEqual(units);
});

test("a group of regions holds the one that was divided and is not named", () => {
  const unit = parseUnit("610000000+790000000");
  expect(unit.named).toEqual(["610000000", "790000000"]);
  expect(unit.holds).toEqual(["510000000", "610000000", "790000000"]);
});

test("a district that left a region is shown by its own code", () => {
  const unit = parseUnit("101000000@630000000");
  expect(unit).toMatchObject({ holds: ["101000000"], left: "630000000", level: "district" });
  expect(shownCode(unit)).toBe("101000000");
});
