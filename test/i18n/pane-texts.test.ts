import { catalogue } from "../../src/catalogue/shipped-catalogue";
import { languages } from "../../src/i18n/language";
import { paneTexts } from "../../src/i18n/pane-texts";

/** Every word of a language by its path; functions are called with numbers or years. */
function words(value: unknown, path = ""): Map<string, string> {
  if (typeof value === "function") {
    const call = value as (...parts: unknown[]) => string;
    return new Map([
      [path, /\/(notInYears|demonstration\/years)$/.test(path) ? call([2019]) : call(2, 3, 5)],
    ]);
  }
  if (typeof value === "string") return new Map([[path, value]]);
  return new Map(
    Object.entries(value as object).flatMap(([key, part]) => [...words(part, `${path}/${key}`)])
  );
}

test("Every population of the catalogue has a name in each language", () => {
  for (const { population } of catalogue.indicators) {
    for (const language of languages) {
      expect(paneTexts[language].populations).toHaveProperty(population);
    }
  }
});

test("No word is empty, and none was left in another language", () => {
  const english = words(paneTexts.en);
  for (const language of ["kk", "ru"] as const) {
    for (const [path, text] of words(paneTexts[language])) {
      expect(text.trim()).not.toBe("");
      const same = path === "/request/chosenOf" || !/[a-z]{3}/i.test(text);
      if (!same) expect(`${path}: ${text}`).not.toBe(`${path}: ${english.get(path)}`);
    }
  }
});

test("Numbers take the form of the noun that the language asks for", () => {
  expect(paneTexts.ru.request.size(1, 2, 5)).toBe("1 строка × 2 столбца, 5 ячеек");
  expect(paneTexts.ru.list.found(21)).toBe("Найден 21 показатель");
  expect(paneTexts.en.list.found(1)).toBe("1 indicator found");
  expect(paneTexts.kk.list.found(5)).toBe("5 көрсеткіш табылды");
});

test("Years stand with their word where the language has one", () => {
  expect(paneTexts.ru.request.notInYears([2019])).toBe("В загруженных данных нет за 2019 г.");
  expect(paneTexts.ru.request.notInYears([2019, 2020])).toMatch(/2019–2020 гг\.$/);
  expect(paneTexts.kk.request.notInYears([2019])).toMatch(/^2019 ж\. /);
  expect(paneTexts.en.request.notInYears([2019])).toMatch(/for 2019\.$/);
});
