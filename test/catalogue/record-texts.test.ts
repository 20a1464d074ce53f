import texts from "../../data/record_texts.json";
import { recordPopulations } from "../../src/catalogue/record-form";
import { recordForms } from "../../src/catalogue/record-forms";
import { columnText, populationText, ruleText } from "../../src/catalogue/record-texts";
import { languages } from "../../src/i18n/language";

const forms = Object.values(recordForms);

describe("the texts of record forms", () => {
  test("name every population, column and rule, and nothing else", () => {
    expect(Object.keys(texts.populations).sort()).toEqual([...recordPopulations].sort());
    expect(Object.keys(texts.columns).sort()).toEqual(
      forms.flatMap((form) => form.columns.map(({ name }) => `${form.population}.${name}`)).sort()
    );
    expect(Object.keys(texts.rules).sort()).toEqual(
      forms.flatMap((form) => form.rules.map(({ id }) => `${form.population}.${id}`)).sort()
    );
  });

  test("are there in every language; rules are whole sentences", () => {
    for (const { population, columns, rules } of forms) {
      for (const language of languages) {
        expect(populationText(population)[language]).toMatch(/^\p{Lu}.*[^.]$/u);
        for (const { name } of columns) {
          expect(columnText(population, name)[language]).toMatch(/^\p{Lu}.*[^.]$/u);
        }
        for (const { id } of rules) {
          expect(ruleText(population, id)[language]).toMatch(/^[\p{Lu}\d«“].*\.$/u);
        }
      }
    }
  });

  test("refuse a column or a rule that no form has", () => {
    expect(() => columnText("pupils", "iin")).toThrow("column pupils.iin has no text");
    expect(() => ruleText("pupils", "none")).toThrow("rule pupils.none has no text");
  });
});
