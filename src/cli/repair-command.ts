import { cliCheckTexts } from "../i18n/cli-check-texts";
import { formatDateTime } from "../i18n/format";
import type { Language } from "../i18n/language";
import { planWarehouseRepair } from "../warehouse/repair-warehouse";
import type { CommandResult } from "./load-command";
import { problemLines } from "./report";

/** `repair`: says what would be done about what is lost; does it with `--yes`. */
export async function repairCommand(
  folder: string,
  words: readonly string[],
  language: Language
): Promise<CommandResult> {
  const texts = cliCheckTexts[language];
  const plan = await planWarehouseRepair(folder);
  if (!plan) return { lines: [texts.nothingToRepair], exitCode: 0 };
  const [first] = plan.problems;
  const lines = first ? [problemLines(first, language)[0], ""] : [];
  if (plan.file === null) return { lines: [...lines, texts.noWayBack], exitCode: 1 };
  const last = plan.loads.at(-1);
  const when = last ? formatDateTime(last.loadedAt, language) : "—";
  lines.push(texts.wayBack(plan.file, plan.loads.length, when), texts.lostLoads, "");
  if (!words.includes("--yes")) return { lines: [...lines, texts.howToApply], exitCode: 1 };
  await plan.apply();
  return { lines: [...lines, texts.applied], exitCode: 0 };
}
