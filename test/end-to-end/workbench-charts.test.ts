import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { root } from "../support/source-files";
import { workbenchStand } from "../support/workbench-stand";
import { screenshot } from "../support/screenshot";

const stand = workbenchStand(async (context) => {
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  sheet.getRange("A1:D7").values = [
    ["Region", "Pupils", "Teachers", "Share"],
    ["Abai", 104300, 11200, 0.107],
    ["Akmola", 141800, 14100, 0.099],
    ["Aktobe", 188400, 15600, 0.083],
    ["Almaty", 301500, 21900, 0.073],
    ["Atyrau", 152700, 13300, 0.087],
    ["Ulytau", 46900, 5400, 0.115],
  ];
  sheet.getRange("B2:C7").numberFormat = Array.from({ length: 6 }, () => ["#,##0", "#,##0"]);
  sheet.getRange("D2:D7").numberFormat = Array.from({ length: 6 }, () => ["0.0%"]);
  await context.sync();
});

test("columns and a line on two axes are drawn, and given as an image of the size asked for", async () => {
  const images = await stand.workbench.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:D7"), "Columns");
    chart.title.text = "Pupils and teachers";
    chart.setPosition("F2", "P22");
    const share = chart.series.getItemAt(2);
    share.chartType = "LineMarkers";
    share.axisGroup = "Secondary";
    share.markerStyle = "Diamond";
    share.markerSize = 8;
    share.points.getItemAt(3).markerStyle = "Triangle";
    share.hasDataLabels = true;
    share.dataLabels.position = "Top";
    chart.axes.valueAxis.displayUnit = "Thousands";
    chart.axes.valueAxis.title.text = "Pupils";
    chart.axes.valueAxis.majorGridlines.format.line.lineStyle = "Dash";
    chart.axes.categoryAxis.majorTickMark = "Outside";
    const axis = chart.axes.getItem("Value", "Secondary");
    axis.title.text = "Teachers for each pupil";
    axis.format.line.color = "#7F7F7F";
    axis.majorTickMark = "Outside";
    await context.sync();
    const [plain, asked, centred, narrow] = [
      chart.getImage(),
      chart.getImage(600, 300, "Fill"),
      chart.getImage(500, 500, "FitAndCenter"),
      chart.getImage(320),
    ];
    await context.sync();
    return [plain.value, asked.value, centred.value, narrow.value];
  });
  const { page } = stand.browser;
  await page.locator(".chart svg").waitFor();
  await page.waitForTimeout(500);
  await screenshot(page, "workbench-chart-two-axes");
  const svg = page.locator(".chart svg");
  const texts = await svg.locator("text").allTextContents();
  expect(texts).toEqual(
    expect.arrayContaining(["Teachers for each pupil", "12.0%", "Akmola", "10.7%", "350"])
  );
  expect(await svg.locator('path[d*="L"][stroke="#A5A5A5"][fill="none"]').count()).toBe(1);
  const chartBox = (await svg.boundingBox())!;
  const title = (await svg.getByText("Teachers for each pupil").boundingBox())!;
  expect(title.x).toBeGreaterThan(chartBox.x + chartBox.width - 40);
  for (const [index, image] of images.entries()) {
    expect(image.startsWith("iVBORw0KGgo")).toBe(true);
    await writeFile(
      join(root, "test-results", `workbench-chart-image-${index}.png`),
      image,
      "base64"
    );
  }
  const sizes = images.map((image) => {
    const bytes = Buffer.from(image, "base64");
    return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  });
  const shape = chartBox.height / chartBox.width;
  expect(sizes).toEqual([
    [chartBox.width, chartBox.height],
    [600, 300],
    [500, 500],
    [320, Math.round(320 * shape)],
  ]);
  // The image shows what the grid does: blue columns, gray marks, and nothing above a centred chart.
  const colors = await page.evaluate(async (source) => {
    const drawn = new Image();
    drawn.src = `data:image/png;base64,${source}`;
    await drawn.decode();
    const canvas = document.createElement("canvas");
    Object.assign(canvas, { width: drawn.width, height: drawn.height });
    const pen = canvas.getContext("2d")!;
    pen.drawImage(drawn, 0, 0);
    const { data } = pen.getImageData(0, 0, drawn.width, drawn.height);
    let blue = 0;
    for (let at = 0; at < data.length; at += 4)
      if (data[at] === 0x44 && data[at + 1] === 0x72 && data[at + 2] === 0xc4) blue++;
    return { blue, corner: data[3] };
  }, images[2]!);
  expect(colors.blue).toBeGreaterThan(500);
  expect(colors.corner).toBe(0);
});

