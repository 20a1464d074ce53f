import { spawn } from "node:child_process";
import { root } from "../support/source-files";

export interface Run {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

/**
 * Runs the real command line over a data folder; English where the settings name no language.
 * `input` is what comes through its pipe.
 */
export async function runCli(
  data: string,
  words: readonly string[],
  settings: Readonly<Record<string, string>> = {},
  input = ""
): Promise<Run> {
  const environment = Object.entries(process.env).filter(([name]) => !/^(NEDB_|LC_)/.test(name));
  const child = spawn(process.execPath, ["--import", "tsx", "src/cli/main.ts", ...words], {
    cwd: root,
    env: {
      ...Object.fromEntries(environment),
      LANG: "en_US.UTF-8",
      NEDB_DATA: data,
      ...settings,
    },
  });
  child.stdin.end(input);
  return new Promise((resolve) => {
    let output = "";
    let errors = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => (output += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (errors += text));
    child.on("close", (code) => resolve({ code, output, errors }));
  });
}
