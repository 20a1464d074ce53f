import { dirname } from "node:path";
import { cliCheckTexts } from "../i18n/cli-check-texts";
import type { Language } from "../i18n/language";
import type { Problem } from "../problem/problem";
import { hasRegistry } from "../registry/sqlite/registry-files";
import { registryFindings } from "../registry/sqlite/registry-findings";
import { checkWarehouse } from "../warehouse/check-warehouse";
import type { CommandResult } from "./load-command";
import { problemLines } from "./report";

/** `check`: looks at everything that is kept, and changes nothing. */
export async function checkCommand(folder: string, language: Language): Promise<CommandResult> {
  const texts = cliCheckTexts[language];
  const { file, loads, compared, problems } = await checkWarehouse(folder);
  const whole =
    file === null
      ? [texts.noWarehouse]
      : [texts.holds(file, loads.length), `  ${compared ? texts.compared : texts.notCompared}`];
  const dataFolder = dirname(folder);
  const registry = await registryFindings(dataFolder);
  const registryWhole = [hasRegistry(dataFolder) ? texts.whole : texts.noRegistry];
  return {
    lines: [
      ...part(texts.warehouse, problems, whole, language),
      ...part(texts.registry, registry, registryWhole, language),
    ],
    exitCode: problems.length + registry.length > 0 ? 1 : 0,
  };
}

function part(
  name: string,
  problems: readonly Problem[],
  [first = "", ...others]: readonly string[],
  language: Language
): string[] {
  if (!problems.length) return [`${name}: ${first}`, ...others];
  return [`${name}:`, ...problems.flatMap((problem) => problemLines(problem, language))];
}
