import { cutText, joinPieces } from "../../src/excel/xml-pieces";

const text = Array.from({ length: 130_000 }, (_, at) => `${at % 9973}+`).join("");

test("a long text is cut into pieces below the limit of a part, and joined in whatever order they come", () => {
  const pieces = cutText(text, "m1");
  expect(pieces).toHaveLength(2);
  for (const piece of pieces) expect(piece.length).toBeLessThan(520_000);
  expect(joinPieces(pieces)).toBe(text);
  expect(joinPieces(pieces.toReversed())).toBe(text);
  expect(joinPieces(cutText("short", "m1"))).toBe("short");
});

test("a text of which a piece is missing or changed by somebody is none", () => {
  const [first, second] = cutText(text, "m1");
  expect(joinPieces([])).toBeNull();
  expect(joinPieces([first!])).toBeNull();
  expect(joinPieces([second!])).toBeNull();
  expect(joinPieces([first!, "something else"])).toBeNull();
  expect(joinPieces([first!.replace("/2\n", "/99999999999\n"), second!])).toBeNull();
});

test("of a writing that was cut off nothing is read: the one before it counts, else the last one", () => {
  const before = cutText(text, "m1");
  const after = cutText(text.replaceAll("+", "-"), "m2");
  expect(joinPieces([...before, after[0]!])).toBe(text);
  expect(joinPieces([after[1]!, ...before])).toBe(text);
  expect(joinPieces([...after, ...before])).toBe(text.replaceAll("+", "-"));
});
