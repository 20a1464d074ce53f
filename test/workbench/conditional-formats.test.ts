import { conditionalLook } from "../../src/workbench/workbook/conditional-match";
import { presetHolds } from "../../src/workbench/workbook/conditional-preset";
import { officeInNode, type OfficeInNode } from "../support/office-in-node";
import { rect } from "./sample-workbook";

type Kind = `${Excel.ConditionalFormatType}`;

/** The fill that each cell of a block gets. */
function fills({ workbook }: OfficeInNode, address: string): (string | undefined)[] {
  const { row, column, rows } = rect(address);
  return Array.from(
    { length: rows },
    (_, at) => conditionalLook(workbook, workbook.active, row + at, column)?.fill
  );
}

test("each kind of rule is kept and read back", async () => {
  const { onSheet } = officeInNode();
  const read = await onSheet(async (sheet, context) => {
    const { conditionalFormats } = sheet.getRange("A1:A9");
    const add = (type: Kind) => conditionalFormats.add(type);
    const { cellValue } = add("CellValue");
    cellValue.rule = { formula1: "=5", formula2: "B1", operator: "Between" };
    cellValue.format.fill.color = "pink";
    cellValue.format.font.bold = true;
    cellValue.format.borders.getItem("EdgeBottom").color = "#FF0000";
    cellValue.format.numberFormat = "0.0";
    const { custom } = add("Custom");
    custom.rule.formula = "=MOD(ROW(),2)=0";
    const { textComparison } = add("ContainsText");
    textComparison.rule = { operator: "BeginsWith", text: "Ab" };
    const { topBottom } = add("TopBottom");
    topBottom.rule = { rank: 10, type: "BottomPercent" };
    const { preset } = add("PresetCriteria");
    preset.rule = { criterion: "AboveAverage" };
    const { colorScale } = add("ColorScale");
    colorScale.criteria = {
      minimum: { type: "LowestValue", color: "#FF0000" },
      midpoint: { type: "Percentile", formula: "50", color: "yellow" },
      maximum: { type: "HighestValue", color: "#00FF00" },
    };
    const { dataBar } = add("DataBar");
    dataBar.lowerBoundRule = { type: "Number", formula: "=0" };
    dataBar.positiveFormat.fillColor = "#0B6A5B";
    dataBar.positiveFormat.gradientFill = false;
    dataBar.showDataBarOnly = true;
    const { iconSet } = add("IconSet");
    iconSet.style = "FourArrows";
    iconSet.reverseIconOrder = true;
    conditionalFormats.load("items/type,items/priority,items/stopIfTrue");
    for (const one of [cellValue, textComparison, topBottom, preset]) one.load("rule");
    cellValue.format.load("numberFormat,fill/color,font/bold,font/italic");
    const edge = cellValue.format.borders.getItem("EdgeBottom").load("color,style");
    custom.rule.load("formula");
    colorScale.load("criteria,threeColorScale");
    dataBar.load(
      "lowerBoundRule,upperBoundRule,showDataBarOnly,positiveFormat/fillColor,positiveFormat/gradientFill"
    );
    iconSet.load("style,criteria,reverseIconOrder");
    await context.sync();
    const { format } = cellValue;
    return {
      formats: conditionalFormats.items.map(({ type, priority, stopIfTrue }) => [
        type,
        priority,
        stopIfTrue,
      ]),
      rules: [
        cellValue.rule,
        custom.rule.formula,
        textComparison.rule,
        topBottom.rule,
        preset.rule,
      ],
      look: [
        format.numberFormat,
        format.fill.color,
        format.font.bold,
        format.font.italic,
        edge.color,
        edge.style,
      ],
      scale: [colorScale.criteria, colorScale.threeColorScale],
      bar: [
        dataBar.lowerBoundRule,
        dataBar.upperBoundRule,
        dataBar.showDataBarOnly,
        dataBar.positiveFormat.fillColor,
        dataBar.positiveFormat.gradientFill,
      ],
      icons: [
        iconSet.style,
        iconSet.criteria.length,
        iconSet.criteria[1],
        iconSet.reverseIconOrder,
      ],
    };
  });
  expect(read.formats).toEqual([
    ["IconSet", 0, null],
    ["DataBar", 1, null],
    ["ColorScale", 2, null],
    ["PresetCriteria", 3, false],
    ["TopBottom", 4, false],
    ["ContainsText", 5, false],
    ["Custom", 6, false],
    ["CellValue", 7, false],
  ]);
  expect(read.rules).toEqual([
    { formula1: "=5", formula2: "=B1", operator: "Between" },
    "=MOD(ROW(),2)=0",
    { operator: "BeginsWith", text: "Ab" },
    { rank: 10, type: "BottomPercent" },
    { criterion: "AboveAverage" },
  ]);
  expect(read.look).toEqual(["0.0", "#FFC0CB", true, null, "#FF0000", "Continuous"]);
  expect(read.scale).toEqual([
    {
      minimum: { type: "LowestValue", color: "#FF0000" },
      midpoint: { type: "Percentile", formula: "=50", color: "#FFFF00" },
      maximum: { type: "HighestValue", color: "#00FF00" },
    },
    true,
  ]);
  expect(read.bar).toEqual([
    { type: "Number", formula: "=0" },
    { type: "Automatic" },
    true,
    "#0B6A5B",
    false,
  ]);
  expect(read.icons).toEqual([
    "FourArrows",
    4,
    { type: "Percent", operator: "GreaterThanOrEqual", formula: "=25" },
    true,
  ]);
});

