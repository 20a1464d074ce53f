import { runProgram } from "../../endure/program";
import type { End } from "../../endure/program";

/** Runs the real command line over a data folder; `input` is what comes through its pipe. */
export function runCli(
  data: string,
  words: readonly string[],
  settings: Readonly<Record<string, string>> = {},
  input = ""
): Promise<End> {
  return runProgram("nedb", data, words, settings, input);
}
