import type { PaneTexts } from "../../i18n/pane-texts";
import type { Obstacle } from "./obstacle";

/** Why a breakdown cannot be added, in words. */
export function obstacleText(
  obstacle: Obstacle,
  texts: PaneTexts,
  nameOf: (id: string) => string
): string {
  switch (obstacle.kind) {
    case "notInData":
      return texts.request.notInData;
    case "notInYears":
      return texts.request.notInYears(obstacle.years);
    case "onlyWith":
      return texts.request.onlyWith(obstacle.dimensions.map(nameOf).join(", "));
    case "notWithChosen":
      return texts.request.notWithChosen;
  }
}
