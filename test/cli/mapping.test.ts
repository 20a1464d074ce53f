import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { encodeText } from "../support/encode-text";
import { temporaryFolder } from "../support/temporary-folder";
import { runCli } from "./run-cli";

const folder = temporaryFolder();

test("a draft is written once, and the encoding of a load is told, in the console's language", async () => {
  const path = join(folder, "export");
  mkdirSync(path);
  const waiting = "Код;КАТО;Местность;Возраст\nW1;101000000;город;3\n";
  writeFileSync(join(path, "waitingList.csv"), encodeText(waiting, "ibm866"));
  const totals = join(folder, "totals.csv");
  const text = "indicator;year;territory;value;source\n29;2023;KZ;300;Қазақстан мектептері\n";
  writeFileSync(totals, encodeText(text, "kz-1048"));
  const data = join(folder, "data");
  const run = (...words: string[]) => runCli(data, words, { LC_ALL: "ru_RU.UTF-8" });
  const draft = await run("mapping", path);
  expect([draft.code, draft.errors]).toEqual([0, ""]);
  expect(draft.output).toContain(`Черновик записан: ${join(path, "mapping.json")}\n`);
  expect(draft.output).toContain("отмечены «?»): 1.");
  const again = await run("mapping", path);
  expect([again.code, again.errors]).toEqual([
    1,
    expect.stringContaining("Файл соответствий уже есть и не перезаписывается"),
  ]);
  const loaded = await run("load", totals);
  expect([loaded.code, loaded.output]).toEqual([
    0,
    expect.stringContaining("Примечания: 1\n  весь файл: Файл прочитан в кодировке KZ-1048."),
  ]);
}, 120_000);
