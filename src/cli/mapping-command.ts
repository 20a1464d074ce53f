import { cliLoadTexts } from "../i18n/cli-load-texts";
import type { Language } from "../i18n/language";
import { draftMapping } from "../intake/mapping/draft-mapping";
import type { CommandResult } from "./load-command";

/** `mapping PATH`: writes a draft of the mapping of an export beside it. */
export async function mappingCommand(
  path: string | undefined,
  language: Language
): Promise<CommandResult> {
  const texts = cliLoadTexts[language];
  if (path === undefined) return { lines: [texts.exportNotNamed], exitCode: 1 };
  const { path: written, open } = await draftMapping(path);
  if (written === null) return { lines: [texts.mappingNotNeeded], exitCode: 0 };
  return { lines: texts.mappingWritten(written, open), exitCode: 0 };
}
