import { blocksOf, cellInput } from "../../src/excel/write-values";

describe("values for Excel", () => {
  test.each([
    ...["=1+1", "+1", "-1", "@SUM(A1)", "'quoted", "\t=1", " =1", '"x"', "#N/A", "%", "…"],
    ...["1-6", "00123", "TRUE", "false", "Истина", "5 қазан", "May 2019", "Jan5", "1E5", "٣"],
  ])("keeps the text %s a text", (text) => {
    expect(cellInput(text)).toBe(`'${text}`);
  });

  test.each(["Алматы қ.", "urban", "Абай облысы + Жетісу облысы", "Всего"])(
    "leaves %s, which can be nothing but text, as it is",
    (text) => {
      expect(cellInput(text)).toBe(text);
    }
  );

  test("leaves numbers numbers and nothing nothing", () => {
    expect([0, -1, 7511, null, ""].map(cellInput)).toEqual([0, -1, 7511, null, ""]);
  });

  test("are cut into blocks that cover every row once and stay below the limit", () => {
    const rows = Array.from({ length: 40_000 }, (_, at) => [at, "Қазақстан Республикасы", at * 2]);
    const area = { row: 3, column: 1, rows: rows.length, columns: 3 };
    const blocks = [...blocksOf(area, rows)];
    expect(blocks.length).toBeGreaterThan(1);
    expect(blocks.flatMap((block) => block.values.map((row) => row[0]))).toEqual(
      rows.map((row) => row[0])
    );
    blocks.reduce((next, block) => {
      expect(block.area).toEqual({ row: next, column: 1, rows: block.values.length, columns: 3 });
      expect(Buffer.byteLength(JSON.stringify(block.values))).toBeLessThan(2_000_000);
      return next + block.values.length;
    }, area.row);
  });
});
