import lists from "../../data/outside_words.json";
import { codeMeant, columnMeant } from "../../src/catalogue/outside-words";
import { recordForms } from "../../src/catalogue/record-forms";
import { acceptedCodes } from "../../src/intake/mapping/accepted-codes";

const { schools } = recordForms;
const typeOf = (name: string) => schools.columns.find((column) => column.name === name)!.type;

const coded = Object.values(recordForms).flatMap(({ population, columns }) =>
  columns.map(({ type }) => ({ population, type }))
);

test("every word of exports means a code that some column takes, and only one", () => {
  const { columns, ...certain } = lists.certain;
  for (const [list, words] of [...Object.entries(certain), ...Object.entries(lists.proposed)]) {
    const types = coded.filter(({ type }) =>
      list === "flag" ? type.kind === "flag" : "dimension" in type && type.dimension === list
    );
    for (const [code, known] of Object.entries(words)) {
      expect(types.some((one) => acceptedCodes(one.type, one.population)?.accepts(code))).toBe(
        true
      );
      for (const word of known) {
        const { type, population } = types[0]!;
        expect([word, codeMeant(word, type, population)?.code]).toEqual([word, code]);
      }
    }
  }
  for (const [column, names] of Object.entries(columns)) {
    const form = Object.values(recordForms).find((one) =>
      one.columns.some(({ name }) => name === column)
    );
    for (const name of names) expect(columnMeant(name, form!)).toBe(column);
  }
});

test.each([
  ["Гимназия", "schoolType", { code: "inDepth", certain: false }],
  ["Основная средняя школа", "schoolType", { code: "basic", certain: true }],
  ["Малокомплектная школа", "schoolType", null],
  ["ШЖМ", "schoolType", null],
  ["Қала", "locality", { code: "urban", certain: true }],
  ["Жеке", "ownership", { code: "private", certain: true }],
  ["-", "inDepthClasses", { code: "0", certain: true }],
  ["S1", "schoolId", null],
])("%s in %s means what it says, or nothing", (value, column, meaning) => {
  expect(codeMeant(value, typeOf(column), "schools")).toEqual(meaning);
});

test("columns are known by the labels of three languages", () => {
  for (const name of ["Мектеп түрі", "тип школы", "School type", "schooltype"]) {
    expect(columnMeant(name, schools)).toBe("schoolType");
  }
  expect(columnMeant("Примечание", schools)).toBe(null);
});
