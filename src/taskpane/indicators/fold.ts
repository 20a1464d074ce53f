/** Letters that a person without a Kazakh keyboard types instead, and those often mistaken. */
const plain: Readonly<Record<string, string>> = {
  ғ: "г",
  қ: "к",
  ң: "н",
  ұ: "у",
  ү: "у",
  ө: "о",
  ә: "а",
  һ: "х",
  і: "и",
  ы: "и",
  ё: "е",
};

/** Text as a search compares it: without case and without the letters of one keyboard only. */
export function fold(text: string): string {
  return text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[ғқңұүөәһіыё]/g, (letter) => plain[letter] ?? letter);
}

const latin = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.";
const cyrillic = "ёйцукенгшщзхъфывапролджэячсмитьбю";

/** What was meant where Cyrillic was typed with the Latin keyboard on. */
export function asCyrillicKeyboard(text: string): string {
  return text.toLowerCase().replace(/[`a-z[\];',.]/g, (key) => cyrillic[latin.indexOf(key)] ?? key);
}