test("columns over an area, every mark, a pie without an entry, and labels at their places", async () => {
  await stand.workbench.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const area = sheet.charts.add("ColumnClustered", sheet.getRange("A1:C7"), "Columns");
    area.setPosition("A9", "F24");
    area.series.getItemAt(0).chartType = "Area";
    area.series.getItemAt(1).axisGroup = "Secondary";
    area.title.text = "Columns and an area,\nwhich stand on two axes";
    area.title.horizontalAlignment = "Left";
    area.axes.valueAxis.title.text = "Pupils";
    area.axes.valueAxis.title.textOrientation = 0;
    area.axes.categoryAxis.title.text = "Regions";
    const styles = ["Square", "Diamond", "Triangle", "X", "Star", "Dot", "Dash", "Circle", "Plus"];
    sheet.getRange("M1:U3").values = [
      styles,
      styles.map((_, index) => index + 1),
      styles.map(() => 4),
    ];
    const marks = sheet.charts.add("LineMarkers", sheet.getRange("M1:U2"), "Rows");
    marks.setPosition("G1", "O12");
    marks.title.text = "Marks";
    marks.title.format.font.name = "Georgia";
    marks.title.format.font.italic = true;
    const { points } = marks.series.getItemAt(0);
    marks.series.getItemAt(0).markerSize = 9;
    styles.forEach((style, index) => (points.getItemAt(index).markerStyle = style as "Square"));
    marks.axes.valueAxis.minorGridlines.visible = true;
    const pie = sheet.charts.add("Pie", sheet.getRange("A1:B7"), "Columns");
    pie.setPosition("G13", "O24");
    pie.legend.position = "Right";
    pie.legend.legendEntries.getItemAt(1).visible = false;
    pie.series.getItemAt(0).hasDataLabels = true;
    pie.series.getItemAt(0).dataLabels.showPercentage = true;
    pie.series.getItemAt(0).dataLabels.showValue = false;
    pie.series.getItemAt(0).dataLabels.position = "OutsideEnd";
    const bars = sheet.charts.add("BarClustered", sheet.getRange("A1:B4"), "Columns");
    bars.setPosition("A25", "F34");
    bars.series.getItemAt(0).hasDataLabels = true;
    bars.series.getItemAt(0).dataLabels.position = "InsideBase";
    bars.series.getItemAt(0).dataLabels.format.font.color = "#FFFFFF";
    await context.sync();
  });
  const { page } = stand.browser;
  await page.locator(".chart svg").nth(3).waitFor();
  await page.waitForTimeout(500);
  await screenshot(page, "workbench-chart-kinds");
  const pie = page.locator(".chart").nth(2);
  expect(await pie.getByText("Akmola").count()).toBe(0);
  expect(await pie.getByText("Abai").count()).toBe(1);
  expect(await page.locator(".chart").nth(1).locator(".marker").count()).toBe(9);
  const [bar, label] = [
    (await page.locator('.chart >> nth=3 >> rect[fill="#4472C4"]').first().boundingBox())!,
    (await page.locator(".chart").nth(3).getByText("104,300").boundingBox())!,
  ];
  expect(label.x - bar.x).toBeCloseTo(4, -0.5);
});
