import { strFromU8, unzipSync } from "fflate";
import { drawChart } from "../../src/workbench/grid/chart/draw-chart";
import { chartData, chartTitle } from "../../src/workbench/workbook/chart-data";
import { cellText } from "../../src/workbench/workbook/number-format";
import { workbookFile } from "../../src/workbench/file/workbook-file";
import { officeInNode, type OfficeInNode } from "../support/office-in-node";

/** A workbook with figures of three regions in two years, and a chart of them. */
async function withChart(
  type: string,
  address: string,
  work: (chart: Excel.Chart, context: Excel.RequestContext) => Promise<unknown>
): Promise<{ office: OfficeInNode; got: unknown }> {
  const office = officeInNode();
  const got = await office.onSheet(async (sheet, context) => {
    sheet.getRange("A1:C4").values = [
      ["Region", "'2024", "'2025"],
      ["Abai", 10, 12],
      ["Almaty", 30, 21],
      ["Ulytau", 60, 7],
    ];
    const chart = sheet.charts.add(type as "Pie", sheet.getRange(address), "Columns");
    const answer = await work(chart, context);
    await context.sync();
    return answer;
  });
  return { office, got };
}

function drawn({ workbook }: OfficeInNode): string {
  const [chart] = workbook.charts;
  const drawing = drawChart({
    chart: chart!,
    data: chartData(workbook, chart!),
    title: chartTitle(workbook, chart!),
    width: 480,
    height: 300,
    print: cellText,
  });
  expect(drawing).not.toMatch(/NaN|undefined|Infinity/);
  return drawing;
}

async function fileXml({ workbook }: OfficeInNode): Promise<string> {
  const entries = unzipSync(await workbookFile(workbook));
  return strFromU8(entries["xl/charts/chart1.xml"]!);
}

test.each([
  ["Pie", "A1:B4", 3, "<c:pieChart>"],
  ["Doughnut", "A1:C4", 6, "<c:doughnutChart>"],
  ["Area", "A1:C4", 2, "<c:areaChart>"],
  ["AreaStacked", "A1:C4", 2, "<c:areaChart>"],
  ["AreaStacked100", "A1:C4", 2, "<c:areaChart>"],
])(
  "a chart of the kind %s is read back, drawn and saved",
  async (type, address, count, element) => {
    const { office, got } = await withChart(type, address, async (chart, context) => {
      chart.load("chartType");
      chart.legend.load("visible");
      await context.sync();
      return [chart.chartType, chart.legend.visible];
    });
    expect(got).toEqual([type, true]);
    const drawing = drawn(office);
    expect(drawing.match(/<path /g)).toHaveLength(count);
    for (const name of ["Abai", "Almaty", "Ulytau"]) expect(drawing).toContain(`>${name}<`);
    expect(await fileXml(office)).toContain(element);
  }
);

test("the parts of a pie are as large as their shares, and tell them", async () => {
  const { office } = await withChart("Pie", "A1:B4", (chart) => {
    const { dataLabels } = chart.series.getItemAt(0);
    chart.series.getItemAt(0).hasDataLabels = true;
    dataLabels.showValue = false;
    dataLabels.showPercentage = true;
    return Promise.resolve();
  });
  const drawing = drawn(office);
  for (const share of ["10%", "30%", "60%"]) expect(drawing).toContain(`>${share}<`);
  // Only the part of more than half goes the long way round.
  expect(drawing.match(/ 0 1 1 /g)).toHaveLength(1);
});

test.each(["ColumnClustered", "LineMarkers", "Pie"])(
  "a point of a chart of the kind %s has a fill and a label of its own",
  async (type) => {
    const { office, got } = await withChart(type, "A1:B4", async (chart, context) => {
      const { points } = chart.series.getItemAt(0);
      const [point, other] = [points.getItemAt(1), points.getItemAt(2)];
      point.format.fill.setSolidColor("#123456");
      point.format.border.color = "#654321";
      point.hasDataLabel = true;
      point.dataLabel.showCategoryName = true;
      point.dataLabel.separator = " = ";
      points.load("count");
      point.load("value,hasDataLabel");
      point.dataLabel.load("showCategoryName,showValue,separator");
      point.format.border.load("color");
      other.load("hasDataLabel");
      await context.sync();
      const { showCategoryName, showValue, separator } = point.dataLabel;
      return {
        count: points.count,
        value: point.value,
        label: [point.hasDataLabel, showCategoryName, showValue, separator],
        border: point.format.border.color,
        other: other.hasDataLabel,
      };
    });
    expect(got).toEqual({
      count: 3,
      value: 30,
      label: [true, true, true, " = "],
      border: "#654321",
      other: false,
    });
    const drawing = drawn(office);
    expect(drawing).toContain('fill="#123456"');
    expect(drawing).toContain(">Almaty = 30<");
    expect(drawing).not.toContain(">Abai = 10<");
    expect(await fileXml(office)).toContain("123456");
  }
);

test("title and legend have a ground and a border", async () => {
  const { office, got } = await withChart("ColumnClustered", "A1:C4", async (chart, context) => {
    chart.title.format.fill.setSolidColor("#ABCDEF");
    chart.legend.format.fill.setSolidColor("#FEDCBA");
    chart.legend.format.border.color = "#010203";
    chart.legend.format.border.load("color,lineStyle");
    chart.title.format.border.load("lineStyle");
    await context.sync();
    const { color, lineStyle } = chart.legend.format.border;
    return [color, lineStyle, chart.title.format.border.lineStyle];
  });
  expect(got).toEqual(["#010203", "Continuous", "None"]);
  expect(drawn(office)).toMatch(/fill="#ABCDEF".*fill="#FEDCBA" stroke="#010203"/);
});

test("a kind of chart that is not drawn, and a point that is not there, are refused", async () => {
  await expect(withChart("Radar", "A1:C4", () => Promise.resolve())).rejects.toMatchObject({
    code: "ApiNotFound",
    message: expect.stringContaining("Radar") as string,
  });
  await expect(
    withChart("Pie", "A1:B4", (chart) =>
      Promise.resolve(chart.series.getItemAt(0).points.getItemAt(3).load("value"))
    )
  ).rejects.toMatchObject({ code: "InvalidArgument" });
});
