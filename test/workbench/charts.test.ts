import { unzipSync, strFromU8 } from "fflate";
import { drawChart } from "../../src/workbench/grid/chart/draw-chart";
import { BatchRun } from "../../src/workbench/protocol/batch";
import { createHost } from "../../src/workbench/protocol/create-host";
import { parseRect, sheetColumns } from "../../src/workbench/workbook/address";
import { chartData, chartTitle } from "../../src/workbench/workbook/chart-data";
import { ticksOf, valueScale } from "../../src/workbench/workbook/chart-scale";
import { addChart } from "../../src/workbench/workbook/charts";
import { cellText } from "../../src/workbench/workbook/number-format";
import { renameSheet } from "../../src/workbench/workbook/sheets";
import { shiftOf } from "../../src/workbench/workbook/shift";
import { shiftCells } from "../../src/workbench/workbook/shift-cells";
import { addTable, resizeTable } from "../../src/workbench/workbook/table";
import { Workbook } from "../../src/workbench/workbook/workbook";
import { writeCells } from "../../src/workbench/workbook/write-cells";
import { workbookFile } from "../../src/workbench/file/workbook-file";
import { captured, loaded } from "../support/captured-request";

const rect = (address: string) => parseRect(address)!;

function sample(): Workbook {
  const workbook = new Workbook();
  writeCells(workbook, workbook.active, rect("A1:C5"), [
    ["Region", "'2024", "'2025"],
    ["Abai", 10, 12],
    ["Almaty", 20, 21],
    ["Ulytau", "…", 7],
    ["A & <B>", 40, 44],
  ]);
  return workbook;
}

const chartOf = (workbook: Workbook, address = "A1:C5") =>
  addChart(
    workbook,
    workbook.active,
    "ColumnClustered",
    { sheet: workbook.active, rect: rect(address) },
    "Auto"
  );

const run = (workbook: Workbook, name: string) =>
  new BatchRun(createHost(workbook), captured(name)).run();

test("a chart added by a real request has names and categories from the edges of its block", async () => {
  const workbook = sample();
  const answer = await run(workbook, "add-chart");
  expect(answer.Error).toBeUndefined();
  const [chart] = workbook.charts;
  expect(chart && chartData(workbook, chart)).toMatchObject({
    categories: ["Abai", "Almaty", "Ulytau", "A & <B>"],
    series: [
      { name: "2024", color: "#107C41", values: [10, 20, null, 40] },
      { name: "2025", color: "#ED7D31", values: [12, 21, 7, 44] },
    ],
  });
  expect(loaded(answer)).toContainEqual({
    Name: "Result",
    ChartType: "ColumnClustered",
    Left: 192,
    Top: 15,
    Width: 384,
    Height: 225,
  });
  expect(loaded(answer)).toContainEqual({ Maximum: 50, MajorUnit: 10 });
  expect(loaded(answer)).toContainEqual(expect.objectContaining({ Count: 2 }));
});

test("series are added, filled and replaced by real requests", async () => {
  const workbook = sample();
  const answer = await run(workbook, "line-chart");
  expect(answer.Error).toBeUndefined();
  expect(loaded(answer).at(-1)).toMatchObject({ _Items: [{ Name: "2024" }, { Name: "2025" }] });
  expect(workbook.charts[0]?.series[1]?.line.color).toBe("#C00000");
});

/** Years of which the middle three have no figures. */
function broken(): Workbook {
  const workbook = new Workbook();
  writeCells(workbook, workbook.active, rect("A1:B6"), [
    ["Year", "persons"],
    ...[
      [2018, 30],
      [2019, 31],
      [2020, 33],
      [2024, 38],
      [2025, 40],
    ],
  ]);
  return workbook;
}

