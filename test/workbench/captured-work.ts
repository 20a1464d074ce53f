import type { Work } from "../support/open-workbench";

/**
 * What an add-in does in captured requests, by the file's name; one `sync` each. After a change here
 * `node --import tsx test/support/capture-requests.ts <name>` writes the file anew from the real Office.js.
 */
export const capturedWork: Readonly<Record<string, Work<unknown>>> = {
  "selected-range": async (context) => {
    context.workbook.getSelectedRange().load("address");
    context.workbook.getActiveCell().load("address");
    await context.sync();
  },
  "sort-table": async (context) => {
    const { sort } = context.workbook.tables.getItem("Schools");
    sort.apply([{ key: 1, ascending: false }]);
    sort.load("fields");
    await context.sync();
  },
  "filter-table": async (context) => {
    const table = context.workbook.tables.getItem("Schools");
    table.columns.getItem("Region").filter.applyValuesFilter(["Abai", "Ulytau"]);
    table.autoFilter.load("isDataFiltered");
    table.getDataBodyRange().getVisibleView().load("values,cellAddresses,rowCount");
    await context.sync();
  },
  "filter-greater": async (context) => {
    const table = context.workbook.tables.getItem("Schools");
    table.columns.getItem("Schools").filter.applyCustomFilter(">=20", "<40", "And");
    table.autoFilter.load("criteria");
    await context.sync();
  },
  "clear-filters": async (context) => {
    const table = context.workbook.tables.getItem("Schools");
    table.clearFilters();
    table.getRange().load("rowHidden");
    await context.sync();
  },
  "table-parts": async (context) => {
    const table = context.workbook.tables.getItemOrNullObject("Schools");
    table.getRange().load("address");
    table.getHeaderRowRange().load("address");
    table.getDataBodyRange().load("address");
    context.workbook.tables.getItemOrNullObject("Nothing").load("name");
    await context.sync();
  },
  "resize-table": async (context) => {
    const table = context.workbook.tables.getItem("Schools");
    table.resize("A1:C6");
    table.columns.load("items/name");
    await context.sync();
  },
  "convert-table": async (context) => {
    context.workbook.tables.getItem("Schools").convertToRange().load("address");
    context.workbook.tables.load("count");
    await context.sync();
  },
  "lost-name": async (context) => {
    const item = context.workbook.names.getItem("result");
    item.load("type,value");
    item.getRangeOrNullObject().load("address");
    await context.sync();
  },
  "copy-formulas": async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("D2:D4").copyFrom("C2:C2", "Formulas");
    sheet.getRange("D2:D4").load("formulas");
    await context.sync();
  },
  "copy-sheet": async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.copy("Beginning").load("name,position");
    await context.sync();
  },
  "around-range": async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const range = sheet.getRange("B2:C3");
    range.getCell(1, 1).load("address");
    range.getOffsetRange(1, 2).load("address");
    range.getResizedRange(2, -1).load("address");
    range.getIntersectionOrNullObject("C3:D9").load("address");
    range.getIntersectionOrNullObject("F1").load("address");
    range.getSurroundingRegion().load("address");
    sheet.getRange("H1:H9").getUsedRangeOrNullObject(true).load("address");
    range.getTables().load("items/name");
    range.load("valueTypes,text");
    await context.sync();
  },
  "write-with-nulls": async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A2:C4").values = [
      ["Abai", 11, null],
      [null, 21, null],
      [null, null, null],
    ];
    await context.sync();
  },
  "write-protected": async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.protection.protect();
    sheet.getRange("A1").values = [["x"]];
    await context.sync();
  },
  "table-events": async (context) => {
    const { tables } = context.workbook;
    tables.getItem("Schools").onChanged.add(async () => Promise.resolve());
    tables.onAdded.add(async () => Promise.resolve());
    context.workbook.worksheets.onRowSorted.add(async () => Promise.resolve());
    await context.sync();
  },
  "add-chart": async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:C5"), "Auto");
    chart.name = "Result";
    chart.title.text = "Schools by region";
    chart.legend.position = "Right";
    chart.setPosition("E2", "L16");
    const { valueAxis, categoryAxis } = chart.axes;
    valueAxis.title.text = "schools";
    valueAxis.numberFormat = "#,##0";
    valueAxis.minimum = 0;
    valueAxis.displayUnit = "None";
    categoryAxis.format.font.size = 10;
    const series = chart.series.getItemAt(0);
    series.format.fill.setSolidColor("#107C41");
    series.hasDataLabels = true;
    series.load("name");
    chart.load("name,chartType,left,top,width,height");
    valueAxis.load("maximum,majorUnit");
    chart.series.load("count");
    await context.sync();
  },
  "line-chart": async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const chart = sheet.charts.add("LineMarkers", sheet.getRange("B1:B5"), "Columns");
    const series = chart.series.add("Planned");
    series.setValues(sheet.getRange("C2:C5"));
    series.setXAxisValues(sheet.getRange("A2:A5"));
    series.format.line.color = "#C00000";
    chart.dataLabels.showValue = true;
    chart.dataLabels.numberFormat = "0.0";
    chart.legend.visible = true;
    chart.setData(sheet.getRange("A1:C4"), "Columns");
    chart.series.load("items/name");
    await context.sync();
  },
  "scatter-chart": async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const chart = sheet.charts.add("XYScatterLines", sheet.getRange("B2:B4"), "Columns");
    const first = chart.series.getItemAt(0);
    first.name = "persons";
    first.setXAxisValues(sheet.getRange("A2:A4"));
    const second = chart.series.add("persons");
    second.setValues(sheet.getRange("B5:B6"));
    second.setXAxisValues(sheet.getRange("A5:A6"));
    chart.legend.visible = true;
    chart.legend.legendEntries.getItemAt(1).visible = false;
    const { categoryAxis } = chart.axes;
    categoryAxis.minimum = 2017;
    categoryAxis.maximum = 2026;
    categoryAxis.majorUnit = 1;
    categoryAxis.numberFormat = '[<2018]"";[>2025]"";0';
    categoryAxis.majorGridlines.visible = false;
    chart.legend.legendEntries.load("items/visible");
    categoryAxis.load("minimum,maximum,majorUnit");
    await context.sync();
  },
  "find-chart": async (context) => {
    const { charts } = context.workbook.worksheets.getActiveWorksheet();
    charts.getItemOrNullObject("Nothing").load("name");
    charts.getItemOrNullObject("Chart 1").load("name");
    charts.getItem("Chart 1").delete();
    charts.load("count");
    await context.sync();
  },
  "pie-chart": async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.charts.add("Pie", sheet.getRange("A1:B3"));
    await context.sync();
  },
  shapes: async (context) => {
    context.workbook.worksheets.getActiveWorksheet().shapes.load("items/name");
    await context.sync();
  },
};
