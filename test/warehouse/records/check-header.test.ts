import { recordForms } from "../../../src/catalogue/record-forms";
import { headerProblems, readCsvHeader } from "../../../src/warehouse/records/check-header";
import { looksPersonal } from "../../../src/warehouse/records/personal-column";

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
  expect(headerProblems(["age", "locality", "district", "childId"], form)).toEqual([]);
  const codes = headerProblems(["age", "age", "district", "childId", "room"], form);
  expect(codes.map(({ code }) => code)).toEqual(["columnUnknown", "columnMissing", "columnTwice"]);
});

test("a byte order mark and quotes in the header are no fault", () => {
  const head = Buffer.from('\uFEFF"childId",district,locality,age\r\nW1,101000000,urban,1\r\n');
  expect(readCsvHeader(head, "w.csv", recordForms.waitingList).problems).toEqual([]);
});

test.each([
  ["UTF-16 without a mark", Buffer.from("childId,district", "utf16le"), "fileNotUtf8"],
  ["UTF-16 with a mark", Buffer.from("\uFEFFchildId,district", "utf16le"), "fileNotUtf8"],
  ["nothing but a mark", Buffer.from("\uFEFF"), "fileEmpty"],
  ["an empty first line", Buffer.from("\r\nchildId,district,locality,age\r\n"), "headerMissing"],
])("a header is refused in one word: %s", (_name, head, code) => {
  const { problems } = readCsvHeader(head, "w.csv", recordForms.waitingList);
  expect(problems.map((problem) => problem.code)).toEqual([code]);
});
