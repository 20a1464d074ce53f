import { basename, resolve } from "node:path";
import { cliLoadTexts } from "../i18n/cli-load-texts";
import { cliTexts } from "../i18n/cli-texts";
import { formatDateTime } from "../i18n/format";
import type { Language } from "../i18n/language";
import { ProblemError } from "../problem/problem";
import type { Problem } from "../problem/problem";
import { loadFile } from "../intake/load-file";
import type { LoadOutcome } from "../intake/load-file";
import { loadShipped } from "../intake/load-shipped";
import { findExtracts } from "../intake/records/find-extracts";
import type { FoundExtract } from "../intake/records/find-extracts";
import { loadFolder } from "../intake/records/load-folder";
import type { FolderOutcome, LoadLimits } from "../intake/records/record-extract";
import { knownLoads } from "../warehouse/known-loads";
import { hiddenBeside } from "./hidden-lines";
import { LoadProgressLine } from "./load-progress-line";
import { recordReport } from "./record-report";
import { problemLines, reportOf } from "./report";

/** What a command says, and whether it did what it was asked to. */
export interface CommandResult {
  readonly lines: readonly string[];
  readonly exitCode: 0 | 1;
}

/** `load PATH…`: checks files of totals and folders of records and takes them into the warehouse. */
export async function loadCommand(
  folder: string,
  paths: readonly string[],
  language: Language,
  limits: LoadLimits
): Promise<CommandResult> {
  const texts = cliTexts[language];
  if (!paths.length) return { lines: [texts.fileMissing], exitCode: 1 };
  const stop = new AbortController();
  const onSignal = () => {
    stop.abort();
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, onSignal);
  const lines: string[] = [];
  let exitCode: 0 | 1 = 0;
  try {
    for (const found of findExtracts(paths)) {
      const outcome = await loadOne(folder, found, language, limits, stop.signal);
      const hidden =
        outcome.kind === "refused" ? [] : await hiddenBeside(folder, outcome.load.number, language);
      const result = told(found.path, outcome, hidden, language);
      lines.push(...(lines.length ? [""] : []), ...result.lines);
      if (result.exitCode) exitCode = 1;
    }
    return { lines, exitCode };
  } catch (error) {
    // What was loaded before the one that failed stays loaded, and is told.
    if (!lines.length || !(error instanceof ProblemError)) throw error;
    const failed = error.problems.flatMap((problem) => problemLines(problem, language));
    return { lines: [...lines, "", ...failed], exitCode: 1 };
  } finally {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.off(signal, onSignal);
  }
}

async function loadOne(
  folder: string,
  { kind, path }: FoundExtract,
  language: Language,
  limits: LoadLimits,
  signal: AbortSignal
): Promise<LoadOutcome | FolderOutcome> {
  if (kind === "totals") return loadFile(folder, path);
  // Records are compared with published figures, which a data folder has from its first load on.
  if (!(await knownLoads(folder)).length) await loadShipped(folder);
  const progress = new LoadProgressLine(process.stderr, cliLoadTexts[language]);
  const explain = (problem: Problem) => problemLines(problem, language)[0];
  const onProgress = progress.tell.bind(progress);
  try {
    const options = { limits, signal, explain, onProgress };
    return await loadFolder(folder, path, options);
  } finally {
    progress.end();
  }
}

function told(
  path: string,
  outcome: LoadOutcome | FolderOutcome,
  hidden: readonly string[],
  language: Language
): CommandResult {
  const texts = cliTexts[language];
  const name = basename(resolve(path));
  if (outcome.kind === "alreadyLoaded") {
    const { number, loadedAt } = outcome.load;
    return {
      lines: [texts.alreadyLoaded(number, formatDateTime(loadedAt, language)), ...hidden],
      exitCode: 0,
    };
  }
  const report =
    "rejects" in outcome
      ? [
          ...recordReport(outcome.findings, language),
          ...outcome.rejects.map((file) => cliLoadTexts[language].rejects(file)),
        ]
      : reportOf(outcome.findings, language);
  if (outcome.kind === "loaded") {
    const { number, cells } = outcome.load;
    return { lines: [texts.loaded(number, name, cells), ...hidden, ...report], exitCode: 0 };
  }
  const errors = outcome.findings.filter((finding) => finding.severity === "error").length;
  return { lines: [texts.refused(name, errors), ...report], exitCode: 1 };
}
