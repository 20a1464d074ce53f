import { readFileSync } from "node:fs";
import { join } from "node:path";
import { OfficeAddinManifest } from "office-addin-manifest";
import { root } from "./support/source-files";
import { elementsNamed, readXml } from "./support/xml-element";
import type { XmlElement } from "./support/xml-element";

const manifestFile = join(root, "manifest.xml");
const manifest = readXml(readFileSync(manifestFile, "utf8"));
const origin = "https://localhost:3000/";
const languages = ["kk-KZ", "ru-RU"];
const requiredSizes = ["16", "32", "80"];

/** Resources by their id; `kind` is Image, Url or String. */
function resources(kind: string): Map<string, XmlElement> {
  return new Map(
    elementsNamed(manifest, `bt:${kind}`)
      .filter((element) => element.attributes["id"] !== undefined)
      .map((element) => [element.attributes["id"]!, element])
  );
}

function textsOf(element: XmlElement, override: string): string[] {
  return [
    element.attributes["DefaultValue"] ?? "",
    ...elementsNamed(element, override).map((one) => one.attributes["Value"] ?? ""),
  ];
}

/** Width and height that a PNG file states in its header. */
function pixelsOf(address: string): string {
  const png = readFileSync(join(root, address.replace(origin, "")));
  expect(png.subarray(1, 4).toString("latin1")).toBe("PNG");
  return `${png.readUInt32BE(16)}×${png.readUInt32BE(20)}`;
}

function only(name: string): XmlElement {
  const top = elementsNamed(manifest, "OfficeApp")[0]?.children ?? [];
  // Description and Requirements stand again inside VersionOverrides.
  const direct = top.filter((child) => child.name === name);
  const [element, ...more] = direct.length > 0 ? direct : elementsNamed(manifest, name);
  if (!element || more.length > 0) throw new Error(`expected one element ${name}`);
  return element;
}

test("Microsoft's own parser reads the manifest as a task pane for workbooks", async () => {
  const info = await OfficeAddinManifest.readManifestFile(manifestFile);
  expect(info).toMatchObject({
    id: expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
    officeAppType: "TaskPaneApp",
    hosts: ["Workbook"],
    permissions: "ReadWriteDocument",
    defaultLocale: "en-US",
    version: expect.stringMatching(/^[1-9]\d*(\.\d+){3}$/),
    defaultSettings: { sourceLocation: `${origin}taskpane/index.html` },
  });
});

test("the add-in asks for ExcelApi 1.14 and no more", () => {
  const sets = [...elementsNamed(manifest, "Set"), ...elementsNamed(manifest, "bt:Set")];
  expect(sets.map((set) => set.attributes)).toEqual([
    { Name: "ExcelApi", MinVersion: "1.14" },
    { Name: "ExcelApi", MinVersion: "1.14" },
  ]);
});

test("pane and functions share one runtime of long life, without requiring it", () => {
  expect(only("Runtime").attributes).toEqual({ resid: "Pane.Url", lifetime: "long" });
  // Where they name different pages Office begins no shared runtime.
  const [show, execute, ...more] = elementsNamed(manifest, "Action");
  expect(more).toEqual([]);
  expect(show?.attributes["xsi:type"]).toBe("ShowTaskpane");
  expect(execute?.attributes["xsi:type"]).toBe("ExecuteFunction");
  const pages = [only("FunctionFile"), ...elementsNamed(show!, "SourceLocation")];
  expect(pages.map((one) => one.attributes["resid"])).toEqual(["Pane.Url", "Pane.Url"]);
});

test("elements stand in the order that the schema asks for", () => {
  expect(only("OfficeApp").children.map((child) => child.name)).toEqual([
    "Id",
    "Version",
    "ProviderName",
    "DefaultLocale",
    "DisplayName",
    "Description",
    "IconUrl",
    "HighResolutionIconUrl",
    "SupportUrl",
    "AppDomains",
    "Hosts",
    "Requirements",
    "DefaultSettings",
    "Permissions",
    "VersionOverrides",
  ]);
  expect(only("Resources").children.map((child) => child.name)).toEqual([
    "bt:Images",
    "bt:Urls",
    "bt:ShortStrings",
    "bt:LongStrings",
  ]);
  const host = elementsNamed(only("VersionOverrides"), "Host")[0]?.children ?? [];
  expect(host.map((child) => child.name)).toEqual(["Runtimes", "DesktopFormFactor"]);
  expect(only("DesktopFormFactor").children.map((child) => child.name)).toEqual([
    "GetStarted",
    "FunctionFile",
    "ExtensionPoint",
  ]);
});

