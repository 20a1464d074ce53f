import { recordForms } from "../../../src/catalogue/record-forms";
import { columnNamed, placeColumns, readCsvHeader } from "../../../src/intake/records/check-header";
import { looksPersonal } from "../../../src/intake/records/personal-column";

test("columns of personal data are known by name in three scripts, however written", () => {
  for (const column of [
    ...["iin", "IIN", "child_IIN", "ИИН", "жсн", "Оқушының ЖСН", "name", "fullName", "last-name"],
    ...["ФИО", "fio", "фамилия", "Тегі", "аты", "Аты-жөні", "birthDate", "Дата рождения"],
    ...["iinPupil", "ИИН1", "ЖСНнөмірі", "ФИОучащегося", "и. и. н.", "telephone", "документ"],
    ...["ТАӘ", "Т.А.Ә.", "есімі", "куәлік", "РНН", "ЖСН\u00A0№", "индивидуальный номер"],
    ...["жеке сәйкестендіру нөмірі", "тұрғылықты жері", "parentId", "ата-ана", "taxpayerId"],
    // Letters of two alphabets that look alike
    ...["иiн", "ИІН", "фіо", "nаme", "ЖCН"],
    ...["туған күні", "phone", "Телефон", "home address", "мекенжай", "passport_no", "e-mail"],
  ]) {
    expect([column, looksPersonal(column)]).toEqual([column, true]);
  }
});

test("no column of any form looks like personal data", () => {
  const columns = Object.values(recordForms).flatMap((form) => form.columns);
  expect(columns.filter(({ name }) => looksPersonal(name))).toEqual([]);
});

test("columns may stand in any order, but none may lack, come twice or be unknown", () => {
  const form = recordForms.waitingList;
  expect(placeColumns(["age", "locality", "district", "childId"], form, "w.csv").problems).toEqual(
    []
  );
  const { problems: codes } = placeColumns(
    ["age", "age", "district", "childId", "room"],
    form,
    "w.csv"
  );
  expect(codes.map(({ code }) => code)).toEqual(["columnUnknown", "columnMissing", "columnTwice"]);
});

const form = recordForms.waitingList;
const known = (name: string) => columnNamed(name, form) !== null;
const line = "childId,district,locality,age";

test.each([
  ["quotation marks", '"childId",district,locality,age\r\n', ",", 0],
  ["capitals and blanks", "ChildID, district ,LOCALITY,age\n", ",", 0],
  ["empty lines above", `\r\n\r\n${line}\r\n`, ",", 2],
  ["a declared delimiter", `sep=^\n${line.replaceAll(",", "^")}\n`, "^", 1],
  ["tabs", line.replaceAll(",", "\t"), "\t", 0],
  ["columns without a name", `${line},,\n`, ",", 0],
])("a header is read with %s", (_name, head, delimiter, skip) => {
  const header = readCsvHeader(head, "w.csv", known);
  expect(header).toMatchObject({ delimiter, skip });
  if ("code" in header) throw new Error(header.code);
  const { columns, problems } = placeColumns(header.names, form, "w.csv");
  expect([columns.filter(Boolean), problems]).toEqual([line.split(","), []]);
});

test.each([
  ["letters of another encoding", "childId,\uFFFD\uFFFD", "encodingUnknown"],
  ["nothing", "\r\n", "fileEmpty"],
  ["a title above", `Кезек,,,\n${line}\n`, "headerElsewhere"],
  ["records without names", "W1,101000000,urban,2\n", "headerUnknown"],
])("a header is refused in one word: %s", (_name, head, code) => {
  const header = readCsvHeader(head, "w.csv", known);
  const problems = "code" in header ? [header] : placeColumns(header.names, form, "w.csv").problems;
  expect(problems.map((problem) => problem.code)).toEqual([code]);
});
