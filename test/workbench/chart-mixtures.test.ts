import { drawChart } from "../../src/workbench/grid/chart/draw-chart";
import { fitted } from "../../src/workbench/grid/chart/chart-image";
import { chartData, chartTitle } from "../../src/workbench/workbook/chart-data";
import { cellText } from "../../src/workbench/workbook/number-format";
import { officeInNode } from "../support/office-in-node";

/** A workbook with pupils, teachers and a share, and work on a chart of them. */
async function onChart<T>(
  type: Excel.ChartType | "ColumnClustered" | "Area" | "Pie",
  work: (chart: Excel.Chart, context: Excel.RequestContext) => Promise<T> | T
) {
  const office = officeInNode();
  const got = await office.onSheet(async (sheet, context) => {
    sheet.getRange("A1:D4").values = [
      ["Region", "Pupils", "Teachers", "Share"],
      ["Abai", 1000, 100, 0.1],
      ["Almaty", 3000, 250, 0.08],
      ["Ulytau", 600, 90, 0.15],
    ];
    sheet.getRange("D2:D4").numberFormat = [["0%"], ["0%"], ["0%"]];
    const chart = sheet.charts.add(type as "Pie", sheet.getRange("A1:D4"), "Columns");
    const answer = await work(chart, context);
    await context.sync();
    return answer;
  });
  const [chart] = office.workbook.charts;
  const drawing = drawChart({
    chart: chart!,
    data: chartData(office.workbook, chart!),
    title: chartTitle(office.workbook, chart!),
    width: 480,
    height: 300,
    print: cellText,
  });
  expect(drawing).not.toMatch(/NaN|undefined|Infinity/);
  return { got, drawing };
}

/** Begin, in pixels from the left, of texts of a drawing. */
const placesOf = (drawing: string, texts: readonly string[]) =>
  texts.map((text) => Number(new RegExp(`<text x="([^"]+)"[^>]*>${text}<`).exec(drawing)?.[1]));

test("a series becomes a line on an axis of its own, with scale, format and title", async () => {
  const { got, drawing } = await onChart("ColumnClustered", async (chart, context) => {
    const share = chart.series.getItemAt(2);
    share.chartType = "LineMarkers";
    share.axisGroup = "Secondary";
    const axis = chart.axes.getItem("Value", "Secondary");
    axis.title.text = "Share of teachers";
    axis.load("axisGroup,type,minimum,maximum,majorUnit,numberFormat");
    axis.title.load("text");
    chart.series.load("items/chartType,items/axisGroup");
    chart.load("chartType");
    const first = chart.axes.valueAxis.load("axisGroup,maximum");
    await context.sync();
    return {
      kinds: chart.series.items.map(({ chartType, axisGroup }) => [chartType, axisGroup]),
      axis: [axis.axisGroup, axis.type, axis.minimum, axis.maximum, axis.numberFormat],
      title: axis.title.text,
      first: [first.axisGroup, first.maximum >= 3000, chart.chartType],
    };
  });
  expect(got).toEqual({
    kinds: [
      ["ColumnClustered", "Primary"],
      ["ColumnClustered", "Primary"],
      ["LineMarkers", "Secondary"],
    ],
    axis: ["Secondary", "Value", 0, 0.2, "0%"],
    title: "Share of teachers",
    first: ["Primary", true, "ColumnClustered"],
  });
  expect(drawing.match(/<circle class="marker"/g)).toHaveLength(4);
  expect(drawing).toContain(">Share of teachers<");
  const [left = 0, right = 0] = placesOf(drawing, ["1000", "5%"]);
  expect(left).toBeLessThan(100);
  expect(right).toBeGreaterThan(400);
});

test("columns stand before an area, and the second axis has ends and a format that it is given", async () => {
  const { got, drawing } = await onChart("Area", async (chart, context) => {
    chart.series.getItemAt(0).chartType = "ColumnClustered";
    const teachers = chart.series.getItemAt(1);
    teachers.axisGroup = "Secondary";
    chart.series.getItemAt(2).delete();
    const axis = chart.axes.getItem("Value", "Secondary");
    axis.minimum = 50;
    axis.maximum = 300;
    axis.majorUnit = 125;
    axis.numberFormat = "0.0";
    axis.load("minimum,maximum,majorUnit,numberFormat");
    await context.sync();
    return [axis.minimum, axis.maximum, axis.majorUnit, axis.numberFormat] as unknown;
  });
  expect(got).toEqual([50, 300, 125, "0.0"]);
  for (const text of ["50.0", "175.0", "300.0"]) expect(drawing).toContain(`>${text}<`);
  // On the first axes the area would be drawn first; the second ones lie above.
  const column = drawing.indexOf('fill="#4472C4"');
  expect(column).toBeLessThan(drawing.lastIndexOf('fill="#ED7D31"'));
});