test("an XY chart by a real request has a number along it at each point, and entries that are hidden", async () => {
  const workbook = broken();
  const answer = await run(workbook, "scatter-chart");
  expect(answer.Error).toBeUndefined();
  const [chart] = workbook.charts;
  expect(chartData(workbook, chart!).series).toMatchObject([
    { name: "persons", along: [2018, 2019, 2020], values: [30, 31, 33] },
    { name: "persons", along: [2024, 2025], values: [38, 40] },
  ]);
  expect(chart!.series.map(({ inLegend }) => inLegend)).toEqual([true, false]);
  expect(loaded(answer)).toContainEqual({ Minimum: 2017, Maximum: 2026, MajorUnit: 1 });
  expect(loaded(answer)).toContainEqual(
    expect.objectContaining({ _Items: [{ Visible: true }, { Visible: false }] })
  );
});

test("a drawing of an XY chart keeps years apart by their distance and joins each run alone", async () => {
  const workbook = broken();
  await run(workbook, "scatter-chart");
  const chart = workbook.charts[0]!;
  const drawing = drawChart({
    ...{ chart, data: chartData(workbook, chart), title: undefined, width: 480, height: 300 },
    print: cellText,
  });
  const paths = [...drawing.matchAll(/<path d="([^"]+)"/g)].map(([, path]) => path!);
  const across = paths.map((path) =>
    [...path.matchAll(/[ML]([\d.]+) /g)].map(([, x]) => Number(x))
  );
  expect(across.map(({ length }) => length)).toEqual([3, 2]);
  expect(paths.every((path) => path.match(/M/g)!.length === 1)).toBe(true);
  const [[first, second], [later]] = across as [[number, number], [number]];
  expect(later - first).toBeCloseTo(6 * (second - first), 0);
  // Every year has its name and its place, those at the ends that only keep a distance have none.
  for (const year of [2018, 2021, 2025]) expect(drawing).toContain(`>${year}<`);
  for (const year of [2017, 2026]) expect(drawing).not.toContain(`>${year}<`);
  expect(drawing.match(/>persons</g)).toHaveLength(1);
  expect(drawing).not.toMatch(/NaN|undefined|Infinity/);
});

test("a text among the numbers along an XY chart lets its points be counted", async () => {
  const workbook = broken();
  await run(workbook, "scatter-chart");
  writeCells(workbook, workbook.active, rect("A3:A3"), [["total"]]);
  expect(chartData(workbook, workbook.charts[0]!).series[0]!.along).toEqual([1, 2, 3]);
});

test("a saved file has an XY chart with a series for each run, none of it twice in the legend", async () => {
  const workbook = broken();
  await run(workbook, "scatter-chart");
  const entries = unzipSync(await workbookFile(workbook));
  const part = Object.keys(entries).find((name) => /charts\/chart\d+\.xml$/.test(name))!;
  const xml = strFromU8(entries[part]!);
  expect(xml).toContain("<c:scatterChart>");
  expect(xml).toContain('<c:scatterStyle val="lineMarker"/>');
  const cells = (tag: string) =>
    [...xml.matchAll(new RegExp(`<c:${tag}>.*?<c:f>([^<]+)</c:f>`, "gs"))].map(([, at]) => at);
  expect(cells("xVal")).toEqual(["Sheet1!$A$2:$A$4", "Sheet1!$A$5:$A$6"]);
  expect(cells("yVal")).toEqual(["Sheet1!$B$2:$B$4", "Sheet1!$B$5:$B$6"]);
  expect(xml).toMatch(/<c:legendEntry><c:idx val="1"\/><c:delete val="1"\/><\/c:legendEntry>/);
  // Without a word of it Excel may smooth a line.
  expect(xml.match(/<c:smooth val="0"\/><\/c:ser>/g)).toHaveLength(2);
  expect(xml).not.toContain('<c:smooth val="1"/>');
  expect(xml).toContain('<c:majorGridlines><c:spPr><a:ln w="9525">');
  expect(xml).toContain('<c:min val="2017"/>');
  expect(xml).toContain('<c:majorUnit val="1"/>');
  expect(xml).toContain("[&lt;2018]");
});

