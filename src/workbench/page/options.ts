import type { Language } from "../protocol/app-context";
import { words } from "./words";

/** What the page's address decides. */
export interface Options {
  /** `?locale=kk|ru|en`, also "kk-KZ"; without it the browser's language. */
  readonly language: Language;
  /** `?pane=closed` leaves the task pane shut. */
  readonly paneOpen: boolean;
  /** `?sharedRuntime=0` stands for Excel on the iPad, which has neither the shared runtime nor add-in commands. */
  readonly hasSharedRuntime: boolean;
  /** `?name=` names the workbook; without it it is called as Excel calls the first one in that language. */
  readonly name: string;
  /** `?manifest=` is the path of the add-in's manifest on this host. */
  readonly manifest: string;
}

function languageOf(locale: string): Language | undefined {
  const language = locale.slice(0, 2).toLowerCase();
  return language === "kk" || language === "ru" || language === "en" ? language : undefined;
}

export function readOptions({ searchParams }: URL): Options {
  const wanted = languageOf(searchParams.get("locale") ?? "");
  const language = wanted ?? languageOf(navigator.language) ?? "en";
  return {
    language,
    paneOpen: searchParams.get("pane") !== "closed",
    hasSharedRuntime: searchParams.get("sharedRuntime") !== "0",
    name: searchParams.get("name") ?? `${words[language].book}.xlsx`,
    manifest: new URL(searchParams.get("manifest") ?? "/manifest.xml", location.origin).pathname,
  };
}
