import { builtinModules } from "node:module";
import ts from "typescript";
import { findCycles } from "./support/cycles";
import { readImportTable } from "./support/import-table";
import { filesUnder, nodesOf, readSourceFiles } from "./support/source-files";
import type { SourceFile } from "./support/source-files";

const table = readImportTable();
const sources = readSourceFiles("src");
const tests = readSourceFiles("test");

const nodeOnlyPackages = [
  "@clickhouse/client",
  "@duckdb/node-api",
  "@fastify/",
  "argon2",
  "better-sqlite3",
  "fastify",
  "kysely",
  "office-addin-dev-certs",
  "openid-client",
  "pg",
  "pino",
];
const officeGlobals = ["CustomFunctions", "Excel", "Office", "OfficeExtension"];
const mayNameOffice = /^src\/(excel|functions|commands)\/|^src\/taskpane\/index\.tsx$/;
const mayReadEnvironment = /^src\/(server|cli)\/main\.ts$/;
/** The object model of the workbench, whose members refer to each other as Excel's do. */
const mayReferInCircles = /^src\/workbench\/(workbook|protocol)\//;
const emptyWords = /^(utils?|helpers?|common|managers?|services?|misc|shared)$/;

/** The folder of src, or of the project, that a path lies in; null for an installed package. */
function folderOf(path: string): string | null {
  const [top, second] = path.split("/");
  if (top === "src") return second ?? null;
  return top === "data" || top === "assets" || top === ".." ? top : null;
}

function isNodeOnly(imported: string): boolean {
  if (imported.startsWith("node:") || builtinModules.includes(imported)) return true;
  return nodeOnlyPackages.some((name) =>
    name.endsWith("/")
      ? imported.startsWith(name)
      : imported === name || imported.startsWith(`${name}/`)
  );
}

function runsIn(file: SourceFile): string | undefined {
  return table.get(folderOf(file.path) ?? "")?.runsIn;
}

