import type { Page } from "playwright-core";

/** A short print of each thing in a workbook: two that are equal hold the same. */
export type WorkbookPrints = Readonly<Record<string, string>>;

/**
 * Prints of everything that a workbook holds, taken in the page: a large workbook never leaves it.
 * Ids of tables and XML parts are left out, for what is put back may have others.
 */
export async function workbookPrints(page: Page): Promise<WorkbookPrints> {
  return page.evaluate(async () => {
    await window.workbench.settled();
    const { sheets, names, tables, customXmlParts, ...rest } = window.workbench.snapshot();
    const byName = <T extends { name: string }>(all: readonly T[]) =>
      [...all].sort((one, other) => (one.name < other.name ? -1 : 1));
    const things: Record<string, unknown> = {
      ...rest,
      names: byName(names),
      tables: byName(tables.map(({ id: _id, ...table }) => table)),
      parts: customXmlParts.map(({ xml }) => xml).sort(),
      sheets: sheets.map(({ name, visibility, address }) => ({ name, visibility, address })),
    };
    for (const { name, ...sheet } of sheets) things[`sheet ${name}`] = sheet;
    const prints: Record<string, string> = {};
    for (const [name, thing] of Object.entries(things)) {
      const bytes = new TextEncoder().encode(JSON.stringify(thing));
      const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
      prints[name] = `${bytes.length} ${[...digest.subarray(0, 8)].join(".")}`;
    }
    return prints;
  });
}
