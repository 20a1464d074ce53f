import { conditionalLook } from "../../src/workbench/workbook/conditional-match";
import type { KnownNumbers } from "../../src/workbench/workbook/conditional-scale";
import { officeInNode } from "../support/office-in-node";

/** How long many cells are looked at that a format compares with all of its cells. */
async function milliseconds(count: number, criterion: string) {
  const { workbook, onSheet } = officeInNode();
  await onSheet((sheet) => {
    const block = sheet.getRange(`A1:A${count}`);
    block.values = Array.from({ length: count }, (_, row) => [row % 1000]);
    const { preset } = block.conditionalFormats.add("PresetCriteria");
    Object.assign(preset, { rule: { criterion } });
    preset.format.fill.color = "#FF0000";
  });
  const known: KnownNumbers = new Map();
  const begun = performance.now();
  for (let row = 0; row < 2000; row++) conditionalLook(workbook, workbook.active, row, 0, known);
  return performance.now() - begun;
}

test.each(["DuplicateValues", "AboveAverage"] as const)(
  "a format that compares a cell with all others looks at these once: %s",
  async (criterion) => {
    const few = await milliseconds(2000, criterion);
    // Ten times the cells to compare with, of which each would have to be looked at 2,000 times.
    expect(await milliseconds(20_000, criterion)).toBeLessThan(few * 5 + 200);
  }
);
