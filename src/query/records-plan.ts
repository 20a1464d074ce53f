import { findDefinition } from "../catalogue/definitions";
import type { Definition } from "../catalogue/definition";
import type { DimensionId } from "../catalogue/dimension";
import type { Indicator } from "../catalogue/indicator";
import type { QueryPlan } from "./plan";

/** Which figures of records an answer is made of. */
export interface RecordsPlan {
  readonly indicator: Indicator;
  readonly definition: Definition;
  /** The smallest store that holds them: of one dimension by region marginal figures, else cells. */
  readonly store: "marginal" | "cells";
  /** Dimensions other than territory that the figures must carry. */
  readonly dimensions: readonly DimensionId[];
  readonly region: boolean;
  readonly district: boolean;
}

/**
 * Totals are not asked for: they are added up from parts that do not overlap, and sets of members
 * stay sets, so that whatever counts in several members counts once in their total.
 */
export function planRecords({ indicator, needed, backCast }: QueryPlan): RecordsPlan {
  const definition = findDefinition(indicator.number);
  if (!definition) throw new Error(`indicator ${indicator.number} has no definition`);
  const dimensions = needed.filter((id) => id !== "region" && id !== "district");
  const region = needed.includes("region");
  const district = needed.includes("district") || (region && backCast);
  const beside = dimensions.length + (district ? 1 : 0);
  return {
    ...{ indicator, definition, dimensions },
    store: beside <= 1 ? "marginal" : "cells",
    // The state of a figure depends on its region: where a region is missing, so are its districts.
    ...{ region, district },
  };
}
