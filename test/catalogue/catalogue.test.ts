import codeLists from "../../data/code_lists.json";
import appendix from "../../data/indicators.json";
import { dimensionOf, membersFor } from "../../src/catalogue/catalogue";
import { catalogue } from "../../src/catalogue/shipped-catalogue";
import { dimensionIds } from "../../src/catalogue/dimension";
import { languages } from "../../src/i18n/language";

describe("the catalogue", () => {
  test("has the 45 indicators of the appendix, in its order", () => {
    const numbers = catalogue.indicators.map((indicator) => indicator.number);
    expect(numbers).toEqual(Array.from({ length: 45 }, (_, at) => at + 1));
  });

  test.each(appendix.map((row) => [row.number, row] as const))(
    "has indicator %i named and broken down exactly as in the appendix",
    (number, row) => {
      const indicator = catalogue.indicators[number - 1]!;
      expect(indicator.name).toEqual(row.name);
      expect(indicator.population).toBe(row.population);
      if (number === 45) {
        expect(indicator).toMatchObject({ unit: null, breakdowns: [], section: "comparison" });
      } else {
        expect(indicator.unit).toBe(row.unit);
        expect(indicator.breakdowns).toEqual(row.breakdowns);
      }
      expect(indicator.innerSplits).toEqual("builtIn" in row ? row.builtIn : {});
    }
  );

  test("names every indicator, dimension and member in three languages", () => {
    const labels = [
      ...catalogue.indicators.map((indicator) => indicator.name),
      ...catalogue.dimensions.flatMap(({ name, members }) => [
        name,
        ...members.map((m) => m.label),
      ]),
    ];
    for (const label of labels) {
      for (const language of languages) expect(label[language].trim()).not.toBe("");
    }
  });

  test("has a code list for each dimension, without repeated codes", () => {
    expect(catalogue.dimensions.map((dimension) => dimension.id)).toEqual([...dimensionIds]);
    for (const { members } of catalogue.dimensions) {
      expect(new Set(members.map((member) => member.code)).size).toBe(members.length);
    }
  });

  test("gives each indicator members for each of its breakdowns", () => {
    for (const indicator of catalogue.indicators) {
      for (const id of indicator.breakdowns) {
        const members = membersFor(dimensionOf(catalogue, id), indicator.population);
        expect([indicator.number, id, members.length > 1]).toEqual([indicator.number, id, true]);
      }
    }
  });

  test("takes only populations that some indicator has into its code lists", () => {
    const known = new Set(catalogue.indicators.map((indicator) => indicator.population));
    const used = codeLists.dimensions.flatMap(({ members }) =>
      members.flatMap((member) => ("populations" in member ? member.populations : []))
    );
    expect(used.filter((population) => !known.has(population))).toEqual([]);
  });
});
