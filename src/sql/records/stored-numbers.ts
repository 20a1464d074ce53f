import type { Catalogue } from "../../catalogue/catalogue";

/** The numbers by which stores know members: code → number, by dimension. */
export type StoredNumbers = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Numbers as stored, and after them those of the members that the catalogue has gained since. */
export function extendNumbers(known: StoredNumbers, catalogue: Catalogue): StoredNumbers {
  return new Map(
    catalogue.dimensions.map(({ id, members }) => {
      const numbers = new Map(known.get(id) ?? []);
      let last = Math.max(0, ...numbers.values());
      for (const { code } of members) if (!numbers.has(code)) numbers.set(code, ++last);
      return [id, numbers] as const;
    })
  );
}

/** The number of a member that the catalogue has. */
export function numberOf(numbers: StoredNumbers, dimension: string, code: string): number {
  const found = numbers.get(dimension)?.get(code);
  if (found === undefined) throw new Error(`${dimension} ${code} has no number`);
  return found;
}