test("the first format wins where two change the same, and one that stops lets none behind it in", async () => {
  const office = officeInNode();
  const read = await office.onSheet(async (sheet, context) => {
    sheet.getRange("A1:A4").values = [[1], [6], [11], ["text"]];
    const { conditionalFormats } = sheet.getRange("A1:A4");
    const greater = (than: number, color: string) => {
      const format = conditionalFormats.add("CellValue");
      format.cellValue.rule = { formula1: `=${than}`, operator: "GreaterThan" };
      format.cellValue.format.fill.color = color;
      return format;
    };
    const five = greater(5, "#0000FF");
    const ten = greater(10, "#FF0000");
    ten.cellValue.format.font.bold = true;
    five.cellValue.format.font.italic = true;
    await context.sync();
    const first = [
      fills(office, "A1:A4"),
      conditionalLook(office.workbook, office.workbook.active, 2, 0),
    ];
    ten.stopIfTrue = true;
    await context.sync();
    const stopped = conditionalLook(office.workbook, office.workbook.active, 2, 0);
    five.priority = 0;
    await context.sync();
    const turned = fills(office, "A1:A4");
    five.priority = -1;
    five.load("priority");
    ten.load("priority");
    await context.sync();
    return { first, stopped, turned, priorities: [five.priority, ten.priority] };
  });
  expect(read.first).toEqual([
    [undefined, "#0000FF", "#FF0000", "#FF0000"],
    { fill: "#FF0000", bold: true, italic: true },
  ]);
  expect(read.stopped).toEqual({ fill: "#FF0000", bold: true });
  expect(read.turned).toEqual([undefined, "#0000FF", "#0000FF", "#0000FF"]);
  expect(read.priorities).toEqual([1, 0]);
});

test("formats look at the cells as they are, follow inserted rows and can be cleared in part", async () => {
  const office = officeInNode();
  await office.onSheet((sheet) => {
    sheet.getRange("A1:A4").values = [[1], [2], [3], [4]];
    sheet.getRange("B1").values = [[3]];
    const format = sheet.getRange("A1:A4").conditionalFormats.add("CellValue");
    format.cellValue.rule = { formula1: "=$B$1", operator: "GreaterThanOrEqual" };
    format.cellValue.format.fill.color = "red";
  });
  expect(fills(office, "A1:A4")).toEqual([undefined, undefined, "#FF0000", "#FF0000"]);
  const read = await office.onSheet(async (sheet, context) => {
    sheet.getRange("1:1").insert("Down");
    sheet.getRange("B2").values = [[4]];
    const { conditionalFormats } = sheet.getRange("A2:A5");
    const format = conditionalFormats.getItemAt(0);
    format.cellValue.load("rule");
    const place = format.getRange().load("address");
    await context.sync();
    const moved = [format.cellValue.rule.formula1, place.address, fills(office, "A2:A5")];
    sheet.getRange("A3").conditionalFormats.clearAll();
    const areas = format.getRanges().load("address");
    const none = format.getRangeOrNullObject();
    const count = conditionalFormats.getCount();
    await context.sync();
    const cut = [areas.address, none.isNullObject, count.value];
    sheet.getRange("A1:A9").clear("Formats");
    const left = conditionalFormats.getCount();
    await context.sync();
    return [moved, cut, left.value];
  });
  expect(read).toEqual([
    ["=$B$2", "Sheet1!A2:A5", [undefined, undefined, undefined, "#FF0000"]],
    ["Sheet1!A2,Sheet1!A4:A5", true, 1],
    0,
  ]);
});