test("series of one kind on the same axes stack in one way, and one kind for all is the chart's", async () => {
  const { got } = await onChart("ColumnClustered", async (chart, context) => {
    const types = async () => {
      chart.series.load("items/chartType");
      chart.load("chartType");
      await context.sync();
      return [chart.chartType, ...chart.series.items.map(({ chartType }) => chartType)];
    };
    chart.series.getItemAt(2).chartType = "Line";
    chart.series.getItemAt(0).chartType = "ColumnStacked";
    const mixed = await types();
    chart.series.getItemAt(2).chartType = "ColumnStacked";
    const whole = await types();
    chart.chartType = "LineMarkers";
    return [mixed, whole, await types()];
  });
  expect(got).toEqual([
    ["ColumnClustered", "ColumnStacked", "ColumnStacked", "Line"],
    ["ColumnStacked", "ColumnStacked", "ColumnStacked", "ColumnStacked"],
    ["LineMarkers", "LineMarkers", "LineMarkers", "LineMarkers"],
  ]);
});

test("mixtures that are not drawn, and axes that are not there, are refused by name", async () => {
  const refused = (type: "Pie" | "ColumnClustered", work: (chart: Excel.Chart) => unknown) =>
    onChart(type, async (chart, context) => {
      work(chart);
      await context.sync();
    }).then(
      () => "done",
      (error: unknown) => [(error as { code: string }).code, (error as Error).message]
    );
  for (const kind of ["Pie", "BarClustered", "XYScatterLines"] as const)
    expect(
      await refused("ColumnClustered", (chart) => (chart.series.getItemAt(0).chartType = kind))
    ).toEqual(["ApiNotFound", expect.stringContaining(`chartType ${kind} among series`)]);
  expect(
    await refused("Pie", (chart) => (chart.series.getItemAt(0).axisGroup = "Secondary"))
  ).toEqual(["InvalidArgument", expect.anything()]);
  expect(
    await refused("ColumnClustered", (chart) =>
      chart.axes.getItem("Value", "Secondary").load("minimum")
    )
  ).toEqual(["ItemNotFound", expect.anything()]);
  expect(
    await refused("ColumnClustered", (chart) => {
      chart.series.getItemAt(0).axisGroup = "Secondary";
      chart.axes.getItem("Category", "Secondary").load("visible");
    })
  ).toEqual(["ApiNotFound", expect.stringContaining("secondary category axis")]);
  expect(await refused("ColumnClustered", (chart) => chart.getImage())).toEqual([
    "NotImplemented",
    expect.anything(),
  ]);
});

test("points have marks of their own kinds", async () => {
  const { got, drawing } = await onChart("ColumnClustered", async (chart, context) => {
    const series = chart.series.getItemAt(0);
    series.chartType = "LineMarkers";
    series.markerStyle = "Square";
    const [own, plain] = [series.points.getItemAt(0), series.points.getItemAt(1)];
    own.markerStyle = "Diamond";
    own.load("markerStyle");
    plain.load("markerStyle");
    const none = series.points.getItemAt(2);
    none.markerStyle = "None";
    none.load("markerStyle");
    await context.sync();
    return [own.markerStyle, plain.markerStyle, none.markerStyle];
  });
  expect(got).toEqual(["Diamond", "Square", "None"]);
  // One of each, and that of the series in the legend.
  expect(drawing.match(/class="marker"/g)).toHaveLength(3);
});

test("the legend of a circle lists its points, each of which can be left out", async () => {
  const { got, drawing } = await onChart("Pie", async (chart, context) => {
    const { legendEntries } = chart.legend;
    const count = legendEntries.getCount();
    const second = legendEntries.getItemAt(1);
    second.visible = false;
    second.load("visible,index");
    const third = legendEntries.getItemAt(2).load("visible,index");
    await context.sync();
    return [count.value, second.visible, second.index, third.visible, third.index];
  });
  expect(got).toEqual([3, false, 1, true, 2]);
  expect(drawing).toContain(">Abai<");
  expect(drawing).not.toContain(">Almaty<");
  const shownAgain = await onChart("Pie", (chart) => {
    chart.legend.legendEntries.getItemAt(1).visible = false;
    chart.legend.visible = false;
    chart.legend.visible = true;
  });
  expect(shownAgain.drawing).toContain(">Almaty<");
});

