import type { Dice } from "./dice";
import type { Locality } from "./places";
import { profileOf } from "./region-profiles";

/** In which languages an organisation works: most of it in the first, a share in the second. */
export interface Languages {
  readonly main: string;
  readonly second: string;
  readonly secondShare: number;
}

/** Russian is more at home in towns. */
const townFactor: Readonly<Record<Locality, number>> = { urban: 1.15, rural: 0.75 };

/** The languages of an organisation as its region has them. */
export function languagesOf(
  dice: Dice,
  key: number,
  region: string,
  locality: Locality,
  bilingual: number
): Languages {
  let drawn = dice.unit("language", key) * 100;
  let main = "kazakh";
  for (const [language, share] of Object.entries(profileOf(region).languages)) {
    drawn -= language === "russian" ? share * townFactor[locality] : share;
    if (drawn < 0) {
      main = language;
      break;
    }
  }
  if (dice.unit("second language", key) >= bilingual) return { main, second: main, secondShare: 0 };
  const second = main === "kazakh" ? "russian" : "kazakh";
  return { main, second, secondShare: 0.1 + 0.35 * dice.unit("second share", key) };
}
