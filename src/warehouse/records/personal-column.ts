/** Beginnings of column names that hold what an extract must not: names, numbers, addresses. */
const forbidden = [
  // Latin
  "iin|inn|ssn|snils|nationalid|personalnumber|passport|idcard|documentnumber",
  "name|fullname|firstname|lastname|middlename|surname|patronymic|fio|familiya|imya|otchestvo",
  "birth|dateofbirth|dob|phone|mobile|tel|email|mail|address|street|photo",
  "zhsn|jsn|tegi|aty|akesininaty|tugan",
  // Cyrillic, Russian
  "иин|фио|фамилия|имя|отчество|паспорт|удостоверение|номердокумента|личныйномер|снилс",
  "датарожд|деньрожд|рожден|телефон|мобильн|почта|адрес|улица|фото",
  // Cyrillic, Kazakh
  "жсн|тегі|аты|атыжөні|әкесініңаты|туған|төлқұжат|жекекуәлік|мекенжай|көше|пошта|сурет",
]
  .join("|")
  .split("|");

/** Short words are forbidden as a whole or as a word of the name: "teamName", but not "tattoo". */
const shortest = 6;

/** Whether a column's name says that it holds personal data; case and separators do not matter. */
export function looksPersonal(column: string): boolean {
  const words = column
    .normalize("NFKC")
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  const joined = words.join("");
  return forbidden.some(
    (word) =>
      joined === word || words.includes(word) || (word.length >= shortest && joined.includes(word))
  );
}