test("a chart is found by name, a missing one is a null object, and it can be deleted", async () => {
  const workbook = sample();
  chartOf(workbook);
  const answer = await run(workbook, "find-chart");
  expect(answer.Error).toBeUndefined();
  expect(loaded(answer)).toEqual([{ Name: "Chart 1" }, expect.objectContaining({ Count: 0 })]);
  expect(workbook.charts).toEqual([]);
});

test("a pie of a real request is made", async () => {
  const workbook = sample();
  expect((await run(workbook, "pie-chart")).Error).toBeUndefined();
  expect(workbook.charts.map(({ type }) => type)).toEqual(["Pie"]);
});

test("a chart's cells and place follow inserted rows, renamed sheets and grown tables", () => {
  const workbook = sample();
  const chart = chartOf(workbook);
  const table = addTable(workbook, workbook.active, rect("A1:C5"), true);
  const rows = { row: 0, rows: 2, column: 0, columns: sheetColumns };
  shiftCells(workbook, workbook.active, shiftOf(rows, "Down"), rows);
  expect(chart).toMatchObject({ top: 75, height: 216 });
  renameSheet(workbook, workbook.active, "My data");
  resizeTable(workbook, table, workbook.active, rect("A3:C9"));
  expect(chart.series[0]).toMatchObject({
    values: "='My data'!$B$4:$B$9",
    categories: "='My data'!$A$4:$A$9",
    nameFrom: "='My data'!$B$3",
  });
});

test("hidden rows leave a chart", () => {
  const workbook = sample();
  const chart = chartOf(workbook);
  workbook.active.filteredRows.add(2);
  expect(chartData(workbook, chart).categories).toEqual(["Abai", "Ulytau", "A & <B>"]);
});

test("axes begin at zero, end on a round step and take what is set", () => {
  const workbook = sample();
  const chart = chartOf(workbook);
  const scale = () => ticksOf(valueScale(chart, chartData(workbook, chart)));
  expect(scale()).toEqual([0, 10, 20, 30, 40, 50]);
  Object.assign(chart.value, { minimum: 20, maximum: 40, majorUnit: 5 });
  expect(scale()).toEqual([20, 25, 30, 35, 40]);
});

test.each([
  "ColumnClustered",
  "ColumnStacked100",
  "BarClustered",
  "BarStacked",
  "LineMarkers",
] as const)(
  "a drawing of %s shows title, legend, categories and numbers, with texts escaped",
  (type) => {
    const workbook = sample();
    const chart = chartOf(workbook);
    chart.type = type;
    chart.labels.showValue = true;
    const drawing = drawChart({
      chart,
      data: chartData(workbook, chart),
      title: chartTitle(workbook, chart),
      width: 480,
      height: 300,
      print: cellText,
    });
    for (const text of ["Chart Title", ">2024<", ">Almaty<", "A &amp; &lt;B&gt;", ">44<"])
      expect(drawing).toContain(text);
    expect(drawing).not.toMatch(/NaN|undefined|Infinity/);
    const marks =
      type === "LineMarkers"
        ? /<circle/g
        : /<rect x="[^"]+" y="[^"]+" width="[^"]+" height="[^"]+" fill="#(4472C4|ED7D31)" stroke="none"/g;
    // The legend marks lines as the chart does.
    expect(drawing.match(marks)).toHaveLength(type === "LineMarkers" ? 9 : 7);
  }
);

test("a saved file has the chart as a real one over the same cells", async () => {
  const workbook = sample();
  const chart = chartOf(workbook);
  Object.assign(chart.title, { text: "Schools", visible: true });
  const entries = unzipSync(await workbookFile(workbook));
  const part = Object.keys(entries).find((name) => /charts\/chart\d+\.xml$/.test(name));
  const xml = strFromU8(entries[part ?? ""] ?? new Uint8Array());
  expect(xml).toContain("<c:barChart>");
  expect(xml).toContain("Sheet1!$B$2:$B$5");
  expect(xml).toContain("Sheet1!$A$2:$A$5");
  expect(xml).toContain("Schools");
});
