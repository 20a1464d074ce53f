import { cliCheckTexts } from "../i18n/cli-check-texts";
import type { Language } from "../i18n/language";
import { checkWarehouse } from "../warehouse/check-warehouse";
import type { CommandResult } from "./load-command";
import { problemLines } from "./report";

/** `check`: looks at everything that is kept, and changes nothing. */
export async function checkCommand(folder: string, language: Language): Promise<CommandResult> {
  const texts = cliCheckTexts[language];
  const { file, loads, compared, problems } = await checkWarehouse(folder);
  const holds = file === null ? texts.noWarehouse : texts.holds(file, loads.length);
  const found = problems.flatMap((problem) => problemLines(problem, language));
  const whole = file === null ? [] : [`  ${compared ? texts.compared : texts.notCompared}`];
  const lines = problems.length
    ? [`${texts.warehouse}:`, ...found]
    : [`${texts.warehouse}: ${holds}`, ...whole];
  return { lines, exitCode: problems.length ? 1 : 0 };
}
