import { cliLoadTexts } from "../../src/i18n/cli-load-texts";
import { LoadProgressLine } from "../../src/cli/load-progress-line";

test("before the first rows nothing is said of their rate and the time left", () => {
  let now = 0;
  const clock = jest.spyOn(performance, "now").mockImplementation(() => now);
  const written: string[] = [];
  const stream = { isTTY: false, write: (text: string) => written.push(text) };
  const line = new LoadProgressLine(stream as unknown as NodeJS.WriteStream, cliLoadTexts.en);
  now = 6000;
  line.tell({ step: "files", population: null, rows: 0, of: 0 });
  now = 12_000;
  line.tell({ step: "rows", population: "pupils", rows: 0, of: 400 });
  now = 18_000;
  line.tell({ step: "rows", population: "pupils", rows: 300, of: 400 });
  clock.mockRestore();
  expect(written).toEqual([
    "Files …\n",
    "Control of rows …\n",
    "Control of rows: 75%, 50 rows/s, 2 s left\n",
  ]);
});
