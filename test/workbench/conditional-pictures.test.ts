import { officeScript } from "../../scripts/pages/office-script";
import { conditionalPicture } from "../../src/workbench/workbook/conditional-picture";
import { iconSets } from "../../src/workbench/grid/draw-icon";
import { officeInNode } from "../support/office-in-node";

/** What is drawn in the first cells of column A after work on a format of a kind. */
async function pictures(
  values: readonly (number | string)[],
  type: "DataBar" | "IconSet",
  work: (format: Excel.ConditionalFormat) => void
) {
  const office = officeInNode();
  await office.onSheet((sheet) => {
    const range = sheet.getRange(`A1:A${values.length}`);
    range.values = values.map((value) => [value]);
    work(range.conditionalFormats.add(type));
  });
  const { workbook } = office;
  return values.map((_, row) => conditionalPicture(workbook, workbook.active, row, 0));
}

const reach = async (
  values: readonly (number | string)[],
  work: (bar: Excel.DataBarConditionalFormat) => void = () => {}
) =>
  (await pictures(values, "DataBar", (format) => work(format.dataBar))).map((picture) =>
    picture?.bar
      ? [picture.bar.from, picture.bar.to].map((share) => Math.round(share * 1000) / 1000)
      : undefined
  );

test("bars of positive numbers begin at zero, and texts have none", async () => {
  expect(await reach([10, 20, 40, "text"])).toEqual([[0, 0.25], [0, 0.5], [0, 1], undefined]);
  expect(await reach([5, 3, 0])).toEqual([
    [0, 1],
    [0, 0.6],
    [0, 0],
  ]);
});

test("negative bars go the other way from an axis, which stands by the numbers, in the middle or nowhere", async () => {
  const values = [-25, 0, 75];
  expect(await reach(values)).toEqual([
    [0, 0.25],
    [0.25, 0.25],
    [0.25, 1],
  ]);
  expect(await reach([-40, -10])).toEqual([
    [0, 1],
    [0.75, 1],
  ]);
  expect(await reach(values, (bar) => (bar.axisFormat = "CellMidPoint"))).toEqual([
    [0.333, 0.5],
    [0.5, 0.5],
    [0.5, 1],
  ]);
  expect(await reach(values, (bar) => (bar.axisFormat = "None"))).toEqual([
    [0, 0],
    [0, 0.25],
    [0, 1],
  ]);
});

test("the ends of bars follow their rules", async () => {
  const ends =
    (lower: Excel.ConditionalDataBarRule, upper: Excel.ConditionalDataBarRule) =>
    (bar: Excel.DataBarConditionalFormat) => {
      bar.lowerBoundRule = lower;
      bar.upperBoundRule = upper;
    };
  expect(
    await reach([10, 20, 30], ends({ type: "LowestValue" }, { type: "HighestValue" }))
  ).toEqual([
    [0, 0],
    [0, 0.5],
    [0, 1],
  ]);
  expect(
    await reach(
      [10, 20, 30],
      ends({ type: "Number", formula: "=15" }, { type: "Number", formula: "=25" })
    )
  ).toEqual([
    [0, 0],
    [0, 0.5],
    [0, 1],
  ]);
  expect(
    await reach(
      [0, 50, 100],
      ends({ type: "Percent", formula: "=25" }, { type: "Formula", formula: "=A3" })
    )
  ).toEqual([
    [0, 0],
    [0, 0.333],
    [0, 1],
  ]);
});

test("colours and direction of bars, and bars alone", async () => {
  const [negative, positive] = await pictures([-1, 1], "DataBar", ({ dataBar }) => {
    dataBar.barDirection = "RightToLeft";
    dataBar.showDataBarOnly = true;
    dataBar.axisColor = "#010203";
    dataBar.positiveFormat.fillColor = "#00FF00";
    dataBar.positiveFormat.borderColor = "#008000";
    dataBar.negativeFormat.fillColor = "#FF0000";
    dataBar.negativeFormat.matchPositiveBorderColor = true;
  });
  expect(negative).toMatchObject({
    bar: { from: 0.5, to: 1, fill: "#FF0000", border: "#008000", fullAt: "left", axis: 0.5 },
    hidesText: true,
  });
  expect(positive?.bar).toMatchObject({ from: 0, to: 0.5, fill: "#00FF00", fullAt: "right" });
  const [plain] = await pictures([1], "DataBar", ({ dataBar }) => {
    dataBar.positiveFormat.gradientFill = false;
  });
  expect(plain).toMatchObject({ bar: { fullAt: undefined, axis: undefined }, hidesText: false });
});

