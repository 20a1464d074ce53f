import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { temporaryFolder } from "../support/temporary-folder";
import { runCli } from "./run-cli";

const folder = temporaryFolder();

test("demonstration extracts are written below the data folder, once", async () => {
  const data = join(folder, "data");
  const words = ["demo", "--years", "2022,2024", "--scale", "0.002"];
  const { code, output } = await runCli(data, words);
  expect(code).toBe(0);
  expect(output).toMatch(/^2022: [\d,]+ rows in .+2022\n2024: /);
  expect(readdirSync(join(data, "demonstration"))).toEqual(["2022", "2024"]);

  const other = await runCli(data, [...words, "--seed", "2"]);
  expect([other.code, other.output]).toEqual([1, ""]);
  expect(other.errors).toContain("--out");
}, 60_000);

test.each([
  [["--years", "2010"], "--years"],
  [["--scale", "3"], "--scale"],
  [["--seed", "x"], "--seed"],
  [["--wrong"], "--years 2018-2025"],
])(
  "options %j of demo are refused in words",
  async (words, told) => {
    const data = join(folder, "nothing");
    const { code, output, errors } = await runCli(data, ["demo", ...words]);
    expect([code, errors]).toEqual([1, ""]);
    expect(output).toContain(told);
    expect(existsSync(data)).toBe(false);
  },
  60_000
);
