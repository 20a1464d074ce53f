import { Button } from "@fluentui/react-components";
import { useMemo } from "react";
import type { ReactElement } from "react";
import type { CatalogueAnswer } from "../../api/contract";
import type { Spec } from "../../sheet/templates/kinds";
import { useChoice } from "../frame/choice-context";
import { usePane } from "../frame/pane-context";
import { chartOrder } from "./chart-order";
import { usePlacedTexts } from "../controls/use-placed-texts";

export interface ChartButtonProps {
  readonly of: Pick<Spec, "query" | "years" | "layout">;
  readonly catalogue: CatalogueAnswer;
  readonly size: "small" | "medium";
  /** Shown where no chart fits. */
  readonly otherwise: ReactElement | null;
}

/** Draws the chart that fits a result, on a sheet of its own. */
export function ChartButton({ of, catalogue, size, otherwise }: ChartButtonProps) {
  const { state } = usePane();
  const { load } = useChoice();
  const texts = usePlacedTexts();
  const order = useMemo(() => chartOrder(of, catalogue), [of, catalogue]);
  if (!order) return otherwise;
  return (
    <Button
      size={size}
      // The way to the chart's sheet would end a refresh under way.
      disabledFocusable={state.placed.running !== "no"}
      onClick={() => load(order, { cells: null, answer: null, overwrite: false })}
    >
      {texts.chart.draw}
    </Button>
  );
}
