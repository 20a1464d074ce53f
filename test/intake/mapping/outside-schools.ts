import type { Row } from "../records/small-extract";
import { rows } from "../records/small-extract";

/** Our columns under the names of another system. */
export const names: Readonly<Record<string, string>> = {
  schoolId: "Код организации",
  district: "КАТО",
  locality: "Местность",
  ownership: "Форма собственности",
  schoolType: "Вид школы",
  studyForm: "Форма обучения",
  inDepthClasses: "Углублённые классы",
  eveningDepartment: "Вечернее отделение",
  camps: "Лагеря",
  computers: "Компьютеры",
  computersWithInternet: "С интернетом",
};

/** Our codes in the words of another system. */
export const codes: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  locality: { urban: "город", rural: "село" },
  ownership: { state: "государственная", private: "частная" },
  schoolType: {
    general: "Школа-гимназия",
    basic: "Основная школа",
    inDepth: "Лицей",
    special: "Специальная школа",
    evening: "Малокомплектная школа",
  },
  studyForm: { day: "дневная", evening: "вечерняя" },
  inDepthClasses: { 1: "Да", 0: "Нет" },
  eveningDepartment: { 1: "Да", 0: "Нет" },
};

/** The schools of the small country as another system exports them, with a column of its own. */
export function outsideSchools(schools: readonly Row[] = rows.schools): string {
  const header = [...Object.values(names), "Примечание"].join(";");
  const lines = schools.map((row) =>
    [...Object.keys(names).map((name) => codes[name]?.[row[name]!] ?? row[name]), "x"].join(";")
  );
  return [header, ...lines, ""].join("\r\n");
}

/** What puts them into our form. */
export function outsideMapping() {
  const columns = Object.fromEntries(Object.entries(names).map(([own, outside]) => [outside, own]));
  const turned = Object.entries(codes).map(([own, ofColumn]) => [
    names[own]!,
    Object.fromEntries(Object.entries(ofColumn).map(([code, word]) => [word, code])),
  ]);
  return {
    form: "nedb-mapping-1",
    populations: {
      schools: {
        columns: { ...columns, Примечание: "-" },
        codes: Object.fromEntries(turned) as Record<string, Record<string, string>>,
      },
    },
  };
}
