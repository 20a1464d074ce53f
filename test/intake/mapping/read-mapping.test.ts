import { readMapping } from "../../../src/intake/mapping/read-mapping";
import { outsideMapping } from "./outside-schools";

function read(value: unknown) {
  return readMapping(Buffer.from(typeof value === "string" ? value : JSON.stringify(value)));
}

test("a mapping in order is read, by our columns", () => {
  const { mapping, problems } = read(outsideMapping());
  expect(problems).toEqual([]);
  const { columns, codes } = mapping.get("schools")!;
  expect([columns.get("КАТО"), columns.get("Примечание")]).toEqual(["district", null]);
  expect(codes.get("schoolType")!.get("Лицей")).toBe("inDepth");
});

test("everything that is wrong with a mapping is named at once", () => {
  const { problems } = read({
    form: "other",
    version: 1,
    populations: {
      nurses: {},
      schools: {
        columns: { A: "schoolType", B: "schoolType", C: "colour", D: 7, Id: "schoolId" },
        codes: {
          A: { x: "gymnasium", y: 1, "": "basic", "a\nb": "basic" },
          Id: { 1: "2" },
          camps: { три: "3", сто: "100" },
          unknown: { x: "y" },
          locality: "urban",
        },
        more: 1,
      },
      preschools: {
        codes: {
          languages: { "каз, рус": "kazakh+russian", все: "kazakh+all" },
          emergency: { да: "yes" },
        },
      },
    },
  });
  const fields = problems.map((one) =>
    one.code === "mappingFieldInvalid" ? one.parameters.field.replace("populations.", "") : one.code
  );
  expect(fields.toSorted()).toEqual(
    [
      ...["form", "version", "nurses", "schools.more"],
      ...["schools.columns.B", "schools.columns.C", "schools.columns.D"],
      ...["schools.codes.A.x", "schools.codes.A.y", "mappingValueUnfit", "mappingValueUnfit"],
      ...["schools.codes.Id", "schools.codes.camps.сто", "schools.codes.unknown"],
      ...[
        "schools.codes.locality",
        "preschools.codes.languages.все",
        "preschools.codes.emergency.да",
      ],
    ].toSorted()
  );
});

test("a mapping without its fields is told what it lacks", () => {
  expect(read({}).problems.map((one) => one.parameters)).toEqual([
    { field: "form", value: "", expected: "nedb-mapping-1" },
    { field: "populations", value: "", expected: "{ … }" },
  ]);
});

test("a column that a file may leave out may be mapped too", () => {
  const schools = { columns: { Закрыта: "closed" }, codes: { Закрыта: { Да: "1" } } };
  const { mapping, problems } = read({ form: "nedb-mapping-1", populations: { schools } });
  expect([problems, mapping.get("schools")!.columns.get("Закрыта")]).toEqual([[], "closed"]);
});

test("places that are still open are one fault", () => {
  const { problems } = read({
    form: "nedb-mapping-1",
    populations: {
      schools: {
        columns: { A: "?", B: "schoolType" },
        codes: { A: { x: "?" }, B: { Гимназия: "? inDepth", Лицей: "inDepth" } },
      },
    },
  });
  expect(problems).toEqual([
    {
      code: "mappingOpen",
      parameters: {
        fields: ["populations.schools.columns.A", "populations.schools.codes.B.Гимназия"],
      },
    },
  ]);
});

test("values that a draft left open are nothing to decide where their column holds ids", () => {
  const schools = { columns: { Школа: "schoolId" }, codes: { Школа: { S1: "?", S2: "?" } } };
  const { problems } = read({ form: "nedb-mapping-1", populations: { schools } });
  expect(problems).toEqual([]);
});

test.each([
  ["no JSON", "{", "mappingUnreadable"],
  ["a list", "[]", "mappingUnreadable"],
])("a mapping that is %s is told as that", (_name, text, code) => {
  expect(read(text).problems.map((one) => one.code)).toEqual([code]);
});
