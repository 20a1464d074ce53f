import readings from "../../data/readings.json";
import { definitions } from "../../src/catalogue/definitions";
import { catalogue } from "../../src/catalogue/shipped-catalogue";
import { languages } from "../../src/i18n/language";
import { sentencesOf } from "../../src/i18n/sentences";

const dates = {
  kk: { october: "5 қазан", schoolYear: "оқу жылында" },
  ru: { october: "5 октября", schoolYear: "в учебном году" },
  en: { october: "5 October", schoolYear: "in the school year" },
} as const;

describe("the readings of the appendix", () => {
  test("are there for each indicator that has a definition, and for no other", () => {
    const defined = definitions.map(({ indicator }) => String(indicator));
    expect(Object.keys(readings)).toEqual(defined);
    const read = catalogue.indicators.filter(({ reading }) => reading !== null);
    expect(read.map(({ number }) => String(number))).toEqual(defined);
    expect(catalogue.indicators.find(({ number }) => number === 45)!.reading).toBeNull();
  });

  test.each(catalogue.indicators.filter(({ reading }) => reading).map((one) => [one.number, one]))(
    "say of indicator %i in two or three sentences what is counted as of when",
    (_, { reading, referenceDate }) => {
      for (const language of languages) {
        const text = reading![language];
        const sentences = sentencesOf(text);
        expect(sentences.length).toBeGreaterThanOrEqual(2);
        expect(sentences.length).toBeLessThanOrEqual(3);
        expect(sentences.join(" ")).toBe(text);
        const words = dates[language];
        expect(sentences[0]).toContain(
          referenceDate === "schoolYearEnded" ? words.schoolYear : words.october
        );
      }
    }
  );

  test("say of teachers and staff that the main place of work counts", () => {
    const words = { kk: "негізгі жұмыс орны", ru: "по основному месту работы", en: "main place" };
    for (const number of ["16", "42", "44"] as const) {
      for (const language of languages) {
        expect(readings[number][language]).toContain(words[language]);
      }
    }
  });

  test("never say that one other indicator alone counts somebody: the wider ones do too", () => {
    const alone = /only in No\.|только в показателе|көрсеткіште ғана/;
    for (const reading of Object.values(readings)) {
      for (const language of languages) expect(reading[language]).not.toMatch(alone);
    }
  });

  test("name the same other indicators in every language", () => {
    const numbersIn = (text: string) =>
      [...text.matchAll(/(?:№|No\.) (\d+)/g)].map((found) => Number(found[1])).sort();
    for (const { reading } of catalogue.indicators) {
      if (!reading) continue;
      const [kk, ru, en] = languages.map((language) => numbersIn(reading[language]));
      expect(kk).toEqual(en);
      expect(ru).toEqual(en);
    }
  });
});
