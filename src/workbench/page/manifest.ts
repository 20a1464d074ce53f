/** A text of the manifest in the languages it has, by locale; "" is the default. */
export type LocalizedText = ReadonlyMap<string, string>;

/** What the page needs from an add-in's XML manifest. */
export interface Manifest {
  readonly displayName: LocalizedText;
  readonly tab: LocalizedText;
  readonly group: LocalizedText;
  readonly button: LocalizedText;
  readonly tip: LocalizedText;
  /** Addresses on this page's own host. */
  readonly icon: string;
  readonly source: string;
}

/** A text in a locale, or in the manifest's default one. */
export const inLocale = (text: LocalizedText, locale: string): string =>
  text.get(locale.toLowerCase()) ?? text.get("") ?? "";

function localized(element: Element | undefined): LocalizedText {
  const texts = new Map<string, string>();
  if (!element) return texts;
  texts.set("", element.getAttribute("DefaultValue") ?? "");
  for (const child of element.children) {
    if (child.localName === "Override")
      texts.set(
        (child.getAttribute("Locale") ?? "").toLowerCase(),
        child.getAttribute("Value") ?? ""
      );
  }
  return texts;
}

/** The manifest's addresses name the host it was made for; the workbench serves the same paths itself. */
function onThisHost(address: string): string {
  const url = new URL(address, location.origin);
  return location.origin + url.pathname + url.search;
}

/** Fetches the manifest and reads the first command of it. */
export async function readManifest(path: string): Promise<Manifest> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`The manifest ${path} answers ${response.status}.`);
  return parseManifest(new DOMParser().parseFromString(await response.text(), "application/xml"));
}

function parseManifest(xml: Document): Manifest {
  const all = (name: string, within: Element | Document = xml) => [
    ...within.getElementsByTagNameNS("*", name),
  ];
  const root = (name: string) =>
    [...xml.documentElement.children].find((child) => child.localName === name);
  const resource = (id: string | null | undefined) =>
    [...all("String"), ...all("Image"), ...all("Url")].find(
      (element) => id && element.getAttribute("id") === id
    );
  const child = (element: Element | undefined, name: string) =>
    element && [...element.children].find((inner) => inner.localName === name);
  const label = (element: Element | undefined) =>
    localized(resource(child(element, "Label")?.getAttribute("resid")));

  const tab = all("CustomTab")[0];
  const control = all("Control").find(
    (element) =>
      element.getAttribute("xsi:type") === "Button" &&
      element.getElementsByTagNameNS("*", "TaskpaneId").length > 0
  );
  const images = control ? all("Image", control) : [];
  const image = images.find((element) => element.getAttribute("size") === "32") ?? images.at(-1);
  const displayName = localized(root("DisplayName"));
  const source = all("SourceLocation").map(
    (element) =>
      element.getAttribute("DefaultValue") ??
      resource(element.getAttribute("resid"))?.getAttribute("DefaultValue")
  );
  const icon =
    resource(image?.getAttribute("resid"))?.getAttribute("DefaultValue") ??
    root("IconUrl")?.getAttribute("DefaultValue") ??
    "";
  const address = source.find((value) => value);
  if (!address) throw new Error("The manifest has no SourceLocation.");
  return {
    displayName,
    tab: tab ? label(tab) : displayName,
    group: label(control?.parentElement ?? undefined),
    button: control ? label(control) : displayName,
    tip: localized(
      resource(child(child(control, "Supertip"), "Description")?.getAttribute("resid"))
    ),
    icon: onThisHost(icon),
    source: onThisHost(address),
  };
}
