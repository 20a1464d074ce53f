import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createContext, runInContext } from "node:vm";

/** The script that Excel on the web loads, the readable copy of the one that is shipped. */
const file = fileURLToPath(
  new URL("../../node_modules/@microsoft/office-js/dist/excel-web-16.00.debug.js", import.meta.url)
);

/** `Excel` of the shipped script. */
export type OfficeScript = Readonly<Record<string, unknown>> & {
  readonly run: <T>(work: (context: Excel.RequestContext) => Promise<T>) => Promise<T>;
};

let loaded: OfficeScript | undefined;

/** Microsoft's unmodified script in a realm of its own, with as much of a browser as it asks for while it loads. */
export function officeScript(): OfficeScript {
  if (loaded) return loaded;
  const realm: Record<string, unknown> = {
    console,
    setTimeout,
    clearTimeout,
    Promise,
    location: { search: "", href: "https://workbench.test/", hash: "" },
    navigator: { userAgent: "" },
    document: { getElementsByTagName: () => [], createElement: () => ({}), cookie: "" },
    addEventListener: () => {},
  };
  for (const name of ["window", "self", "top", "parent"]) realm[name] = realm;
  runInContext(readFileSync(file, "utf8"), createContext(realm), { filename: file });
  return (loaded = realm["Excel"] as OfficeScript);
}

/** One member of a class: how an add-in calls it, and by which names it comes over the wire. */
export interface ScriptMember {
  readonly name: string;
  readonly kind: "scalar" | "object" | "method" | "event";
  /** Names under which it is asked for or called. */
  readonly wire: readonly string[];
  /** Names under which it is written; none where it can only be read. */
  readonly written: readonly string[];
}

/** What the script itself needs of every class. */
const ofEveryClass = new Set(
  "load set toJSON track untrack retrieve setMockData ensureUnchanged constructor update create".split(
    " "
  )
);

/** A value written by code that stands apart from the property, such as `Worksheet_ShowGridlines_Set`. */
const apart = /_CC\.(\w+_Set)\(/;
const sent =
  /_(?:invokeMethod|invokeRetrieve|createMethodObject|createPropertyObject)\((?:Excel\.\w+, )?this, "(\w+)"/g;
const setting = /_invokeSetProperty\(\w+, "(\w+)"/g;
const indexed = /_createIndexerObject\(|_createRootObject/;

function names(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map((found) => found[1] ?? "");
}

function memberOf(
  script: OfficeScript,
  name: string,
  { get, set, value }: PropertyDescriptor,
  scalars: ReadonlyMap<string, string>
): ScriptMember | undefined {
  const scalar = scalars.get(name);
  if (scalar !== undefined) {
    const own = String(set ?? "");
    const other = apart.exec(own)?.[1] ?? "";
    const code = (script["_CC"] as Record<string, unknown> | undefined)?.[other];
    const elsewhere = names(String(code ?? ""), setting);
    const written = elsewhere.length > 0 ? elsewhere : names(own, setting);
    return { name, kind: "scalar", wire: [scalar], written };
  }
  const text = String(get ?? value);
  const events = names(text, /\.(_Register\w+)\(/g);
  if (get && events.length > 0) return { name, kind: "event", wire: events, written: [] };
  const wire = indexed.test(text) ? ["getItem"] : names(text, sent);
  if (wire.length === 0) return undefined;
  return { name, kind: get ? "object" : "method", wire, written: [] };
}

function membersOf(script: OfficeScript, prototype: object): ScriptMember[] {
  const read = (key: string): readonly string[] =>
    (Reflect.get(prototype, key) as readonly string[] | undefined) ?? [];
  const originals = read("_scalarPropertyOriginalNames");
  const scalars = new Map(
    read("_scalarPropertyNames").map((name, at) => [name, originals[at] ?? ""])
  );
  return Object.entries(Object.getOwnPropertyDescriptors(prototype))
    .filter(([name]) => !name.startsWith("_") && !ofEveryClass.has(name))
    .flatMap(([name, descriptor]) => memberOf(script, name, descriptor, scalars) ?? []);
}

/** The members of every class of Excel's object model that the shipped script has. */
export function scriptMembers(script = officeScript()): ReadonlyMap<string, ScriptMember[]> {
  const found = new Map<string, ScriptMember[]>();
  for (const [name, type] of Object.entries(script)) {
    const prototype =
      typeof type === "function" ? (type.prototype as object | undefined) : undefined;
    if (prototype && "_className" in prototype && name !== "Functions")
      found.set(name, membersOf(script, prototype));
  }
  return found;
}
