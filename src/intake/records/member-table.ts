import { catalogue } from "../../catalogue/shipped-catalogue";
import { memberNumbers, newMembersStatement } from "../../sql/intake/member-numbers";
import { extendNumbers } from "../../sql/records/stored-numbers";
import type { StoredNumbers } from "../../sql/records/stored-numbers";
import type { Scratch } from "./scratch";

/** The numbers of all members: as the next warehouse file has them, extended by the catalogue. */
export async function readNumbers(scratch: Scratch): Promise<StoredNumbers> {
  const [dimensions, numbers, codes] = await scratch.columns(memberNumbers);
  const known = new Map<string, Map<string, number>>();
  dimensions?.forEach((value, row) => {
    const dimension = String(value);
    const own = known.get(dimension) ?? new Map<string, number>();
    known.set(dimension, own.set(String(codes?.[row]), Number(numbers?.[row])));
  });
  return extendNumbers(known, catalogue);
}

/** Writes the numbers of members that are new. */
export async function writeNumbers(scratch: Scratch, numbers: StoredNumbers): Promise<void> {
  await scratch.run(newMembersStatement(numbers));
}
