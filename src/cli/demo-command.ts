import { join } from "node:path";
import { writeDemonstration } from "../demonstration/write-demonstration";
import { cliTexts } from "../i18n/cli-texts";
import type { Language } from "../i18n/language";
import { readDemoArguments } from "./demo-arguments";
import { DemoProgress } from "./demo-progress";
import type { CommandResult } from "./load-command";

/** `demo`: writes extracts of made-up records that add up to the published figures. */
export async function demoCommand(
  dataFolder: string,
  words: readonly string[],
  language: Language
): Promise<CommandResult> {
  const texts = cliTexts[language];
  const read = readDemoArguments(words, join(dataFolder, "demonstration"), texts);
  if (typeof read === "string") return { lines: [read, texts.demoUsage], exitCode: 1 };
  const progress = new DemoProgress(process.stderr, texts);
  const stop = new AbortController();
  const onSignal = () => stop.abort();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, onSignal);
  try {
    const written = await writeDemonstration({
      ...read,
      format: "csv",
      onProgress: (state) => progress.tell(state),
      signal: stop.signal,
    });
    const lines = written.map(({ year, folder, rows }) => texts.demoWritten(year, rows, folder));
    return { lines, exitCode: 0 };
  } catch (error) {
    if (!stop.signal.aborted) throw error;
    return { lines: [texts.demoStopped], exitCode: 1 };
  } finally {
    progress.end();
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.off(signal, onSignal);
  }
}
