/** Letters that look alike, small or as capitals: place by place. */
const [cyrillic, latin] = ["авеиікмнорстухј", "abeiikmhopctyxj"];

/** Words that tell columns which an extract must not have: names, numbers, addresses. */
const forbidden = [
  // Latin
  "inn|ssn|snils|rnn|nationalid|personalnumber|passport|idcard|document|taxpayer",
  "name|fullname|firstname|lastname|middlename|surname|patronymic|familiya|imya|otchestvo",
  "birth|dateofbirth|dob|phone|telephone|mobile|tel|email|mail|address|street|photo",
  "parent|parents|mother|father|guardian",
  "jsn|tegi|aty|akesininaty|tugan|esimi",
  // Cyrillic, Russian
  "инн|рнн|фамилия|имя|отчество|паспорт|удостоверение|документ|личныйномер|снилс|индивидуальн",
  "датарожд|деньрожд|рожден|телефон|мобильн|почта|адрес|улица|фото|родител|опекун",
  // Cyrillic, Kazakh
  "таә|тегі|аты|атыжөні|есімі|әкесініңаты|туған|төлқұжат|куәлік|сәйкестендір|құжат",
  "мекенжай|тұрғылықты|көше|пошта|сурет|атаана|қамқоршы",
]
  .join("|")
  .split("|")
  .map(lookalike);

/** Short words are forbidden as a whole or as a word of the name: "teamName", but not "tattoo". */
const shortest = 6;

/** The signs of a national number or a full name are forbidden wherever they stand. */
const forbiddenAnywhere = ["iin", "zhsn", "fio", "иин", "жсн", "фио"].map(lookalike);

/** Whether a column's name says that it holds personal data; case and separators do not matter. */
export function looksPersonal(column: string): boolean {
  const words = column
    .normalize("NFKC")
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .map(lookalike);
  const joined = words.join("");
  return (
    forbiddenAnywhere.some((word) => joined.includes(word)) ||
    forbidden.some(
      (word) =>
        joined === word ||
        words.includes(word) ||
        (word.length >= shortest && joined.includes(word))
    )
  );
}

/** A word with the letters that look alike in Latin and Cyrillic made the same. */
function lookalike(word: string): string {
  return Array.from(word, (letter) => latin[cyrillic.indexOf(letter)] ?? letter).join("");
}
