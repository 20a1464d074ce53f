/** A text of the manifest in the languages it has, by locale; "" is the default. */
export type LocalizedText = ReadonlyMap<string, string>;

/** A button of the add-in's tab. */
export interface RibbonButton {
  readonly id: string;
  readonly label: LocalizedText;
  readonly tip: LocalizedText;
  readonly icon: string;
  /** The add-in's function that it calls; without one it shows the pane. */
  readonly functionName: string | undefined;
}

/** What the page needs from an add-in's XML manifest; addresses are on this page's own host. */
export interface Manifest {
  readonly displayName: LocalizedText;
  readonly tab: LocalizedText;
  readonly group: LocalizedText;
  readonly buttons: readonly RibbonButton[];
  readonly icon: string;
  readonly source: string;
  /** Other addresses that the add-in trusts. */
  readonly appDomains: readonly string[];
  /** Whether pane and functions are to share one runtime of long life. */
  readonly sharesRuntime: boolean;
}

/** A text in a locale, or in the manifest's default one. */
export const inLocale = (text: LocalizedText, locale: string): string =>
  text.get(locale.toLowerCase()) ?? text.get("") ?? "";
