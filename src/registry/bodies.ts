import type { Registry } from "./open-registry";
import shipped from "./shipped/bodies.json";

/** The body to which the demonstration account belongs. */
export const bureauId = "bureau-of-national-statistics";

/** Adds the bodies that ship with the product; names that were changed since stay as they are. */
export async function seedBodies(registry: Registry): Promise<void> {
  await registry.db
    .insertInto("body")
    .values(
      shipped.map((body) => ({
        id: body.id,
        name_kk: body.kk,
        name_ru: body.ru,
        name_en: body.en,
      }))
    )
    .onConflict((conflict) => conflict.column("id").doNothing())
    .execute();
}
