import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { root } from "../support/source-files";

const folder = join(root, "dist/web/taskpane");

/** Microsoft's own React template packs into twice as much. */
const most = 110_000;

test("The pane's first screen needs no more than 110 kB of packed JavaScript", () => {
  const page = readFileSync(join(folder, "index.html"), "utf8");
  const scripts = [...page.matchAll(/<script[^>]* src="?(?!\/)([^"> ]+)/g)].map(
    ([, file]) => file!
  );
  expect(scripts).not.toEqual([]);
  const sizes = scripts.map(
    (file) => gzipSync(readFileSync(join(folder, file)), { level: 9 }).length
  );
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(most);
});
