import type { CatalogueAnswer, CatalogueIndicator } from "../../src/api/contract";
import { inOrder } from "../../src/catalogue/dimension";
import type { Query } from "../../src/query/query";
import { axesOfDraft, canLeaveHeading } from "../../src/taskpane/request/arrange";
import { moveAxis, placeAxis, turnedDraft, withKind } from "../../src/taskpane/request/arrange";
import { firstDraft, toggleBreakdown, toggleTotal } from "../../src/taskpane/request/draft";
import { withMembers } from "../../src/taskpane/request/draft";
import type { Draft } from "../../src/taskpane/request/draft";
import { orderOf, verdictOn } from "../../src/taskpane/request/verdict";
import type { Layout, LayoutAxis } from "../../src/sheet/layout";
import type { Random } from "../query/naive/random";

/** What a person can put together in the pane, by its own means and no others. */
export interface Arrangement {
  readonly draft: Draft;
  readonly layout: Layout;
  /** One for each sheet. */
  readonly questions: readonly Query[];
}

/**
 * Draws a request of an indicator that the pane would load: years, breakdowns, totals, members,
 * sheet for each region, list or cross table with its axes moved about. Null where what was drawn
 * is refused or has more cells than wanted.
 */
export function drawArrangement(
  random: Random,
  indicator: CatalogueIndicator,
  catalogue: CatalogueAnswer,
  mostCells: number
): Arrangement | null {
  const drawn = drawDraft(random, indicator, catalogue);
  const draft = random.chance(0.7) ? drawCross(random, drawn, indicator) : drawn;
  const verdict = verdictOn(draft, indicator, catalogue);
  if (verdict.kind !== "ready" || verdict.size.listed || verdict.size.cells > mostCells) {
    return null;
  }
  const { specs } = orderOf(draft, verdict.queries, "kk");
  return { draft, layout: specs[0].layout, questions: specs.map(({ query }) => query) };
}

function drawDraft(
  random: Random,
  indicator: CatalogueIndicator,
  { dimensions }: CatalogueAnswer
): Draft {
  const available = indicator.availability.flatMap(({ years }) => years);
  const chosen = random.several(available, 1 + random.below(available.length));
  const first: Draft = { ...firstDraft(indicator, null), breakdowns: [] };
  const years = random.chance(0.3)
    ? ({ kind: "all" } as const)
    : ({ kind: "fixed", years: chosen } as const);
  const breakdowns = inOrder(random.several(indicator.breakdowns, random.below(4)));
  const broken = breakdowns.reduce(toggleBreakdown, { ...first, years });
  const summed = random.some(breakdowns, 0.3).reduce(toggleTotal, broken);
  const narrowed = random.some(breakdowns, 0.2).reduce((draft, id) => {
    const { members } = dimensions.find((one) => one.id === id)!;
    const codes = members.filter(({ to }) => to === null).map(({ code }) => code);
    return withMembers(draft, id, random.several(codes, 1 + random.below(4)));
  }, summed);
  const layout = {
    ...narrowed.layout,
    labels: random.one(["name", "code", "both"] as const),
    repeatLabels: random.chance(0.5),
    language: random.one(["kk", "ru", "en"] as const),
  };
  const split = breakdowns.includes("region") && random.chance(0.1);
  return { ...narrowed, layout, split };
}

/** A cross table whose axes were put here and there; often all of them above the figures. */
function drawCross(random: Random, draft: Draft, indicator: CatalogueIndicator): Draft {
  let crossed = withKind(draft, indicator, "cross");
  const axes: LayoutAxis[] = ["year", ...axesOfDraft(crossed, indicator)];
  const aims = random.chance(0.3) ? axes.map((axis) => [axis, "heading"] as const) : [];
  const steps = Array.from(
    { length: random.below(6) },
    () => [random.one(axes), random.one(["stub", "heading"] as const)] as const
  );
  for (const [axis, side] of aims.length ? aims : steps) {
    const turned = turnedDraft(crossed, indicator);
    if (side === "heading" || canLeaveHeading(turned)) {
      crossed = placeAxis(crossed, indicator, axis, side);
    }
    crossed = moveAxis(crossed, indicator, random.one(axes), random.one([-1, 1] as const));
  }
  return crossed;
}
