import { shapeSteps } from "../../src/sheet/shape-steps";
import type { ShapeChange, Surroundings } from "../../src/sheet/shape-steps";

const place = { row: 3, column: 0, rows: 11, columns: 5 };
const alone: Surroundings = {
  ...{ place, table: null, others: [], aloneInRows: true, aloneInColumns: true },
};
const beside: Surroundings = { ...alone, aloneInRows: false, aloneInColumns: false };
const nothing: ShapeChange = {
  ...{ addedColumns: [], addedRows: [], removedColumns: [], removedRows: [] },
};
const added = (before: number, count: number) => ({
  ...{ before, like: before - 1 },
  lines: Array.from({ length: count }, () => [null]),
});

test("rows come from the last one on and go after that, where they stand by then", () => {
  const change = { ...nothing, addedRows: [added(2, 1), added(11, 2)], removedRows: [1, 2, 5] };
  const steps = shapeSteps(change, alone)!;
  const told = steps.map(({ kind, area: { row, rows }, like }) => [kind, row, rows, like?.row]);
  expect(told).toEqual([
    ["insert", 14, 2, 14],
    ["insert", 5, 1, 4],
    ["delete", 9, 1, undefined],
    ["delete", 6, 1, undefined],
    ["delete", 4, 1, undefined],
  ]);
  expect(steps.every(({ whole }) => whole)).toBe(true);
});

test("a list that has something beside it moves only the cells below it", () => {
  const table = { ...place, columns: 7 };
  const steps = shapeSteps({ ...nothing, addedRows: [added(11, 4)] }, { ...beside, table })!;
  expect(steps).toMatchObject([
    { whole: false, area: { row: 14, rows: 4, column: 0, columns: 7 } },
  ]);
});

test("what a person has beside a cross table moves with its rows", () => {
  const steps = shapeSteps({ ...nothing, addedRows: [added(5, 1)] }, beside)!;
  expect(steps).toMatchObject([{ whole: true }]);
});

test("a wider result below is moved as a whole and never torn", () => {
  const below = { row: 20, column: 0, rows: 8, columns: 9 };
  const around = { ...beside, table: place, others: [below] };
  const growing = { ...nothing, addedRows: [added(11, 4)] };
  expect(shapeSteps(growing, around)).toMatchObject([{ whole: true }]);
  // A table beside it that whole rows would cut is in the way of both.
  const aside = { row: 3, column: 7, rows: 30, columns: 2 };
  expect(shapeSteps(growing, { ...around, others: [below, aside] })).toBeNull();
  expect(shapeSteps(growing, { ...around, others: [aside] })).toMatchObject([{ whole: false }]);
});

test("columns push a taller neighbour nowhere", () => {
  const growing = { ...nothing, addedColumns: [added(5, 1)] };
  const taller = { row: 3, column: 7, rows: 30, columns: 2 };
  const lower = { ...taller, rows: 5 };
  expect(shapeSteps(growing, { ...beside, others: [taller] })).toBeNull();
  expect(shapeSteps(growing, { ...beside, others: [lower] })).toMatchObject([{ whole: false }]);
  expect(shapeSteps(growing, alone)).toMatchObject([{ whole: true }]);
});
