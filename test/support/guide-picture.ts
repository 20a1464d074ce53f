import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Language } from "../../src/i18n/language";
import type { PaneDriver } from "./pane-driver";
import { root } from "./source-files";

/** With NEDB_WRITE_PICTURES=1 keeps a picture of the pane for the guide. */
export async function guidePicture(
  pane: PaneDriver,
  name: string,
  language: Language
): Promise<void> {
  if (process.env["NEDB_WRITE_PICTURES"] !== "1") return;
  const folder = join(root, "docs/guide/pictures");
  mkdirSync(folder, { recursive: true });
  const frame = await pane.frame().frameElement();
  await frame.screenshot({ path: join(folder, `${name}-${language}.png`) });
}
