import type { Block, BlockColumn, Role } from "../../../src/sheet/block";
import type { Formula, FormulaCell } from "../../../src/sheet/formula";
import { firstBlock, placeId } from "../../../src/sheet/placed";
import type { Kind, Kinds, LaidBlock, Placed } from "../../../src/sheet/placed";
import { placeName } from "../../../src/sheet/place-names";
import { gridRows, linesAbove, placeArea } from "../../../src/sheet/result-sheet";
import type { Placement } from "../../../src/sheet/result-sheet";
import { labelsKey } from "../../../src/sheet/same-cell";
import type { CellValue, SheetPlan } from "../../../src/sheet/sheet-plan";

/** An answer of a toy: figures by what they are called, the total first. */
export type ToyAnswer = readonly (readonly [label: string, figure: number])[];

/** What is kept of a toy. */
export interface PlacedToy extends Placed {
  readonly toy: "shares" | "form" | "halves";
}

type Column = Pick<BlockColumn, "role"> & { readonly heading: readonly [string] };

const column = (role: Role, heading: string): Column => ({ role, heading: [heading] });

/** Labels of an answer with columns beside them; the figures stand in the first of these. */
function blockOf(
  labels: readonly string[],
  columns: readonly Column[],
  of: {
    readonly figure?: (row: number) => number;
    readonly formula?: (label: string, heading: string) => FormulaCell;
  }
): Block {
  const { figure, formula } = of;
  const cell = (row: number, { role }: Column): CellValue =>
    role === "figure" ? (figure?.(row) ?? null) : role === "label" ? labels[row]! : null;
  return {
    columns: columns.map((one) => ({ ...one, format: null, width: 14 })),
    headings: [columns.map(({ heading }) => heading[0])],
    ...{ stubColumns: 1, rowCount: labels.length, repeatLabels: true, newRows: "inOrder" },
    row: (at) => columns.map((one) => cell(at, one)),
    labelsOf: (at) => [labels[at]!],
    findRow: (key) => labels.findIndex((label) => labelsKey([label]) === labelsKey(key)),
    placeOf: (row, index) => (figure && columns[index]?.role === "figure" ? row : -1),
    rowOf: (place) => place,
    ...(formula && {
      formulaAt: (row: number, index: number) => formula(labels[row]!, columns[index]!.heading[0]),
    }),
  };
}

const figureOf = (label: string): Formula => ({
  ...{ is: "at", block: firstBlock, row: [label], column: ["Pupils"] },
});
const all = (heading: string): Formula => ({
  ...{ is: "along", block: firstBlock, row: "all", column: [heading] },
});

/** Figures on one sheet, and on another one what is computed of them. */
function sharesOf(answer: ToyAnswer): [figures: Block, checks: Block] {
  const labels = answer.map(([label]) => label);
  const figures = blockOf(labels, [column("label", "Who"), column("figure", "Pupils")], {
    figure: (row) => answer[row]![1],
  });
  const checks = blockOf(labels, [column("label", "Of"), column("formula", "Share")], {
    formula: (label) => ({
      formula: { is: "sign", sign: "/", of: [figureOf(label), figureOf("Total")] },
      else: "–",
    }),
  });
  return [figures, checks];
}

/** A form: figures, what is filled in, and the difference of the two. */
function formOf(answer: ToyAnswer): Block {
  const labels = answer.map(([label]) => label);
  const columns = [
    column("label", "Who"),
    column("figure", "Pupils"),
    column("input", "Filled in"),
    column("formula", "Difference"),
    column("formula", "Sum"),
  ];
  return blockOf(labels, columns, {
    figure: (row) => answer[row]![1],
    formula: (label, heading) => {
      const filled: Formula = {
        ...{ is: "at", block: firstBlock, row: [label], column: ["Filled in"] },
      };
      const formula: Formula =
        heading === "Sum"
          ? { is: "call", name: "SUM", of: [all("Filled in")] }
          : { is: "sign", sign: "-", of: [filled, figureOf(label)] };
      return { formula, else: "–" };
    },
  });
}

/** Some figures of an answer, each in its place of the whole. */
function partOf(answer: ToyAnswer, isIn: (place: number) => boolean): Block {
  const places = answer.flatMap((_, place) => (isIn(place) ? [place] : []));
  const labels = places.map((place) => answer[place]![0]);
  const block = blockOf(labels, [column("label", "Who"), column("figure", "Pupils")], {
    figure: (row) => answer[places[row]!]![1],
  });
  return {
    ...block,
    placeOf: (row, index) => (index === 1 ? (places[row] ?? -1) : -1),
    rowOf: (place) => places.indexOf(place),
  };
}

/** The blocks of a toy with the sheets that they stand on. */
function laidBlocks(toy: PlacedToy["toy"], answer: ToyAnswer): LaidBlock[] {
  switch (toy) {
    case "form":
      return [laidBlock(firstBlock, "Form", formOf(answer))];
    case "halves":
      return [
        laidBlock(
          firstBlock,
          "First half",
          partOf(answer, (place) => place < 2)
        ),
        laidBlock(
          "second",
          "Second half",
          partOf(answer, (place) => place >= 2)
        ),
      ];
    case "shares": {
      const [figures, checks] = sharesOf(answer);
      return [
        laidBlock(firstBlock, "Figures of toys", figures),
        laidBlock("checks", "Checks", checks),
      ];
    }
  }
}

function laidBlock(name: string, sheetName: string, block: Block): LaidBlock {
  const plan = (at: Placement): SheetPlan => {
    const area = placeArea(block, at);
    const title = { ...area, row: at.row, rows: linesAbove, columns: 1 };
    return {
      sheetName,
      operations: [
        { kind: "values", area: title, rows: [[sheetName], [null], [null]] },
        { kind: "values", area, rows: gridRows(block) },
        { kind: "name", area, name: placeName(at.id) },
      ],
    };
  };
  return { name, block, chart: null, lines: () => [sheetName, null, null], plan };
}

/** Kinds that only a test knows: with formulas between two blocks, with input, with figures in two blocks. */
export const toyKind: Kind<PlacedToy, ToyAnswer> = {
  pack: (answer) => [new TextEncoder().encode(JSON.stringify(answer))],
  unpack: (text) => JSON.parse(text) as ToyAnswer,
  lay({ id, toy }, answer) {
    const blocks = laidBlocks(toy, answer);
    return {
      ...{ language: "en", blocks },
      sheets: () =>
        blocks.map((block) =>
          block.plan({
            ...{ id: placeId(id, block.name), row: 0, column: 0 },
            ownSheet: true,
            gap: 0,
          })
        ),
    };
  },
};

export const toyKinds: Kinds<PlacedToy, ToyAnswer> = {
  read: (kept) => ("toy" in kept ? (kept as PlacedToy) : null),
  of: () => toyKind,
};
