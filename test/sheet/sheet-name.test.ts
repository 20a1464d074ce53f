import { freeSheetName, sheetName } from "../../src/sheet/sheet-name";

describe("a sheet's name", () => {
  test.each([
    ["1 Region, Locality 2015–2020", "1 Region, Locality 2015–2020"],
    ["a:b\\c/d?e*f[g]h", "a b c d e f g h"],
    ["'quoted'", "quoted"],
    ["   ", "NEDB"],
  ])("made from %j is %j", (wanted, name) => {
    expect(sheetName(wanted)).toBe(name);
  });

  test("has at most 31 characters", () => {
    expect(sheetName("Өңір, Елді мекен түрі, Меншік нысаны 2000–2020").length).toBeLessThanOrEqual(
      31
    );
  });

  test("never meets another, whatever its case or length", () => {
    const long = "x".repeat(40);
    const taken: string[] = [];
    for (let copy = 0; copy < 12; copy++) {
      const name = freeSheetName(copy % 2 ? long : long.toUpperCase(), taken);
      expect(taken.map((each) => each.toLowerCase())).not.toContain(name.toLowerCase());
      expect(name.length).toBeLessThanOrEqual(31);
      taken.push(name);
    }
  });
});
