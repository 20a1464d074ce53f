import type { LocalizedText, Manifest, RibbonButton } from "./manifest";

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

const all = (name: string, within: Element | Document) => [
  ...within.getElementsByTagNameNS("*", name),
];
const child = (element: Element | undefined, name: string) =>
  element && [...element.children].find((inner) => inner.localName === name);
const typeOf = (element: Element | undefined) => element?.getAttribute("xsi:type");

/**
 * Fetches the manifest and reads it. The one Excel with ExcelApi 1.14 and no shared runtime, that on
 * the iPad, has no add-in commands either: it does not read what the manifest says of them.
 */
export async function readManifest(path: string, hasSharedRuntime: boolean): Promise<Manifest> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`The manifest ${path} answers ${response.status}.`);
  const xml = new DOMParser().parseFromString(await response.text(), "application/xml");
  if (!hasSharedRuntime)
    for (const each of [...xml.getElementsByTagNameNS("*", "VersionOverrides")]) each.remove();
  return parseManifest(xml);
}

/** What the page needs; without add-in commands one button named after the add-in shows its pane. */
function parseManifest(xml: Document): Manifest {
  const root = (name: string) => child(xml.documentElement, name);
  const resource = (of: Element | undefined) => {
    const id = of?.getAttribute("resid");
    return [...all("String", xml), ...all("Image", xml), ...all("Url", xml)].find(
      (element) => id && element.getAttribute("id") === id
    );
  };
  const label = (element: Element | undefined) => localized(resource(child(element, "Label")));

  const displayName = localized(root("DisplayName"));
  const icon = onThisHost(root("IconUrl")?.getAttribute("DefaultValue") ?? "");
  const tab = all("CustomTab", xml)[0];
  const controls = all("Control", xml).filter((element) => typeOf(element) === "Button");
  const runtime = all("Runtime", xml)[0];
  const page = runtime?.getAttribute("resid");
  const functions = all("FunctionFile", xml)[0]?.getAttribute("resid");
  const sharesRuntime = runtime?.getAttribute("lifetime") === "long";

  const readButton = (control: Element): RibbonButton | undefined => {
    const action = child(control, "Action");
    const functionName = child(action, "FunctionName")?.textContent.trim();
    const calls = typeOf(action) === "ExecuteFunction";
    // Functions in a page of their own are another runtime, which the workbench does not begin.
    if (calls && !(functionName && sharesRuntime && functions === page)) {
      console.error(`The workbench runs functions in a shared runtime only: ${control.id}`);
      return undefined;
    }
    const images = all("Image", control);
    const image = images.find((each) => each.getAttribute("size") === "32") ?? images.at(-1);
    const address = resource(image)?.getAttribute("DefaultValue");
    return {
      id: control.id,
      label: label(control),
      tip: localized(resource(child(child(control, "Supertip"), "Description"))),
      icon: address ? onThisHost(address) : icon,
      functionName: calls ? functionName : undefined,
    };
  };
  const buttons = controls.map(readButton).filter((button) => button !== undefined);
  const source = all("SourceLocation", xml)
    .map(
      (each) => each.getAttribute("DefaultValue") ?? resource(each)?.getAttribute("DefaultValue")
    )
    .find((value) => value);
  if (!source) throw new Error("The manifest has no SourceLocation.");
  const trusted = all("AppDomain", xml).map((each) => each.textContent.trim());
  const appDomains = trusted.map((domain) =>
    domain === new URL(source, location.origin).origin ? location.origin : domain
  );
  const own = { id: "", label: displayName, tip: new Map(), icon, functionName: undefined };
  return {
    displayName,
    tab: tab ? label(tab) : displayName,
    group: label(controls[0]?.parentElement ?? undefined),
    buttons: buttons.length > 0 ? buttons : [own],
    icon: buttons.find((button) => button.functionName === undefined)?.icon ?? icon,
    source: onThisHost(source),
    appDomains,
    sharesRuntime,
  };
}
