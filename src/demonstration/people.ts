import { dimensionOf } from "../catalogue/catalogue";
import { catalogue } from "../catalogue/shipped-catalogue";
import { lookupOf } from "./lookup";
import { otherPeople, profileOf } from "./region-profiles";

/** Codes of ethnic groups and of languages, in the order of their code lists. */
export const ethnicities = codesOf("ethnicity");
export const languages = codesOf("language");

/** Entries of a table of ethnic groups. */
export const peopleSize = 4096;

/** How much more seldom a group learns in a language than those at home in it. */
const affinities: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  kazakh: { kazakh: 1, russian: 0.015, uzbek: 0.25, uyghur: 0.25, otherwise: 0.15 },
  russian: { kazakh: 0.22, russian: 1, uzbek: 0.3, uyghur: 0.5, otherwise: 0.9 },
  uzbek: { uzbek: 1, kazakh: 0.02, tajik: 0.1, otherwise: 0.005 },
  uyghur: { uyghur: 1, kazakh: 0.03, otherwise: 0.01 },
  tajik: { tajik: 1, uzbek: 0.08, kazakh: 0.02, otherwise: 0.005 },
};

function codesOf(dimension: "ethnicity" | "language"): readonly string[] {
  return dimensionOf(catalogue, dimension).members.map(({ code }) => code);
}

function peopleOf(region: string): Record<string, number> {
  const named = profileOf(region).people;
  const rest = 100 - Object.values(named).reduce((sum, share) => sum + share, 0);
  const all = Object.values(otherPeople).reduce((sum, share) => sum + share, 0);
  return Object.fromEntries(
    ethnicities.map((code) => [code, (named[code] ?? 0) + (rest * (otherPeople[code] ?? 0)) / all])
  );
}

const tables = new Map<string, Uint8Array>();

/** Ethnic groups of a region among those who learn, teach or grow up in a language. */
export function peopleTable(region: string, language: string): Uint8Array {
  const name = `${region} ${language}`;
  const known = tables.get(name);
  if (known) return known;
  const affinity = affinities[language];
  const shares = Object.fromEntries(
    Object.entries(peopleOf(region)).map(([code, share]) => [
      code,
      share * (affinity ? (affinity[code] ?? affinity["otherwise"]!) : 1),
    ])
  );
  const table = lookupOf(ethnicities, shares, peopleSize);
  tables.set(name, table);
  return table;
}
