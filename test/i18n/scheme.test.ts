import ts from "typescript";
import { languages } from "../../src/i18n/language";
import { nodesOf, readSourceFiles } from "../support/source-files";

const sources = readSourceFiles("src");
const sets = sources.filter(({ path }) => /^src\/i18n\/(?!problem-)[a-z-]+-texts\.ts$/.test(path));

/** The names that a file has in each language: its own, or those of a file for each. */
function namesIn({ tree }: (typeof sources)[number]): string[] {
  return [...nodesOf(tree)].flatMap((node) => {
    if (ts.isVariableDeclaration(node)) return [node.name.getText()];
    return ts.isImportSpecifier(node) ? [node.name.text] : [];
  });
}

test("every set of texts has a value for each language, put together under its own name", () => {
  expect(sets.length).toBeGreaterThan(5);
  for (const file of sets) {
    const stem = /([a-z-]+)\.ts$/.exec(file.path)![1]!;
    const name = stem.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
    expect(namesIn(file)).toEqual(expect.arrayContaining([...languages, name]));
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
    expect(file.tree.text).toContain(`export const ${name}: Readonly<Record<Language, ${type}>>`);
  }
});

test("no text in three languages stands outside i18n", () => {
  // The words by which a search knows what is meant, and the list of languages of the workbench.
  const elsewhere = /^src\/(i18n\/|workbench\/|taskpane\/indicators\/synonyms\.ts)/;
  const holding = sources
    .filter(({ path }) => !elsewhere.test(path))
    .filter(({ tree }) => [...nodesOf(tree)].some(holdsText))
    .map(({ path }) => path);
  expect(holding).toEqual([]);
});

/** Whether a node has words for Kazakh, be it one text or a set of them. */
function holdsText(node: ts.Node): boolean {
  if (!ts.isPropertyAssignment(node) || node.name.getText() !== "kk") return false;
  return [...nodesOf(node.initializer)].some(
    (part) =>
      (ts.isStringLiteralLike(part) || ts.isTemplateLiteralToken(part)) &&
      /\p{Script=Cyrillic}/u.test(part.text)
  );
}
