import { loadShipped } from "../../src/warehouse/load-shipped";
import { openWarehouse } from "../../src/warehouse/open-warehouse";
import type { WarehouseOptions } from "../../src/warehouse/open-warehouse";
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