test("every resource that is named exists, and every resource is named", () => {
  const named = (within: XmlElement): string[] =>
    within.children.flatMap((child) => [
      ...(child.attributes["resid"] === undefined ? [] : [child.attributes["resid"]]),
      ...named(child),
    ]);
  const defined = ["Image", "Url", "String"].flatMap((kind) => [...resources(kind).keys()]);
  expect(new Set(named(manifest))).toEqual(new Set(defined));
  expect(new Set(defined).size).toBe(defined.length);
});

test("identifiers are at most 32 characters long and stand once", () => {
  const ids = [
    ...[...resources("Image").keys(), ...resources("Url").keys(), ...resources("String").keys()],
    ...["CustomTab", "Group"].map((name) => only(name).attributes["id"] ?? ""),
    ...elementsNamed(manifest, "Control").map((one) => one.attributes["id"] ?? ""),
  ];
  expect(ids.filter((id) => id.length > 32 || id === "")).toEqual([]);
  expect(new Set(ids).size).toBe(ids.length);
});

test("every text exists in Kazakh, Russian and English", () => {
  const texts = [
    ...[...resources("String").values()].map((element) => [element, "bt:Override"] as const),
    ...["DisplayName", "Description"].map((name) => [only(name), "Override"] as const),
  ];
  for (const [element, override] of texts) {
    const overrides = elementsNamed(element, override).map((one) => one.attributes["Locale"]);
    expect(overrides).toEqual(languages);
    expect(textsOf(element, override).filter((text) => text.trim() === "")).toEqual([]);
  }
});

test("texts keep within the lengths that Office shows", () => {
  const strings = resources("String");
  const tooLong = (ids: Iterable<string>, limit: number) =>
    [...ids].flatMap((id) =>
      textsOf(strings.get(id)!, "bt:Override").filter((text) => text.length > limit)
    );
  const labels = [...strings.keys()].filter((id) => /Label|Title/.test(id));
  expect(tooLong(labels, 32)).toEqual([]);
  expect(tooLong(strings.keys(), 250)).toEqual([]);
  const shorts = only("bt:ShortStrings").children.flatMap((one) => textsOf(one, "bt:Override"));
  expect(shorts.filter((text) => text.length > 125)).toEqual([]);
  expect(textsOf(only("Description"), "Override").filter((text) => text.length > 250)).toEqual([]);
});

test("every icon exists in the size under which it is named", () => {
  const images = resources("Image");
  const sets = elementsNamed(manifest, "Icon");
  expect(sets.length).toBe(3);
  for (const set of sets) {
    const sizes = set.children.map((image) => image.attributes["size"] ?? "");
    expect(sizes).toEqual(expect.arrayContaining(requiredSizes));
    for (const image of set.children) {
      const { size, resid } = image.attributes;
      const address = images.get(resid ?? "")?.attributes["DefaultValue"] ?? "";
      expect(pixelsOf(address)).toBe(`${size}×${size}`);
    }
  }
  expect(pixelsOf(only("IconUrl").attributes["DefaultValue"] ?? "")).toBe("32×32");
  expect(pixelsOf(only("HighResolutionIconUrl").attributes["DefaultValue"] ?? "")).toBe("64×64");
});

test("every address is one of the local server's", () => {
  const addresses = [...readFileSync(manifestFile, "utf8").matchAll(/DefaultValue="(\w+:[^"]*)"/g)];
  expect(addresses.length).toBeGreaterThan(0);
  expect(addresses.filter(([, address]) => !address?.startsWith(origin))).toEqual([]);
});