test("fonts, dashed gridlines, ticks and places of labels are drawn as they are set", async () => {
  const { got, drawing } = await onChart("ColumnClustered", async (chart, context) => {
    chart.title.text = "Schools";
    chart.title.format.font.name = "Georgia";
    chart.title.format.font.underline = "Single";
    const { valueAxis, categoryAxis } = chart.axes;
    valueAxis.majorGridlines.format.line.lineStyle = "Dash";
    valueAxis.majorGridlines.format.line.color = "#112233";
    valueAxis.minorGridlines.visible = true;
    valueAxis.minorGridlines.format.line.color = "#445566";
    valueAxis.minorGridlines.format.line.load("color");
    valueAxis.majorGridlines.format.line.load("color");
    categoryAxis.majorTickMark = "Outside";
    categoryAxis.format.line.color = "#778899";
    await context.sync();
    return [valueAxis.majorGridlines.format.line.color, valueAxis.minorGridlines.format.line.color];
  });
  expect(got).toEqual(["#112233", "#445566"]);
  expect(drawing).toMatch(/font-family="Georgia[^>]*text-decoration="underline"[^>]*>Schools</);
  expect(drawing).toMatch(/stroke="#112233" stroke-width="1" stroke-dasharray="6 4"/);
  expect(drawing.match(/stroke="#445566"/g)!.length).toBeGreaterThan(20);
  // The axis, and a tick on each side of the three categories.
  expect(drawing.match(/stroke="#778899"/g)).toHaveLength(5);
});

test.each([
  ["Top", "middle", -8],
  ["Right", "start", 4],
  ["Left", "end", 4],
  ["Bottom", "middle", 18],
] as const)(
  "the label of a line's point stands at its place %s",
  async (position, anchor, down) => {
    const { drawing } = await onChart("ColumnClustered", (chart) => {
      chart.chartType = "LineMarkers";
      const series = chart.series.getItemAt(0);
      series.hasDataLabels = true;
      series.dataLabels.position = position;
    });
    const [, y = ""] = /<circle class="marker" cx="[^"]+" cy="([^"]+)"/g.exec(
      drawing.slice(drawing.indexOf('stroke-linejoin="round"'))
    )!;
    const label =
      /<text x="[^"]+" y="([^"]+)"[^>]*text-anchor="([a-z]+)"[^>]*>1000<\/text><circle/.exec(
        drawing
      )!;
    expect(label[2]).toBe(anchor);
    expect(Math.abs(Number(label[1]) - Number(y) - down)).toBeLessThan(1);
  }
);

test("titles of axes are turned, and the lines of a title stand at its side", async () => {
  const { got, drawing } = await onChart("ColumnClustered", async (chart, context) => {
    chart.title.text = "Pupils of the regions\nin 2025";
    chart.title.horizontalAlignment = "Left";
    chart.title.load("horizontalAlignment");
    const { valueAxis, categoryAxis } = chart.axes;
    valueAxis.title.text = "Persons";
    categoryAxis.title.text = "Place";
    for (const axis of [valueAxis, categoryAxis]) axis.title.load("textOrientation");
    await context.sync();
    const before = [valueAxis.title.textOrientation, categoryAxis.title.textOrientation];
    valueAxis.title.textOrientation = 0;
    categoryAxis.title.textOrientation = 45;
    for (const axis of [valueAxis, categoryAxis]) axis.title.load("textOrientation");
    await context.sync();
    return [
      chart.title.horizontalAlignment,
      before,
      [valueAxis.title.textOrientation, categoryAxis.title.textOrientation],
    ];
  });
  expect(got).toEqual(["Left", [90, 0], [0, 45]]);
  expect(drawing).toMatch(/text-anchor="middle">Persons</);
  expect(drawing).toMatch(/transform="rotate\(-45 [^>]*>Place</);
  expect(drawing).toMatch(/text-anchor="start"[^>]*>in 2025</);
  const upright = await onChart("ColumnClustered", (chart) => {
    chart.axes.valueAxis.title.text = "Persons";
  });
  expect(upright.drawing).toMatch(/transform="rotate\(-90 [^>]*>Persons</);
});

test("an image keeps the shape of its chart", () => {
  const own = { width: 400, height: 200 };
  const size = (
    width?: number,
    height?: number,
    fitting: "Fit" | "FitAndCenter" | "Fill" = "Fit"
  ) => fitted(own, { width, height, fitting });
  expect(size()).toEqual({ width: 400, height: 200, scale: 1 });
  expect(size(200)).toEqual({ width: 200, height: 100, scale: 0.5 });
  expect(size(undefined, 50)).toEqual({ width: 100, height: 50, scale: 0.25 });
  expect(size(200, 200)).toEqual({ width: 200, height: 100, scale: 0.5 });
  expect(size(200, 200, "FitAndCenter")).toEqual({ width: 200, height: 200, scale: 0.5 });
  expect(size(200, 200, "Fill")).toEqual({ width: 200, height: 200, scale: 1 });
});
