import { parseArgs } from "node:util";
import type { CliPersonTexts } from "../i18n/cli-person-texts";
import { bureauId } from "../registry/bodies";
import { demonstrationLogin, normalLogin } from "../registry/people";
import { roles } from "../registry/tables";
import type { Role } from "../registry/tables";

/** Who is to be added to the registry. */
export interface PersonArguments {
  readonly login: string;
  /** Null where somebody is to be asked for it. */
  readonly name: string | null;
  readonly role: Role;
  /** The id of a body, not looked up yet. */
  readonly body: string;
}

const options = {
  name: { type: "string" },
  role: { type: "string", default: "analyst" },
  body: { type: "string", default: bureauId },
} as const;

/** As many as a sign-in takes; a login with signs that are not seen could not be typed again. */
const loginForm = /^[^\s\p{C}]{1,200}$/u;

const nameForm = /^[^\p{C}\p{Zl}\p{Zp}]{1,200}$/u;

/** Whether a text can be a name, which stands in one line wherever it is shown. */
export function isName(text: string): boolean {
  return nameForm.test(text);
}

/** Reads the words after `person add`; a text where they cannot be understood. */
export function readPersonArguments(
  words: readonly string[],
  texts: CliPersonTexts
): PersonArguments | string {
  let read;
  try {
    read = parseArgs({ args: [...words], options, allowPositionals: true });
  } catch (error) {
    if (!(error instanceof TypeError) || !("code" in error)) throw error;
    return texts.optionsUnknown;
  }
  const { values, positionals } = read;
  const [typed, ...others] = positionals;
  if (typed === undefined || others.length) return texts.optionsUnknown;
  const login = normalLogin(typed);
  if (!loginForm.test(login)) return texts.loginMalformed(typed);
  if (login === demonstrationLogin) return texts.loginOfDemonstration(login);
  const role = roles.find((name) => name === values.role);
  if (!role) return texts.valueUnknown("--role", values.role, roles.join(", "));
  return { login, name: values.name?.trim() || null, role, body: values.body };
}
