import type { CliPersonTexts } from "../i18n/cli-person-texts";
import type { TypedLines } from "./typed-lines";

const shortest = 12;
const longest = 256;

/** A new password, typed twice at the terminal or one line of a pipe; a text where there is none. */
export async function readPassword(
  lines: TypedLines,
  texts: CliPersonTexts
): Promise<{ readonly password: string } | string> {
  const typed = lines.terminal
    ? await lines.ask(texts.askPassword(shortest), "hidden")
    : await lines.next();
  if (typed === null) return lines.terminal ? texts.stopped : texts.passwordMissing;
  const password = typed.normalize("NFC");
  const signs = Array.from(password).length;
  if (signs < shortest || signs > longest) return texts.passwordLength(shortest, longest);
  if (!/[^\s\p{C}]/u.test(password)) return texts.passwordBlank;
  if (!lines.terminal) return { password };
  const again = await lines.ask(texts.askAgain, "hidden");
  if (again === null) return texts.stopped;
  return again.normalize("NFC") === password ? { password } : texts.passwordsDiffer;
}
