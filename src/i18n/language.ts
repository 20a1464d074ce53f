/** The interface and label languages, the state language first. */
export const languages = ["kk", "ru", "en"] as const;

export type Language = (typeof languages)[number];

/** One text in every language: complete by type. */
export type Labels = Readonly<Record<Language, string>>;

/** The language of a BCP 47 tag such as "ru-KZ"; null where it is none of ours. */
export function parseLanguage(tag: string | null | undefined): Language | null {
  const primary = tag?.toLowerCase().split("-")[0];
  return languages.find((language) => language === primary) ?? null;
}

/**
 * The language of a console by its locale, such as "ru_RU.UTF-8"; English where it is none of
 * ours. An empty variable counts as absent, as POSIX has it.
 */
export function consoleLanguage(
  environment: Readonly<Record<string, string | undefined>>
): Language {
  const locale = environment["LC_ALL"] || environment["LC_MESSAGES"] || environment["LANG"];
  return parseLanguage(locale?.replace(/[_.@].*$/, "")) ?? "en";
}
