import { writeDemonstration } from "../../src/demonstration/write-demonstration";
import { loadFolder } from "../../src/intake/records/load-folder";
import { loadShipped } from "../../src/intake/load-shipped";
import { openWarehouse } from "../../src/warehouse/open-warehouse";
import type { WarehouseOptions } from "../../src/warehouse/open-warehouse";
import { loadDemonstration } from "../support/load-demonstration";
import { loadShippedOnce } from "../support/load-shipped-once";
import { temporaryFolder } from "../support/temporary-folder";

const folder = temporaryFolder();
const [one, other] = [`${folder}/one`, `${folder}/other`];

beforeAll(async () => {
  await loadShipped(one);
  await loadShipped(other);
});

async function versionOf(path: string, options: WarehouseOptions = {}): Promise<string> {
  const warehouse = await openWarehouse(path, options);
  const { version } = await warehouse.state();
  await warehouse.close();
  return version;
}

test("data that are opened again have the same version", async () => {
  expect(await versionOf(one)).toBe(await versionOf(one));
});

test("data with made-up figures and without them are not the same version", async () => {
  expect(await versionOf(one, { demonstration: true })).not.toBe(await versionOf(one));
});

test("another folder with as many loads is another version", async () => {
  expect(await versionOf(other)).not.toBe(await versionOf(one));
});

test("a load changes the versions of its own years and indicators, and of no others", async () => {
  const demonstrated = `${folder}/years`;
  const versions = async () => {
    const warehouse = await openWarehouse(demonstrated, { demonstration: true });
    const state = await warehouse.state();
    await warehouse.close();
    return state.versions;
  };
  await loadShippedOnce(demonstrated);
  const shipped = await versions();
  await loadDemonstration(demonstrated, [2024]);
  const first = await versions();
  await loadDemonstration(demonstrated, [2025]);
  const second = await versions();
  const other = { folder: `${folder}/later`, years: [2024], scale: 0.002, seed: 2 };
  await writeDemonstration({ ...other, format: "csv" });
  await loadFolder(demonstrated, `${folder}/later/2024`);
  const again = await versions();
  expect(first.get(1)![2019]).toBe(shipped.get(1)![2019]);
  expect(Object.keys(first.get(8)!)).toContain("2024");
  expect(second.get(8)).toEqual({ ...first.get(8), 2025: expect.any(String) as string });
  expect(again.get(8)![2024]).not.toBe(second.get(8)![2024]);
  expect(again.get(8)![2025]).toBe(second.get(8)![2025]);
}, 60_000);
