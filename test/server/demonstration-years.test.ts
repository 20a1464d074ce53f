import { join } from "node:path";
import { readConfig } from "../../src/settings/read-config";
import { demonstrationFigures } from "../../src/server/demonstration-figures";
import { loadFolder } from "../../src/intake/records/load-folder";
import { warehouseFolder } from "../../src/warehouse/warehouse-files";
import { temporaryFolder } from "../support/temporary-folder";
import { smallExtract, writeExtract } from "../intake/records/small-extract";

const folder = temporaryFolder();

test.each([
  ["real", false],
  ["made up", true],
])(
  "a start makes no year of which there are records, %s",
  async (_, demonstration) => {
    const data = join(folder, String(demonstration));
    const warehouse = warehouseFolder(data);
    const config = readConfig({ NEDB_DATA: data, NEDB_DEMO_YEARS: "2023-2025" }, folder);
    const missing = async () => (await demonstrationFigures(config, warehouse, "en")).missing;
    expect(await missing()).toEqual([2025, 2024, 2023]);
    const { pupils, schools } = smallExtract();
    const files = { pupils: pupils!, schools: schools! };
    await loadFolder(warehouse, writeExtract(join(data, "extract"), files, { demonstration }));
    expect(await missing()).toEqual([2025, 2023]);
  },
  60_000
);
