import type { Block } from "../../src/sheet/block";
import { cellFinder } from "../../src/sheet/cell-finder";
import { isSameKind, printFormula, sameFormula } from "../../src/sheet/formula";
import type { Formula } from "../../src/sheet/formula";
import { formulaEdits, formulaWrites } from "../../src/sheet/formula-writes";
import { matchPlace } from "../../src/sheet/match-place";
import { labelsKey } from "../../src/sheet/same-cell";
import type { CellValue } from "../../src/sheet/sheet-plan";

const at = (row: string, column: string, block = "table"): Formula => ({
  ...{ is: "at", block, row: [row], column: [column] },
});
const share: Formula = {
  ...{ is: "sign", sign: "/" },
  of: [at("Girls", "Pupils"), at("Total", "Pupils")],
};

/** A block of labels and figures, with a column of shares. */
function block(labels: readonly string[]): Block {
  const column = (role: "label" | "figure" | "formula", heading: string) => ({
    ...{ role, heading: [heading], format: null, width: 10 },
  });
  return {
    columns: [column("label", "Who"), column("figure", "Pupils"), column("formula", "Share")],
    headings: [["Who", "Pupils", "Share"]],
    ...{ stubColumns: 1, rowCount: labels.length, repeatLabels: true, newRows: "inOrder" },
    row: (row) => [labels[row]!, row + 1, null],
    labelsOf: (row) => [labels[row]!],
    findRow: (key) => labels.findIndex((label) => labelsKey([label]) === labelsKey(key)),
    placeOf: (row, index) => (index === 1 ? row : -1),
    rowOf: (place) => place,
    formulaAt: (row) => ({
      formula: { is: "sign", sign: "/", of: [at(labels[row]!, "Pupils"), at("Total", "Pupils")] },
      else: "…",
    }),
  };
}

const area = { row: 3, column: 1, rows: 4, columns: 3 };

function standing(rows: CellValue[][], labels = ["Total", "Girls", "Boys"], sheet = "One") {
  const found = { rows, repeatLabels: true };
  const of = block(labels);
  const match = matchPlace(of, found);
  return { standing: { name: "table", block: of, match, sheet, area }, found };
}

const written: CellValue[][] = [
  ["Who", "Pupils", "Share"],
  ["Total", 1, "=C5/C5"],
  ["Girls", 2, "=C6/C5"],
  ["Boys", 3, "=C7/C5"],
];

test.each<[string, Formula, string]>([
  ["cells", share, "=C6/C5"],
  [
    "signs within signs",
    {
      is: "sign",
      sign: "*",
      of: [
        { is: "sign", sign: "-", of: [share, share] },
        { is: "value", value: 100 },
      ],
    },
    "=((C6/C5)-(C6/C5))*100",
  ],
  [
    "a function, a text with quotation marks, a column over all rows",
    {
      ...{ is: "call", name: "IF" },
      of: [
        {
          ...{ is: "sign", sign: ">" },
          of: [
            {
              ...{ is: "call", name: "SUM" },
              of: [{ is: "along", block: "table", row: "all", column: ["Pupils"] }],
            },
            { is: "value", value: 0 },
          ],
        },
        { is: "value", value: 'say "no"' },
        at("Boys", "Pupils"),
      ],
    },
    '=IF(SUM(C5:C7)>0,"say ""no""",C7)',
  ],
])("a formula of %s is printed for where its cells stand", (_, formula, text) => {
  const finder = cellFinder([standing(written).standing]);
  expect(printFormula(formula, finder, "One")).toBe(text);
});

test("cells of another sheet are named with it, as Excel writes it", () => {
  const on = (sheet: string) =>
    printFormula(share, cellFinder([standing(written, undefined, sheet).standing]), "Elsewhere");
  expect(on("Data")).toBe("=Data!C6/Data!C5");
  expect(on("8 2025 Sex")).toBe("='8 2025 Sex'!C6/'8 2025 Sex'!C5");
  expect(on("It's")).toBe("='It''s'!C6/'It''s'!C5");
  expect(on("AB12")).toBe("='AB12'!C6/'AB12'!C5");
});