/** Names that a file uses from the surrounding world, not as a property or a name of its own. */
function freeNames(file: SourceFile): Set<string> {
  const names = new Set<string>();
  for (const node of nodesOf(file.tree)) {
    if (!ts.isIdentifier(node)) continue;
    const { parent } = node;
    const isMember =
      (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
      (ts.isQualifiedName(parent) && parent.right === node) ||
      ((ts.isPropertyAssignment(parent) ||
        ts.isPropertySignature(parent) ||
        ts.isPropertyDeclaration(parent) ||
        ts.isMethodDeclaration(parent) ||
        ts.isJsxAttribute(parent)) &&
        parent.name === node);
    if (!isMember) names.add(node.text);
  }
  return names;
}

function readsEnvironment(file: SourceFile): boolean {
  return [...nodesOf(file.tree)].some(
    (node) => ts.isPropertyAccessExpression(node) && node.getText() === "process.env"
  );
}

/** Names of declared things with the rule they break. */
function badNamesIn(file: SourceFile): string[] {
  return [...nodesOf(file.tree)].flatMap((node) => {
    if (ts.isInterfaceDeclaration(node) && /^I[A-Z][a-z]/.test(node.name.text)) {
      return [`${file.path}: interface ${node.name.text} has the prefix I`];
    }
    if (
      (ts.isClassDeclaration(node) || ts.isInterfaceDeclaration(node)) &&
      node.name &&
      /(Utils?|Helpers?|Manager|Service)$/.test(node.name.text)
    ) {
      return [`${file.path}: ${node.name.text} has an empty word in its name`];
    }
    const isDefault =
      (ts.isExportAssignment(node) && !node.isExportEquals) ||
      (node.kind === ts.SyntaxKind.DefaultKeyword && ts.canHaveModifiers(node.parent));
    return isDefault ? [`${file.path}: has a default export`] : [];
  });
}

function badFileName(path: string): string | null {
  const parts = path.split("/");
  const file = parts.pop() ?? "";
  const stem = file.split(".")[0] ?? "";
  const words = [...parts, stem].flatMap((part) => part.split("-"));
  if (words.some((word) => emptyWords.test(word))) return `${path}: an empty word in the path`;
  const kebab = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
  const pascal = /^([A-Z][a-z0-9]*)+$/;
  const mayBePascal = file.endsWith(".tsx");
  if (!parts.every((part) => kebab.test(part))) return `${path}: a folder is not kebab-case`;
  if (kebab.test(stem) || (mayBePascal && pascal.test(stem)) || file === "README.md") return null;
  return `${path}: the file is not ${mayBePascal ? "PascalCase" : "kebab-case"}`;
}

/** Tests whose name is a label and not a sentence. */
function labelsInsteadOfSentences(file: SourceFile): string[] {
  return [...nodesOf(file.tree)].flatMap((node) => {
    if (!ts.isCallExpression(node) || !/^(test|it)(\.\w+)*$/.test(node.expression.getText())) {
      return [];
    }
    const [name] = node.arguments;
    if (!name || !ts.isStringLiteralLike(name)) return [];
    return name.text.trim().split(/\s+/).length < 3 ? [`${file.path}: «${name.text}»`] : [];
  });
}

/** Whether a call splits, joins or searches by a sign that joins codes of units. */
function takesCodesApart(node: ts.Node): boolean {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return false;
  const [sign] = node.arguments;
  if (!sign || !ts.isStringLiteralLike(sign) || !/^[@+]$/.test(sign.text)) return false;
  return /^(split|join|includes|indexOf)$/.test(node.expression.name.text);
}

test("every folder of src stands in the import table", () => {
  const folders = new Set(sources.map((file) => folderOf(file.path)));
  expect([...folders].filter((folder) => folder === null || !table.has(folder))).toEqual([]);
});

test("folders import only what the table allows them", () => {
  const forbidden = sources.flatMap((file) => {
    const own = folderOf(file.path);
    return file.imports
      .filter((imported) => {
        const folder = folderOf(imported);
        if (folder === null || folder === own) return false;
        return !table.get(own ?? "")?.mayImport.includes(folder);
      })
      .map((imported) => `${file.path} imports ${imported}`);
  });
  expect(forbidden).toEqual([]);
});

test("one file knows how codes of units of territory are put together", () => {
  // Records join members of other dimensions: these folders never see an answer's units.
  const elsewhere = /^src\/(demonstration|intake|workbench)\//;
  const taking = sources
    .filter(({ path }) => !elsewhere.test(path) && path !== "src/catalogue/territory-unit.ts")
    .filter(({ tree }) => [...nodesOf(tree)].some(takesCodesApart))
    .map(({ path }) => path);
  expect(taking).toEqual([]);
});

test("whoever touches the workbook is handed a kind of placed thing and knows none", () => {
  const knowing = sources.filter(
    ({ path, imports }) =>
      path.startsWith("src/excel/") &&
      imports.some((imported) => imported.startsWith("src/sheet/templates/"))
  );
  expect(knowing.map(({ path }) => path)).toEqual([]);
});

test("only pages know React", () => {
  const knowing = sources.filter(({ imports }) =>
    imports.some((imported) => /^(react|@fluentui)/.test(imported))
  );
  const folders = new Set(knowing.map(({ path }) => folderOf(path)));
  expect([...folders].sort()).toEqual(["taskpane", "workbench"]);
});

test("no folder depends on itself through others", () => {
  const folders = new Map([...table].map(([folder, row]) => [folder, row.mayImport]));
  expect(findCycles(folders)).toEqual([]);
});

test("no file depends on itself through others when the program runs", () => {
  const files = new Map(sources.map((file) => [file.path, file.runTimeImports]));
  expect(findCycles(files)).toEqual([]);
});

test("no file depends on itself through others for its types either, outside the workbench's model", () => {
  const files = new Map(
    sources
      .filter(({ path }) => !mayReferInCircles.test(path))
      .map(({ path, imports }) => [path, imports])
  );
  expect(findCycles(files)).toEqual([]);
});

test("imports within the project lead to files that exist", () => {
  const known = new Set([...filesUnder("src"), ...filesUnder("data"), ...filesUnder("assets")]);
  const missing = sources.flatMap((file) =>
    file.imports
      .filter((imported) => folderOf(imported) !== null && !known.has(imported))
      .map((imported) => `${file.path} imports ${imported}`)
  );
  expect(missing).toEqual([]);
});

test("only folders that run in Node import its modules, databases and the web server", () => {
  const elsewhere = sources
    .filter((file) => runsIn(file) !== "Node")
    .flatMap((file) =>
      file.imports.filter(isNodeOnly).map((imported) => `${file.path} imports ${imported}`)
    );
  expect(elsewhere).toEqual([]);
});

test("Excel and Office are named only where the workbook is touched", () => {
  const elsewhere = sources
    .filter((file) => !mayNameOffice.test(file.path))
    .flatMap((file) => {
      const names = freeNames(file);
      return officeGlobals.filter((name) => names.has(name)).map((name) => `${file.path}: ${name}`);
    });
  expect(elsewhere).toEqual([]);
});

test("only the mains read the environment", () => {
  const elsewhere = sources.filter(
    (file) => !mayReadEnvironment.test(file.path) && readsEnvironment(file)
  );
  expect(elsewhere.map((file) => file.path)).toEqual([]);
});

test("names carry no prefixes and no empty words, and nothing is exported as default", () => {
  expect([...sources, ...tests].flatMap(badNamesIn)).toEqual([]);
});

test("files are kebab-case and components PascalCase", () => {
  const files = [...filesUnder("src"), ...tests.map((file) => file.path)];
  expect(files.map(badFileName).filter((problem) => problem !== null)).toEqual([]);
});

test("the names of tests are sentences", () => {
  expect(tests.flatMap(labelsInsteadOfSentences)).toEqual([]);
});

test("circles are found, also a circle of one and a circle off the first path", () => {
  expect(
    findCycles(
      new Map([
        ["a", ["b"]],
        ["b", ["c"]],
        ["c", ["b"]],
        ["d", ["d"]],
      ])
    )
  ).toEqual(["b → c → b", "d → d"]);
});
