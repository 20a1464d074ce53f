import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { fileURLToPath } from "node:url";

/** The project's folder. */
export const root = fileURLToPath(new URL("../", import.meta.url));

/** How a program came to its end. */
export interface End {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly output: string;
  readonly errors: string;
}

/** A program of the product that is running. */
export interface Running {
  readonly process: ChildProcess;
  readonly ended: Promise<End>;
  /** What it has said so far. */
  output(): string;
}

export type Program = "nedb" | "main";

let built: Promise<void> | null = null;

/** Joins the sources of the programs where they have changed: run as they are, they start slowly. */
export function buildPrograms(): Promise<void> {
  built ??= new Promise((resolve, reject) => {
    const build = spawn(process.execPath, ["scripts/build.mjs", "server"], {
      cwd: root,
      stdio: ["ignore", "ignore", "inherit"],
    });
    build.once("error", reject);
    build.once("exit", (code) => {
      if (code === 0) resolve();
      else reject(new Error("the programs could not be built"));
    });
  });
  return built;
}

/**
 * Starts a program over a data folder, in English where the settings name no language and without
 * anybody's own settings; `input` is what comes through its pipe.
 */
export function startProgram(
  program: Program,
  data: string,
  words: readonly string[] = [],
  settings: Readonly<Record<string, string>> = {},
  input = ""
): Running {
  const own = Object.entries(process.env).filter(([name]) => !/^(NEDB_|LC_)/.test(name));
  const process_ = spawn(process.execPath, [`dist/server/${program}.mjs`, ...words], {
    cwd: root,
    env: { ...Object.fromEntries(own), LANG: "en_US.UTF-8", NEDB_DATA: data, ...settings },
  });
  process_.stdin.end(input);
  let output = "";
  let errors = "";
  process_.stdout.setEncoding("utf8").on("data", (text: string) => (output += text));
  process_.stderr.setEncoding("utf8").on("data", (text: string) => (errors += text));
  const ended = new Promise<End>((resolve) => {
    process_.once("close", (code, signal) => resolve({ code, signal, output, errors }));
  });
  return { process: process_, ended, output: () => output };
}

/** Runs a program to its end. */
export function runProgram(
  program: Program,
  data: string,
  words: readonly string[] = [],
  settings: Readonly<Record<string, string>> = {},
  input = ""
): Promise<End> {
  return startProgram(program, data, words, settings, input).ended;
}
