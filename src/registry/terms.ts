import type { Registry } from "./open-registry";
import shipped from "./shipped/terms-of-use.json";

/** One version of the terms of use (the Order, clauses 5 and 6). */
export interface TermsOfUse {
  readonly version: string;
  readonly text: { readonly kk: string; readonly ru: string; readonly en: string };
}

/** Adds the versions of the terms that ship with the product; a version is never changed. */
export async function seedTerms(registry: Registry): Promise<void> {
  await registry.db
    .insertInto("terms")
    .values(
      shipped.map((terms) => ({
        version: terms.version,
        text_kk: terms.kk,
        text_ru: terms.ru,
        text_en: terms.en,
        valid_from: terms.validFrom,
      }))
    )
    .onConflict((conflict) => conflict.column("version").doNothing())
    .execute();
}

/**
 * The terms in force: the latest that have begun. By a clock that is before all of them it is the
 * earliest, since nobody is let in without any.
 */
export async function currentTerms(registry: Registry, now: Date): Promise<TermsOfUse> {
  const versions = await registry.memory.read("terms", () => readVersions(registry));
  const time = now.toISOString();
  const current = versions?.find(({ validFrom }) => validFrom <= time) ?? versions?.at(-1);
  if (!current) throw new Error("the registry holds no terms of use");
  return current.terms;
}

/** Every version, also one that is not in force yet, the latest first. */
async function readVersions(registry: Registry) {
  const rows = await registry.db
    .selectFrom("terms")
    .selectAll()
    .orderBy("valid_from", "desc")
    .execute();
  return rows.map((row) => ({
    validFrom: row.valid_from,
    terms: {
      version: row.version,
      text: { kk: row.text_kk, ru: row.text_ru, en: row.text_en },
    } satisfies TermsOfUse,
  }));
}

export async function hasAccepted(
  registry: Registry,
  person: string,
  version: string
): Promise<boolean> {
  const row = await registry.memory.read(`acceptance ${person} ${version}`, () =>
    registry.db
      .selectFrom("terms_acceptance")
      .select("accepted_at")
      .where("person", "=", person)
      .where("version", "=", version)
      .executeTakeFirst()
  );
  return row !== undefined;
}

/** Records that a person accepts a version; the first acceptance stays. */
export async function acceptTerms(
  registry: Registry,
  person: string,
  version: string,
  now: Date
): Promise<void> {
  await registry.db
    .insertInto("terms_acceptance")
    .values({ person, version, accepted_at: now.toISOString() })
    .onConflict((conflict) => conflict.columns(["person", "version"]).doNothing())
    .execute();
}
