import { readdirSync, readFileSync } from "node:fs";
import { join, posix, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

/** The project's folder. */
export const root = fileURLToPath(new URL("../..", import.meta.url));

/** One file of the project's TypeScript, parsed; paths are from the project's folder, with `/`. */
export interface SourceFile {
  readonly path: string;
  readonly tree: ts.SourceFile;
  /** What it imports: a path of the project (as found on disk) or a package as written. */
  readonly imports: readonly string[];
  /** Those imports that are still there when the program runs. */
  readonly runTimeImports: readonly string[];
}

function slashes(path: string): string {
  return path.split(sep).join("/");
}

/** Every file under a folder of the project, whatever its kind. */
export function filesUnder(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => slashes(relative(root, join(entry.parentPath, entry.name))))
    .sort();
}

/** Every node of a tree, parents first. */
export function* nodesOf(node: ts.Node): Generator<ts.Node> {
  yield node;
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => void children.push(child));
  for (const child of children) yield* nodesOf(child);
}

function importsOf(tree: ts.SourceFile): { specifier: string; isType: boolean }[] {
  return [...nodesOf(tree)].flatMap((node) => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      const isType = node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
      return [{ specifier: node.moduleSpecifier.text, isType }];
    }
    if (
      ts.isExportDeclaration(node) &&
      node.moduleSpecifier &&
      ts.isStringLiteral(node.moduleSpecifier)
    ) {
      return [{ specifier: node.moduleSpecifier.text, isType: node.isTypeOnly }];
    }
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      const { literal } = node.argument;
      return ts.isStringLiteral(literal) ? [{ specifier: literal.text, isType: true }] : [];
    }
    const [argument] = ts.isCallExpression(node) ? node.arguments : [];
    const isLoad =
      ts.isCallExpression(node) &&
      (node.expression.kind === ts.SyntaxKind.ImportKeyword ||
        node.expression.getText() === "require");
    return isLoad && argument && ts.isStringLiteralLike(argument)
      ? [{ specifier: argument.text, isType: false }]
      : [];
  });
}

function resolveImport(from: string, specifier: string, known: ReadonlySet<string>): string {
  if (!specifier.startsWith(".")) return specifier;
  const path = posix.normalize(posix.join(posix.dirname(from), specifier));
  const candidates = [path, `${path}.ts`, `${path}.tsx`, `${path}/index.ts`, `${path}/index.tsx`];
  return candidates.find((candidate) => known.has(candidate)) ?? path;
}

/** The TypeScript of a folder with its imports resolved. */
export function readSourceFiles(folder: string): SourceFile[] {
  const paths = filesUnder(folder).filter((path) => /\.tsx?$/.test(path));
  const known = new Set(paths);
  return paths.map((path) => {
    const text = readFileSync(join(root, path), "utf8");
    const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
    const found = importsOf(tree).map(({ specifier, isType }) => ({
      target: resolveImport(path, specifier, known),
      isType,
    }));
    return {
      path,
      tree,
      imports: found.map((one) => one.target),
      runTimeImports: found.filter((one) => !one.isType).map((one) => one.target),
    };
  });
}