const icons = async (
  values: readonly (number | string)[],
  work: (set: Excel.IconSetConditionalFormat) => void
) => (await pictures(values, "IconSet", ({ iconSet }) => work(iconSet))).map((one) => one?.icon);
const places = async (
  values: readonly (number | string)[],
  work: (set: Excel.IconSetConditionalFormat) => void
) => (await icons(values, work)).map((icon) => icon?.index);

test("icons divide the numbers evenly, and follow order and criteria", async () => {
  expect(await places([0, 32, 33, 66, 67, 100, "text"], () => {})).toEqual([
    0,
    0,
    1,
    1,
    2,
    2,
    undefined,
  ]);
  expect(await places([0, 50, 100], (set) => (set.reverseIconOrder = true))).toEqual([2, 1, 0]);
  expect(
    await places([1, 2, 3, 4], (set) => {
      set.style = "FourRating";
      set.criteria = [
        {} as Excel.ConditionalIconCriterion,
        { type: "Number", operator: "GreaterThan", formula: "=2" },
        { type: "Number", operator: "GreaterThanOrEqual", formula: "=3" },
        { type: "Percentile", operator: "GreaterThanOrEqual", formula: "=100" },
      ];
    })
  ).toEqual([0, 0, 2, 3]);
  expect(
    await icons([1, 5], (set) => {
      set.criteria = [
        {} as Excel.ConditionalIconCriterion,
        { type: "Number", operator: "GreaterThan", formula: "=2" },
        {
          type: "Number",
          operator: "GreaterThan",
          formula: "=4",
          customIcon: { set: "ThreeFlags", index: 1 },
        },
      ];
    })
  ).toEqual([
    { style: "ThreeTrafficLights1", index: 0 },
    { style: "ThreeFlags", index: 1 },
  ]);
});

test("a format that stops those after it stops their bars and icons too", async () => {
  const office = officeInNode();
  await office.onSheet((sheet) => {
    const range = sheet.getRange("A1:A2");
    range.values = [[1], [9]];
    range.conditionalFormats.add("DataBar");
    const stopping = range.conditionalFormats.add("CellValue");
    stopping.cellValue.rule = { operator: "GreaterThan", formula1: "=5" };
    stopping.stopIfTrue = true;
    // The icons come before what stops.
    range.conditionalFormats.add("IconSet").iconSet.showIconOnly = true;
  });
  const at = (row: number) => conditionalPicture(office.workbook, office.workbook.active, row, 0);
  expect(at(0)).toMatchObject({ bar: { fill: "#638EC6" }, icon: { index: 0 }, hidesText: true });
  expect(at(1)).toMatchObject({ bar: undefined, icon: { index: 2 } });
});

test("every one of Excel's icon sets is drawn, each icon another", () => {
  const { IconSet } = officeScript() as unknown as { IconSet: Record<string, string> };
  const drawn = Object.values(IconSet).filter((style) => style !== "Invalid");
  expect(Object.keys(iconSets).sort()).toEqual([...drawn].sort());
  for (const style of drawn) {
    const set = iconSets[style] ?? [];
    expect([style, set.length]).toEqual([
      style,
      { T: 3, F: style.startsWith("Four") ? 4 : 5 }[style[0] as "T" | "F"],
    ]);
    const acts = set.map((draw) => {
      const noted: unknown[] = [];
      const pen = new Proxy(
        {},
        {
          get:
            (_, name) =>
            (...given: number[]) =>
              void noted.push([name, ...given]),
          set: (_, name, value) => noted.push([name, value]) > 0,
        }
      );
      draw(pen as never);
      return JSON.stringify(noted);
    });
    expect(new Set(acts).size).toBe(set.length);
  }
});
