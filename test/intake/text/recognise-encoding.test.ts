import indicators from "../../../data/indicators.json";
import { BytePairs } from "../../../src/intake/text/byte-pairs";
import { decoderOf } from "../../../src/intake/text/code-page";
import type { Encoding } from "../../../src/intake/text/code-page";
import {
  isMostlyUtf8,
  recogniseCodePage,
  recogniseUtf16,
} from "../../../src/intake/text/recognise-encoding";
import { encodeText } from "../../support/encode-text";

function pairsOf(...pieces: readonly Uint8Array[]): BytePairs {
  const pairs = new BytePairs();
  for (const piece of pieces) pairs.add(piece);
  return pairs;
}

const names = indicators.map(({ name }) => name);

test.each<[Encoding, "kk" | "ru"]>([
  ["windows-1251", "ru"],
  ["koi8-r", "ru"],
  ["ibm866", "ru"],
  ["kz-1048", "kk"],
])("%s is told by a single name of an indicator, and read as it was", (encoding, language) => {
  const files = names.map((name) => encodeText(name[language], encoding));
  const read = files.map((bytes) => {
    const found = recogniseCodePage(pairsOf(bytes));
    return found && decoderOf(found).decode(bytes);
  });
  expect(read).toEqual(files.map((bytes) => decoderOf(encoding).decode(bytes)));
});

test.each(["iso-8859-5", "x-mac-cyrillic"] as const)(
  "text in %s never passes for another encoding with its letters changed",
  (encoding) => {
    const garbled = names.flatMap(({ ru }) => {
      const bytes = encodeText(ru, encoding);
      const found = recogniseCodePage(pairsOf(bytes));
      const text = found && decoderOf(found).decode(bytes);
      return text === null || text === ru ? [] : [[ru, text]];
    });
    expect(garbled).toEqual([]);
  }
);

test.each([
  ["a single letter", encodeText("1 а", "windows-1251"), null],
  ["Latin letters with accents", Buffer.from("Télé Société Générale été", "latin1"), null],
  ["spaces within numbers", Buffer.from("1\u00A0234;5\u00A0678", "latin1"), "windows-1251"],
] as const)("what %s are in is said only where it is certain", (_name, bytes, told) => {
  expect(recogniseCodePage(pairsOf(bytes))).toBe(told);
});

test("one Kazakh name in a long Russian text makes it KZ-1048, whatever the rest", () => {
  const russian = names.map(({ ru }) => ru).join("\n");
  const bytes = encodeText(`${russian}\nҚазақстан Республикасы\n${russian}`, "kz-1048");
  expect(recogniseCodePage(pairsOf(bytes))).toBe("kz-1048");
});

test("where pieces of a file begin makes no difference", () => {
  const bytes = encodeText(`indicator;source\n1;${names[7]!.kk}\n2;x`, "kz-1048");
  for (let at = 0; at <= bytes.length; at += 3) {
    expect([...pairsOf(bytes.subarray(0, at), bytes.subarray(at))]).toEqual([...pairsOf(bytes)]);
  }
  expect(pairsOf(Buffer.from("a,b\n")).any).toBe(false);
});

test("UTF-8 with a damaged letter is UTF-8, and no code page is", () => {
  const whole = Buffer.from(`indicator;source\n1;${names[7]!.ru}\n`);
  const damaged = Buffer.concat([whole.subarray(0, 22), whole.subarray(23)]);
  expect(isMostlyUtf8(pairsOf(damaged))).toBe(true);
  expect(recogniseCodePage(pairsOf(damaged))).toBe(null);
  for (const encoding of ["windows-1251", "koi8-r", "ibm866"] as const) {
    const pages = names.map(({ ru }) => pairsOf(encodeText(ru, encoding)));
    expect(pages.filter(isMostlyUtf8)).toEqual([]);
  }
});

test.each([
  ["utf-16le", "\uFEFFчто", "utf-16le"],
  ["utf-16le", "indicator;year\n1;2021", "utf-16le"],
  ["utf-16be", "indicator;year\n1;2021", "utf-16be"],
  ["utf-16le", "Компьютеры по регионам;1\n№ 2", "utf-16le"],
  ["utf-8", "indicator;year\n1;2021", null],
] as const)("%s of “%s” is told without its mark too", (encoding, text, told) => {
  const bytes = Buffer.from(text, encoding === "utf-8" ? "utf-8" : "utf-16le");
  expect(recogniseUtf16(encoding === "utf-16be" ? bytes.swap16() : bytes)).toBe(told);
});
