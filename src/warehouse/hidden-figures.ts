import { readCurrent } from "./change-folder";
import { sourcesOf } from "./coverage";
import type { YearSource } from "./coverage";
import { answering } from "./rank";
import { readTotalsCoverage } from "./read-coverage";
import { readMemberNumbers } from "./read-figures";
import { readRecordCoverage } from "./read-record-coverage";
import type { Store } from "./store";

/** Figures of a load that another load keeps from answering. */
export interface HiddenFigures {
  readonly load: number;
  /** The load that answers instead. */
  readonly by: number;
  /** Whether the hidden load still answers what the other does not carry. */
  readonly partly: boolean;
  readonly indicators: readonly number[];
  readonly years: readonly number[];
}

/** Which loads of a folder hide others, by indicator and year. */
export function hiddenFigures(folder: string): Promise<readonly HiddenFigures[]> {
  return readCurrent(folder, readHidden, []);
}

interface Hidden {
  readonly load: number;
  readonly by: number;
  readonly partly: boolean;
}

async function readHidden(store: Store): Promise<HiddenFigures[]> {
  const records = await readRecordCoverage(store, await readMemberNumbers(store), true);
  const all = sourcesOf(await readTotalsCoverage(store), records);
  const alike = new Map<string, Hidden & { indicators: Map<number, number[]> }>();
  for (const [indicator, years] of all) {
    for (const [year, sources] of years) {
      for (const hidden of hiddenAmong(sources)) {
        const key = JSON.stringify(hidden);
        const entry = alike.get(key) ?? { ...hidden, indicators: new Map<number, number[]>() };
        alike.set(key, entry);
        entry.indicators.set(indicator, [...(entry.indicators.get(indicator) ?? []), year]);
      }
    }
  }
  return [...alike.values()].flatMap(({ indicators, ...hidden }) => byYears(hidden, indicators));
}

/** Which of a year's sources others hide, in the order in which they came into use. */
function hiddenAmong(sources: readonly YearSource[]): Hidden[] {
  const current = answering(sources);
  const [first] = current;
  return sources.flatMap((source): Hidden[] => {
    const { load, rank } = source;
    const at = current.indexOf(source);
    if (!first || at === 0) return [];
    if (at > 0) {
      const before = current.slice(0, at);
      const whole = before.find((other) => carriesAll(other, source));
      return [{ load, by: (whole ?? first).load, partly: !whole }];
    }
    const replacing = current.find((other) => other.rank === rank) ?? first;
    return replacing.load === load ? [] : [{ load, by: replacing.load, partly: false }];
  });
}

function carriesAll({ combinations: held }: YearSource, { combinations: of }: YearSource): boolean {
  if (held === "every") return true;
  if (of === "every") return false;
  const names = new Set(held.map((combination) => combination.join()));
  return of.every((combination) => names.has(combination.join()));
}

/** Indicators that are hidden in the same years stand together. */
function byYears(hidden: Hidden, indicators: ReadonlyMap<number, readonly number[]>) {
  const groups = new Map<string, { indicators: number[]; years: readonly number[] }>();
  for (const [indicator, years] of [...indicators].sort(([a], [b]) => a - b)) {
    const sorted = years.toSorted((a, b) => a - b);
    const group = groups.get(sorted.join()) ?? { indicators: [], years: sorted };
    groups.set(sorted.join(), group);
    group.indicators.push(indicator);
  }
  return [...groups.values()].map((group): HiddenFigures => ({ ...hidden, ...group }));
}
