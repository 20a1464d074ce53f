import { basename } from "node:path";
import { cliTexts } from "../i18n/cli-texts";
import { formatDateTime } from "../i18n/format";
import type { Language } from "../i18n/language";
import { loadFile } from "../warehouse/load-file";
import { reportOf } from "./report";

/** What a command says, and whether it did what it was asked to. */
export interface CommandResult {
  readonly lines: readonly string[];
  readonly exitCode: 0 | 1;
}

/** `load FILE`: checks a totals extract and takes it into the warehouse. */
export async function loadCommand(
  folder: string,
  file: string | undefined,
  language: Language
): Promise<CommandResult> {
  const texts = cliTexts[language];
  if (file === undefined) return { lines: [texts.fileMissing], exitCode: 1 };
  const outcome = await loadFile(folder, file);
  switch (outcome.kind) {
    case "loaded": {
      const { number, cells } = outcome.load;
      const lines = [texts.loaded(number, basename(file), cells)];
      return { lines: [...lines, ...reportOf(outcome.findings, language)], exitCode: 0 };
    }
    case "alreadyLoaded": {
      const { number, loadedAt } = outcome.load;
      return {
        lines: [texts.alreadyLoaded(number, formatDateTime(loadedAt, language))],
        exitCode: 0,
      };
    }
    case "refused": {
      const errors = outcome.findings.filter((finding) => finding.severity === "error").length;
      const lines = [texts.refused(basename(file), errors)];
      return { lines: [...lines, ...reportOf(outcome.findings, language)], exitCode: 1 };
    }
  }
}
