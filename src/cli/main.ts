import { fileURLToPath } from "node:url";
import { cliTexts } from "../i18n/cli-texts";
import { consoleLanguage } from "../i18n/language";
import { ProblemError } from "../problem/problem";
import { readConfig } from "../settings/read-config";
import { warehouseFolder } from "../warehouse/warehouse-files";
import { checkCommand } from "./check-command";
import { demoCommand } from "./demo-command";
import { loadCommand } from "./load-command";
import type { CommandResult } from "./load-command";
import { loadsCommand, rebuildCommand, useLoadCommand } from "./loads-command";
import { mappingCommand } from "./mapping-command";
import { addPersonCommand } from "./person-command";
import { printable } from "./printable";
import { repairCommand } from "./repair-command";
import { problemLines } from "./report";
import { showLoadCommand } from "./show-load-command";

const projectFolder = fileURLToPath(new URL("../..", import.meta.url));
const language = consoleLanguage(process.env);

/** Lines as a terminal may show them: everything that is said goes through here. */
const textOf = (lines: readonly string[]) => lines.map(printable).join("\n");

async function run(): Promise<CommandResult> {
  const [command = "help", argument, third] = process.argv.slice(2);
  const { dataFolder, loadLimits } = readConfig(process.env, projectFolder);
  const folder = warehouseFolder(dataFolder);
  const usage = cliTexts[language].usage;
  if (process.argv.slice(3).includes("--help")) return { lines: usage, exitCode: 0 };
  switch (command) {
    case "load":
      return loadCommand(folder, process.argv.slice(3), language, loadLimits);
    case "loads":
      if (argument === "use") return useLoadCommand(folder, third, language);
      if (argument === "show") return showLoadCommand(folder, third, language);
      if (argument === "rebuild") return rebuildCommand(folder, language);
      if (argument === undefined) return loadsCommand(folder, language);
      return unknown(`${command} ${argument}`);
    case "mapping":
      return mappingCommand(argument, language);
    case "check":
      return checkCommand(folder, language);
    case "repair":
      return repairCommand(folder, process.argv.slice(3), language);
    case "demo":
      return demoCommand(dataFolder, process.argv.slice(3), language);
    case "person":
      if (argument === "add") return addPersonCommand(dataFolder, process.argv.slice(4), language);
      return unknown(`${command} ${argument ?? ""}`.trim());
    case "help":
    case "--help":
      return { lines: usage, exitCode: 0 };
    default:
      return unknown(command);
  }
}

function unknown(command: string): CommandResult {
  const { unknownCommand, usage } = cliTexts[language];
  return { lines: [unknownCommand(command), "", ...usage], exitCode: 1 };
}

try {
  const { lines, exitCode } = await run();
  console.log(textOf(lines));
  process.exitCode = exitCode;
} catch (error) {
  if (!(error instanceof ProblemError)) throw error;
  console.error(textOf(error.problems.flatMap((problem) => problemLines(problem, language))));
  process.exitCode = 1;
}
