import type { CatalogueAnswer, CatalogueIndicator } from "../../src/api/contract";
import { dimensionOf } from "../../src/catalogue/catalogue";
import { catalogue } from "../../src/catalogue/shipped-catalogue";
import { answer, indicatorOf } from "./catalogue-answer";

/** The regions of today. */
export const presentRegions = dimensionOf(catalogue, "region")
  .members.filter(({ to }) => to === null)
  .map(({ code }) => code);

/** Pupils of 2024 and 2025, counted from records by every combination. */
export const countedPupils: CatalogueIndicator = {
  ...indicatorOf(8),
  availability: [
    {
      years: [2024, 2025],
      source: "records",
      combinations: "every",
      regions: presentRegions,
      demonstration: true,
      scope: null,
    },
  ],
};

/** The catalogue with pupils counted from records. */
export const countedAnswer: CatalogueAnswer = {
  ...answer,
  indicators: answer.indicators.map((one) => (one.number === 8 ? countedPupils : one)),
};
