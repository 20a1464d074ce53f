import { createRoot } from "react-dom/client";
import { createAddin } from "../addin/addin";
import type { Addin } from "../addin/addin";
import { createClient } from "../api/client";
import { associateCommands } from "../commands/associate";
import { parseLanguage } from "../i18n/language";
import type { Language } from "../i18n/language";
import { entryTexts } from "../i18n/entry-texts";
import { OutsideOffice } from "./frame/OutsideOffice";
import { Pane } from "./frame/Pane";
import { keepFocus } from "./frame/keep-focus";
import { keepKeys } from "./frame/keep-keys";
import "./pane.css";

/** One add-in for pane and ribbon; in a plain browser there is none. */
let begin: (addin: Addin) => void;
associateCommands(new Promise<Addin>((resolve) => (begin = resolve)));

async function start(): Promise<void> {
  const inOffice = await insideOffice();
  const language = firstLanguage(inOffice ? Office.context.displayLanguage : navigator.language);
  const root = createRoot(document.getElementById("pane")!);
  document.documentElement.lang = language;
  if (!inOffice) {
    root.render(<OutsideOffice texts={entryTexts[language]} />);
    return;
  }
  keepKeys(document);
  keepFocus(document);
  const client = createClient({
    baseUrl: "",
    fetch: (input, init) => fetch(input, init),
    // The pane keeps the page's language at that of its words.
    language: () => document.documentElement.lang,
  });
  const addin = createAddin(client);
  root.render(<Pane addin={addin} language={language} />);
  begin(addin);
}

/** Office.js answers with no host in a plain browser, and may be missing altogether. */
async function insideOffice(): Promise<boolean> {
  const page = globalThis as { readonly Office?: unknown };
  if (!page.Office) return false;
  // The types promise a host where a plain browser has none.
  const { host } = (await Office.onReady()) as { readonly host: unknown };
  return host !== null;
}

function firstLanguage(tag: string): Language {
  return parseLanguage(tag) ?? "kk";
}

void start();
