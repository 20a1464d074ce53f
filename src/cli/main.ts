import { fileURLToPath } from "node:url";
import { cliTexts } from "../i18n/cli-texts";
import { parseLanguage } from "../i18n/language";
import { problemText } from "../i18n/problem-texts";
import { ProblemError } from "../problem/problem";
import { readConfig } from "../settings/read-config";
import { warehouseFolder } from "../warehouse/warehouse-files";
import { loadCommand } from "./load-command";
import type { CommandResult } from "./load-command";
import { loadsCommand } from "./loads-command";

const projectFolder = fileURLToPath(new URL("../..", import.meta.url));
const language = parseLanguage(process.env["LC_ALL"] ?? process.env["LANG"]?.split("_")[0]) ?? "en";

async function run(): Promise<CommandResult> {
  const [command = "help", argument] = process.argv.slice(2);
  const folder = warehouseFolder(readConfig(process.env, projectFolder).dataFolder);
  switch (command) {
    case "load":
      return loadCommand(folder, argument, language);
    case "loads":
      return loadsCommand(folder, language);
    case "help":
    case "--help":
      return { lines: [cliTexts[language].usage], exitCode: 0 };
    default: {
      const texts = cliTexts[language];
      return { lines: [texts.unknownCommand(command), "", texts.usage], exitCode: 1 };
    }
  }
}

try {
  const { lines, exitCode } = await run();
  console.log(lines.join("\n"));
  process.exitCode = exitCode;
} catch (error) {
  if (!(error instanceof ProblemError)) throw error;
  for (const problem of error.problems) {
    const { title, next } = problemText(problem, language);
    console.error(`${title}\n  → ${next}`);
  }
  process.exitCode = 1;
}
