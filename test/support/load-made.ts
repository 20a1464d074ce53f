import { join } from "node:path";
import { writeDemonstration } from "../../src/demonstration/write-demonstration";
import { runCli } from "../cli/run-cli";
import type { Application } from "./start-application";

/** Makes years of a small country and takes them in, so that they are all there from then on. */
export async function loadMade(
  { dataFolder }: Pick<Application, "dataFolder">,
  folder: string,
  years: readonly number[]
): Promise<void> {
  await writeDemonstration({ folder, years, scale: 0.004, seed: 1, format: "csv" });
  const paths = years.map((year) => join(folder, String(year)));
  const { code, output, errors } = await runCli(dataFolder, ["load", ...paths]);
  if (code !== 0) throw new Error(output + errors);
}
