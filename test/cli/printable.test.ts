import { cut, printable } from "../../src/cli/printable";

test("what would steer the terminal or break the line is replaced", () => {
  expect(printable("a\x1b[2Jb\rc\nd\te\x9bf")).toBe("a�[2Jb�c�d�e�f");
  expect(printable("a\u2028b\u2029c\u0085d")).toBe("a�b�c�d");
});

test("text cannot be turned around", () => {
  for (const control of "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069") {
    expect(printable(`a${control}b`)).toBe("a�b");
  }
});

test("letters of every language stay as they are", () => {
  const text = "  № 1, «Шымкент қаласы», Қарағанды → “1 234”";
  expect(printable(text)).toBe(text);
});

test("a long line keeps its beginning and its end", () => {
  const line = printable(`line 7: “${"9".repeat(100_000)}” is not a number.`);
  expect(line).toHaveLength(500);
  expect(line).toMatch(/^line 7: “9+…9+” is not a number\.$/);
});

test("a cut does not divide a character", () => {
  expect(cut("😀".repeat(20), 8)).toBe("😀😀…😀");
  expect(cut("12345678", 8)).toBe("12345678");
});
