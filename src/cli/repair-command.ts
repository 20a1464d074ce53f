import { basename, dirname } from "node:path";
import { cliCheckTexts } from "../i18n/cli-check-texts";
import { formatDateTime } from "../i18n/format";
import type { Language } from "../i18n/language";
import { registryRepair } from "../registry/sqlite/registry-repair";
import { planWarehouseRepair } from "../warehouse/repair-warehouse";
import type { CommandResult } from "./load-command";
import { problemLines } from "./report";

/** Something lost, in words, and what would bring it back; null where nothing does. */
interface Way {
  readonly lines: readonly string[];
  readonly apply: (() => Promise<void> | void) | null;
}

/** `repair`: says what would be done about what is lost; does it with `--yes`. */
export async function repairCommand(
  folder: string,
  words: readonly string[],
  language: Language
): Promise<CommandResult> {
  const texts = cliCheckTexts[language];
  const ways = [
    await wayOfWarehouse(folder, language),
    await wayOfRegistry(dirname(folder), language),
  ].filter((way) => way !== null);
  if (!ways.length) return { lines: [texts.nothingToRepair], exitCode: 0 };
  const lines = ways.flatMap((way) => [...way.lines, ""]);
  const applied = ways.flatMap(({ apply }) => apply ?? []);
  if (!applied.length) return { lines, exitCode: 1 };
  if (!words.includes("--yes")) return { lines: [...lines, texts.howToApply], exitCode: 1 };
  for (const apply of applied) await apply();
  const whole = applied.length === ways.length;
  return { lines: [...lines, texts.applied], exitCode: whole ? 0 : 1 };
}

async function wayOfWarehouse(folder: string, language: Language): Promise<Way | null> {
  const texts = cliCheckTexts[language];
  const plan = await planWarehouseRepair(folder);
  if (!plan) return null;
  const said = plan.problems.map((problem) => problemLines(problem, language)[0]);
  if (plan.file === null) return { lines: [...said, texts.noWayBack], apply: null };
  const last = plan.loads.at(-1);
  const when = last ? formatDateTime(last.loadedAt, language) : "—";
  const way = texts.wayBack(plan.file, plan.loads.length, when);
  return { lines: [...said, way, texts.lostLoads], apply: () => plan.apply() };
}

async function wayOfRegistry(dataFolder: string, language: Language): Promise<Way | null> {
  const plan = await registryRepair(dataFolder, new Date());
  if (!plan) return null;
  const [said] = problemLines(plan.problem, language);
  const files = plan.moves.map(({ from }) => basename(from)).join(", ");
  const { keyAnew, beginAnew } = cliCheckTexts[language];
  return {
    lines: [said, plan.keyOnly ? keyAnew(files) : beginAnew(files)],
    apply: () => plan.apply(),
  };
}
