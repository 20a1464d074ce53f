import { comparableGroup, standsForPresentUnit } from "../../src/catalogue/comparable-groups";
import { existsIn, expectedRegions, regions } from "../../src/catalogue/territory";
import { districts, resolveTerritory } from "../../src/catalogue/districts";

const turkistan = "610000000";
const shymkent = "790000000";
const southKazakhstan = "510000000";

describe("territory", () => {
  test.each([
    [2017, 16],
    [2018, 17],
    [2021, 17],
    [2022, 20],
    [2026, 20],
  ])("of %i has %i units of the first level", (year, count) => {
    expect(regions.filter((unit) => existsIn(unit, year))).toHaveLength(count);
  });

  test("has South Kazakhstan until 2017, Turkistan and Shymkent from 2018", () => {
    const valid = (code: string, year: number) => {
      const found = resolveTerritory(code, year);
      return "valid" in found && found.valid;
    };
    expect([valid(southKazakhstan, 2017), valid(southKazakhstan, 2018)]).toEqual([true, false]);
    expect([valid(turkistan, 2017), valid(turkistan, 2018)]).toEqual([false, true]);
    expect([valid(shymkent, 2017), valid(shymkent, 2018)]).toEqual([false, true]);
  });

  test("reads a code that was used again by its year", () => {
    const nameIn = (code: string, year: number) => {
      const found = resolveTerritory(code, year);
      return "unit" in found ? [found.unit.label.en, found.valid] : found.kind;
    };
    expect(nameIn("191000000", 2020)).toEqual(["Taldykorgan city", true]);
    expect(nameIn("191000000", 2023)).toEqual([expect.stringMatching(/onaev/), true]);
    expect(nameIn("191600000", 2020)).toEqual([expect.stringMatching(/onaev/), true]);
    expect(nameIn("331000000", 2020)).toEqual(["Taldykorgan city", false]);
    expect(nameIn("999999999", 2020)).toBe("unknown");
  });

  test("gives every district a region that exists in the same years", () => {
    for (const district of districts) {
      for (const parent of district.parents ?? []) {
        const region = regions.find((unit) => unit.code === parent.region)!;
        expect(existsIn(region, parent.from)).toBe(true);
        if (parent.to !== null) expect(existsIn(region, parent.to)).toBe(true);
      }
    }
  });

  test("expects of a load what publications hold: Shymkent within Turkistan in 2014 and 2015", () => {
    const published = new Set([turkistan, shymkent]);
    expect(expectedRegions(2013, published)).toEqual(expect.arrayContaining([turkistan, shymkent]));
    expect(expectedRegions(2015, published)).toContain(turkistan);
    expect(expectedRegions(2015, published)).not.toContain(shymkent);
    expect(expectedRegions(2015, published)).not.toContain(southKazakhstan);
    expect(expectedRegions(2015, new Set([southKazakhstan]))).toContain(southKazakhstan);
    expect(expectedRegions(2015, new Set())).toContain(southKazakhstan);
  });

  test("joins regions only over years between which they were divided", () => {
    expect(comparableGroup("630000000", [2015, 2020])).toBeNull();
    expect(comparableGroup("630000000", [2021, 2022])?.holds).toContain("100000000");
    expect(comparableGroup("750000000", [2000, 2025])).toBeNull();
    expect(comparableGroup(turkistan, [2015, 2016])?.holds).toContain(shymkent);
    expect(comparableGroup(turkistan, [2018, 2022])).toBeNull();
  });

  test("knows which published figures stand for present units", () => {
    expect(standsForPresentUnit("630000000", 2021)).toBe(false);
    expect(standsForPresentUnit("630000000", 2022)).toBe(true);
    expect(standsForPresentUnit(turkistan, 2016)).toBe(true);
    expect(standsForPresentUnit(turkistan, 2015)).toBe(false);
    expect(standsForPresentUnit("750000000", 2000)).toBe(true);
  });
});
