import type { FoundPlace } from "../sheet/found-place";
import { placeId } from "../sheet/placed";
import type { Laid, LaidBlock } from "../sheet/placed";
import { findPlaces } from "./find-places";
import type { FoundArea } from "./find-places";
import { readPlace } from "./read-place";
import type { ReadOptions } from "./read-place";

/** A block of a thing and what stands in its place now. */
export interface ReadBlock {
  readonly laid: LaidBlock;
  readonly place: FoundArea;
  readonly found: FoundPlace;
}

/** Reads the places of all blocks of a thing; a block whose place is gone is left out. */
export async function readBlocks(
  context: Excel.RequestContext,
  id: string,
  { blocks }: Pick<Laid, "blocks">,
  options?: ReadOptions
): Promise<ReadBlock[]> {
  const ids = blocks.map(({ name }) => placeId(id, name));
  const places = await findPlaces(context, ids);
  const read: ReadBlock[] = [];
  for (const [at, laid] of blocks.entries()) {
    const place = places.get(ids[at]!);
    if (!place) continue;
    read.push({ laid, place, found: await readPlace(context, place, laid.block, options) });
  }
  return read;
}
