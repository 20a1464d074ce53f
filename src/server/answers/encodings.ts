import { wishesIn } from "../preferences";

/** How the bytes of an answer can be packed. */
export type Encoding = "identity" | "gzip" | "br";

/** How much a client wants each packing; 0 where it refuses it. */
export type AcceptedEncodings = Readonly<Record<Encoding, number>>;

/** Where a client says nothing of plain bytes it takes them, yet rather what it names. */
const unnamed = 0.001;

/** What Accept-Encoding says; without it nothing is packed. */
export function acceptedEncodings(header: string | undefined): AcceptedEncodings {
  const wishes = new Map(wishesIn(header).map(({ value, quality }) => [value, quality]));
  const any = wishes.get("*");
  return {
    br: wishes.get("br") ?? any ?? 0,
    gzip: wishes.get("gzip") ?? wishes.get("x-gzip") ?? any ?? 0,
    identity: wishes.get("identity") ?? (any === 0 ? 0 : unnamed),
  };
}

/**
 * The packing that a client wants most; of those that it wants alike the first offered. Plain
 * bytes where it refuses everything: an answer that it may still read is better than none.
 */
export function chooseEncoding(
  accepted: AcceptedEncodings,
  offered: readonly Encoding[]
): Encoding {
  let best: Encoding = "identity";
  let most = 0;
  for (const encoding of offered) {
    if (accepted[encoding] <= most) continue;
    best = encoding;
    most = accepted[encoding];
  }
  return best;
}