test("rows of a person's stay out of a range, and a gone row leaves no formula", () => {
  const own: CellValue[][] = [...written.slice(0, 2), ["Mine", 50, null], ...written.slice(2)];
  const all: Formula = { is: "along", block: "table", row: "all", column: ["Pupils"] };
  const sum: Formula = { is: "call", name: "SUM", of: [all] };
  const rank: Formula = { is: "call", name: "RANK", of: [at("Boys", "Pupils"), all] };
  const finder = cellFinder([standing(own).standing]);
  expect(printFormula(sum, finder, "One")).toBe("=SUM(C5,C7:C8)");
  expect(printFormula(rank, finder, "One")).toBe("=RANK(C8,(C5,C7:C8))");
  const without = cellFinder([standing(written.slice(0, 3)).standing]);
  expect(printFormula(sum, without, "One")).toBeNull();
  expect(printFormula(at("Boys", "Pupils"), without, "One")).toBeNull();
  expect(printFormula(at("Boys", "Pupils", "other"), without, "One")).toBeNull();
});

test("only formulas that are not yet right are written, sorted or not", () => {
  const sorted: CellValue[][] = [
    written[0]!,
    ["Boys", 3, "=C5/C5"],
    ["Girls", 2, "=$C$6/C7"],
    ["Total", 1, "=C7/C7"],
  ];
  const { standing: one, found } = standing(sorted);
  const writes = formulaWrites(one, found, cellFinder([one]), []);
  expect(writes).toEqual([{ column: 2, rows: [1], values: ["=C5/C7"] }]);
  expect(formulaEdits(one, found, cellFinder([one]))).toEqual([]);
});

test("a number over a formula is a person's, a formula that Excel has moved is ours", () => {
  const edited: CellValue[][] = [
    ...written.slice(0, 2),
    ["Girls", 2, 0.5],
    ["Boys", 3, "=C7/C5*100"],
  ];
  const { standing: one, found } = standing(edited);
  const edits = formulaEdits(one, found, cellFinder([one]));
  expect(edits.map(({ edit }) => [edit.labels, edit.found])).toEqual([
    [["Girls", "Share"], 0.5],
    [["Boys", "Share"], "=C7/C5*100"],
  ]);
  const kept = edits.map(({ name }) => name);
  expect(formulaWrites(one, found, cellFinder([one]), kept)).toEqual([]);
  const lost = standing([written[0]!, ["Total", 1, "=C5/C5"], ["Girls", 2, "=C6/#REF!"]]);
  expect(formulaEdits(lost.standing, lost.found, cellFinder([lost.standing]))).toEqual([]);
});

test("what Excel adds to a formula is no other formula", () => {
  expect(sameFormula("='Data'!$C$6 / C5", "=Data!C6/C5")).toBe(true);
  expect(sameFormula('=IF(C5,"a b","c")', '=if(C5,"ab","c")')).toBe(false);
});

test.each(["8 · 2025 (2)", "Of A1, B2", "It's", 'Say "no"', "Data"])(
  "formulas over cells of the sheet %s are ours wherever Excel has moved these",
  (sheet) => {
    const quoted = `'${sheet.replaceAll("'", "''")}'`;
    const whole = `=SUM(${quoted}!C5:C8)/${quoted}!C5`;
    const divided = `=SUM( ${quoted}!$C$5, ${quoted}!C7:C8)/${quoted}!C6`;
    expect(isSameKind(divided, whole)).toBe(true);
    expect(isSameKind(`=SUM(${quoted}!#REF!)/${quoted}!C6`, whole)).toBe(true);
    expect(isSameKind(`=SUM(${quoted}!C5:C8)*2/${quoted}!C6`, whole)).toBe(false);
    expect(sameFormula(whole.replaceAll("C5", "$C$5"), whole)).toBe(true);
    expect(sameFormula(divided, whole)).toBe(false);
  }
);
