import type { CatalogueAnswer, CatalogueIndicator } from "../../api/contract";
import type { Draft } from "./draft";
import type { Offer } from "./offer";

/** The request that the screens after choosing an indicator are about. */
export interface RequestProps {
  readonly draft: Draft;
  readonly indicator: CatalogueIndicator;
  readonly catalogue: CatalogueAnswer;
}

/** What each part of the request screen gets. */
export interface RequestPartProps {
  readonly draft: Draft;
  readonly offer: Offer;
  readonly onChange: (draft: Draft) => void;
}
