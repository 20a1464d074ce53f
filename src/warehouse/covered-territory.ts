import { organisationPopulations, organisationsOf } from "../catalogue/record-form";
import type { OrganisationPopulation } from "../catalogue/record-form";
import { recordForms } from "../catalogue/record-forms";
import type { LoadedFile } from "./loaded-files";

/** Present codes of districts, each with its region in the year. */
export type Territory = ReadonlyMap<string, string>;

/** Where a load has records of a population. */
export type LoadTerritory = (load: number, population: string) => Territory;

/**
 * The districts for which the figures of a population speak, so that nobody there is nil: those in
 * which the load has the organisations that it refers to. The waiting list refers to none and
 * speaks wherever there is any. See docs/decisions/0025-where-nobody-is-nil.md.
 */
export function coveredTerritory(
  { population, organisations = {} }: LoadedFile,
  load: number,
  files: readonly LoadedFile[],
  territory: LoadTerritory
): Territory {
  const covers = (kind: OrganisationPopulation): Territory | null => {
    const borrowed = organisations[kind];
    if (borrowed !== undefined) return territory(borrowed, kind);
    const own = files.find((file) => file.population === kind);
    if (!own) return null;
    // A file without a row says that there are none, wherever the load has organisations at all.
    if (own.rows > 0) return territory(load, kind);
    return joined(others(kind).map((other) => territory(organisations[other] ?? load, other)));
  };
  const isOrganisation = population === "schools" || population === "preschools";
  const referred = isOrganisation ? [population] : organisationsOf(recordForms[population]);
  const there = shared(referred.flatMap((kind) => covers(kind) ?? []));
  // The last graduates of a district's only school speak for it although the school has closed.
  if (population === "graduates") return joined([there, territory(load, population)]);
  if (referred.length) return there;
  const any = organisationPopulations.flatMap((kind) => covers(kind) ?? []);
  return joined([...any, territory(load, population)]);
}

function others(kind: OrganisationPopulation): OrganisationPopulation[] {
  return organisationPopulations.filter((other) => other !== kind);
}

function joined(parts: readonly Territory[]): Territory {
  return new Map(parts.flatMap((part) => [...part]));
}

function shared([first = new Map<string, string>(), ...rest]: readonly Territory[]): Territory {
  return new Map([...first].filter(([district]) => rest.every((part) => part.has(district))));
}
