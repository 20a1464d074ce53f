import ts from "typescript";
import { officeScript } from "../../scripts/pages/office-script";
import { root } from "../support/source-files";

/** The types of Office.js are newer than the script that is shipped, and do not warn. */
function usedMembers(): Map<string, Set<string>> {
  const { config } = ts.readConfigFile(`${root}tsconfig.json`, (path) => ts.sys.readFile(path)) as {
    config: unknown;
  };
  const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const own = fileNames.filter((file) => /\/src\/(excel|commands)\//.test(file));
  const program = ts.createProgram(own, { ...options, noEmit: true });
  const checker = program.getTypeChecker();
  const used = new Map<string, Set<string>>();
  const look = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) note(checker.getSymbolAtLocation(node.name));
    ts.forEachChild(node, look);
  };
  const note = (symbol: ts.Symbol | undefined): void => {
    for (const declaration of symbol?.declarations ?? []) {
      const { parent } = declaration;
      const isOffice = declaration.getSourceFile().fileName.includes("@types/office-js");
      if (!isOffice || !ts.isClassDeclaration(parent) || !symbol) continue;
      const name = parent.name?.text ?? "";
      used.set(name, (used.get(name) ?? new Set()).add(symbol.name));
    }
  };
  for (const file of own) look(program.getSourceFile(file)!);
  return used;
}

test("each member of Excel that the add-in uses is in the script that is shipped", () => {
  const script = officeScript();
  const missing: string[] = [];
  let count = 0;
  for (const [name, members] of usedMembers()) {
    const found = script[name] as { readonly prototype: object } | undefined;
    // What is of Office and not of Excel stands in another script.
    if (!found) continue;
    for (const member of members) {
      count++;
      if (!(member in found.prototype)) missing.push(`${name}.${member}`);
    }
  }
  expect(missing).toEqual([]);
  expect(count).toBeGreaterThan(100);
}, 120_000);

test("the script that is shipped ends at ExcelApi 1.15", () => {
  const { Workbook, Worksheet, Range } = officeScript() as unknown as Record<
    "Workbook" | "Worksheet" | "Range",
    { readonly prototype: object }
  >;
  // Of ExcelApi 1.14, and of 1.16 and later.
  expect("getRangeEdge" in Range.prototype).toBe(true);
  expect("valuesAsJson" in Range.prototype).toBe(false);
  expect("notes" in Worksheet.prototype).toBe(false);
  expect("showPivotFieldList" in Workbook.prototype).toBe(false);
});
