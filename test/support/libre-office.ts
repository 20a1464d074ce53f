import { execFile } from "node:child_process";
import { access, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** Where LibreOffice is; undefined where it is not installed. */
export async function findLibreOffice(): Promise<string | undefined> {
  const folders = [...(process.env["PATH"] ?? "").split(delimiter), "/usr/lib/libreoffice/program"];
  for (const folder of folders) {
    const path = join(folder, "soffice");
    const found = await access(path).then(
      () => true,
      () => false
    );
    if (found) return path;
  }
  return undefined;
}

type Value = number | string | boolean;

const unescaped = (text: string): string =>
  text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");

/** A workbook's file without the results of its formulas, so that whoever opens it must calculate. */
export function withoutResults(file: Uint8Array): Uint8Array {
  const entries = unzipSync(file);
  for (const name of Object.keys(entries).filter((each) => /worksheets\/sheet\d+\.xml$/.test(each)))
    entries[name] = strToU8(
      strFromU8(entries[name] ?? new Uint8Array()).replace(/(<\/f>|<f\/>)<v>[^<]*<\/v>/g, "$1")
    );
  return zipSync(entries);
}

/** The values of a file's sheets, in their order, by address. */
export function valuesOf(file: Uint8Array): Map<string, Value>[] {
  const entries = unzipSync(file);
  const text = (name: string) => strFromU8(entries[name] ?? new Uint8Array());
  const shared = [...text("xl/sharedStrings.xml").matchAll(/<si>(.*?)<\/si>/gs)].map((item) =>
    unescaped([...(item[1] ?? "").matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map((t) => t[1]).join(""))
  );
  const sheets = Object.keys(entries).filter((name) => /worksheets\/sheet\d+\.xml$/.test(name));
  return sheets.sort().map((name) => {
    const cells = text(name).matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs);
    return new Map(
      [...cells].flatMap(([, attributes = "", inside = ""]): [string, Value][] => {
        const address = /\br="([A-Z]+\d+)"/.exec(attributes)?.[1] ?? "";
        const type = /\bt="(\w+)"/.exec(attributes)?.[1] ?? "n";
        const raw = /<v>([^<]*)<\/v>/.exec(inside)?.[1];
        if (raw === undefined) return [];
        if (type === "s") return [[address, shared[Number(raw)] ?? ""]];
        if (type === "b") return [[address, raw === "1"]];
        return [[address, type === "n" ? Number(raw) : unescaped(raw)]];
      })
    );
  });
}

/** What LibreOffice calculates in a workbook's file, per sheet and address; it may take 30 seconds. */
export async function calculatedByLibreOffice(
  program: string,
  file: Uint8Array
): Promise<Map<string, Value>[]> {
  const folder = await mkdtemp(join(tmpdir(), "libre-office-"));
  try {
    await writeFile(join(folder, "given.xlsx"), withoutResults(file));
    const profile = pathToFileURL(join(folder, "profile")).href;
    await promisify(execFile)(
      program,
      [
        `-env:UserInstallation=${profile}`,
        ...[
          "--headless",
          "--norestore",
          "--nolockcheck",
          "--convert-to",
          "xlsx:Calc MS Excel 2007 XML",
        ],
        ...["--outdir", join(folder, "out"), join(folder, "given.xlsx")],
      ],
      { timeout: 30_000, killSignal: "SIGKILL" }
    );
    return valuesOf(await readFile(join(folder, "out", "given.xlsx")));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
