import type { StandingBlock } from "../sheet/cell-finder";
import type { FoundPlace, PlaceMatch } from "../sheet/found-place";
import { matchPlace } from "../sheet/match-place";
import { placeId } from "../sheet/placed";
import type { Laid, LaidBlock } from "../sheet/placed";
import type { FoundArea } from "./find-places";
import { readPlace } from "./read-place";
import type { ReadOptions } from "./read-place";

/** A block of a thing and what stands in its place now. */
export interface ReadBlock {
  readonly laid: LaidBlock;
  readonly place: FoundArea;
  readonly found: FoundPlace;
  /** Where the block's rows and columns stand in it. */
  readonly match: PlaceMatch;
}

/**
 * Reads the places of all blocks of a thing; a block whose place is gone is left out.
 * @param places where they were found, by their ids
 */
export async function readBlocks(
  context: Excel.RequestContext,
  id: string,
  { blocks }: Pick<Laid, "blocks">,
  places: ReadonlyMap<string, FoundArea>,
  options?: ReadOptions
): Promise<ReadBlock[]> {
  const read: ReadBlock[] = [];
  for (const laid of blocks) {
    const place = places.get(placeId(id, laid.name));
    if (!place) continue;
    const found = await readPlace(context, place, laid.block, options);
    read.push({ laid, place, found, match: matchPlace(laid.block, found) });
  }
  return read;
}

/** A block that was read, as formulas look for its cells. */
export function standingBlock({ laid: { name, block }, place, match }: ReadBlock): StandingBlock {
  return { name, block, match, sheet: place.sheet, area: place.area };
}