test("texts, ranks, ready-made criteria and colour scales match the cells that Excel matches", async () => {
  const office = officeInNode();
  const each = async (
    address: string,
    add: (formats: Excel.ConditionalFormatCollection) => void
  ) => {
    await office.onSheet((sheet) => {
      sheet.getRange().conditionalFormats.clearAll();
      add(sheet.getRange(address).conditionalFormats);
    });
    return fills(office, address);
  };
  await office.onSheet((sheet) => {
    sheet.getRange("A1:A5").values = [[10], [20], [30], [40], [20]];
    sheet.getRange("B1:B5").values = [["Abai"], ["abc"], ["Ulytau"], [""], ["=NA()"]];
  });
  const red = (format: Excel.ConditionalRangeFormat) => (format.fill.color = "red");
  const on = "#FF0000";
  const text = await each("B1:B4", (formats) => {
    const { textComparison } = formats.add("ContainsText");
    textComparison.rule = { operator: "BeginsWith", text: "AB" };
    red(textComparison.format);
  });
  const bottom = await each("A1:A5", (formats) => {
    const { topBottom } = formats.add("TopBottom");
    topBottom.rule = { rank: 2, type: "TopItems" };
    red(topBottom.format);
  });
  const twice = await each("A1:A5", (formats) => {
    const { preset } = formats.add("PresetCriteria");
    preset.rule = { criterion: "DuplicateValues" };
    red(preset.format);
  });
  const blank = await each("B1:B4", (formats) => {
    const { preset } = formats.add("PresetCriteria");
    preset.rule = { criterion: "Blanks" };
    red(preset.format);
  });
  const scale = await each("A1:A5", (formats) => {
    formats.add("ColorScale").colorScale.criteria = {
      minimum: { type: "LowestValue", color: "#000000" },
      maximum: { type: "HighestValue", color: "#FFFFFF" },
    };
  });
  expect({ text, bottom, twice, blank, scale }).toEqual({
    text: [on, on, undefined, undefined],
    bottom: [undefined, undefined, on, on, undefined],
    twice: [undefined, on, undefined, undefined, on],
    blank: [undefined, undefined, undefined, on],
    scale: ["#000000", "#555555", "#AAAAAA", "#FFFFFF", "#555555"],
  });
  const { active } = office.workbook;
  const dates = { rects: [] } as never;
  // A Wednesday: 45672 is 15 January 2025.
  const now = new Date(2025, 0, 15);
  const holds = (criterion: string, day: number) =>
    presetHolds(active, dates, criterion, day, new Map(), now);
  expect([
    holds("Today", 45672.5),
    holds("LastSevenDays", 45665),
    holds("LastSevenDays", 45666),
    holds("ThisWeek", 45669),
    holds("NextWeek", 45676),
    holds("LastMonth", 45657),
    holds("ThisMonth", 45657),
  ]).toEqual([true, false, true, true, true, true, false]);
});

test("what Excel does not take as a rule is refused, also on a protected sheet", async () => {
  const { onSheet, refusal } = officeInNode();
  const attempts: [string, (formats: Excel.ConditionalFormatCollection) => unknown][] = [
    [
      "InvalidArgument",
      (of) => (of.add("CellValue").cellValue.rule = { formula1: "=1", operator: "Between" }),
    ],
    [
      "InvalidArgument",
      (of) => (of.add("TopBottom").topBottom.rule = { rank: 0, type: "TopItems" }),
    ],
    ["InvalidArgument", (of) => (of.add("IconSet").iconSet.criteria = [{} as never])],
    [
      "InvalidOperation",
      (of) => (of.add("Custom").cellValue.rule = { formula1: "=1", operator: "EqualTo" }),
    ],
    ["InvalidOperation", (of) => (of.add("DataBar").stopIfTrue = true)],
    ["ItemNotFound", (of) => of.getItem("nothing").delete()],
  ];
  for (const [code, attempt] of attempts)
    expect(await refusal((sheet) => attempt(sheet.getRange("A1").conditionalFormats))).toBe(code);
  await onSheet((sheet) => sheet.protection.protect());
  expect(await refusal((sheet) => sheet.getRange("A1").conditionalFormats.add("Custom"))).toBe(
    "AccessDenied"
  );
});
