import { Body1, Button, ProgressBar } from "@fluentui/react-components";
import { useEffect } from "react";
import type { CatalogueIndicator } from "../../api/contract";
import { usePane } from "../frame/pane-context";
import type { Loading } from "./loading";
import { usePaneTexts } from "../controls/use-pane-texts";
import { ScreenHeading } from "../controls/ScreenHeading";
import { useScreenStyles } from "../controls/screen-styles";

export interface LoadingScreenProps {
  readonly indicator: CatalogueIndicator;
  readonly onCancel: () => void;
}

/** The load under way, with a way to stop it. */
export function LoadingScreen({ indicator, onCancel }: LoadingScreenProps) {
  const frame = useScreenStyles();
  const { state } = usePane();
  const texts = usePaneTexts();
  const { loading } = state;
  const words = texts.loading;

  useEffect(() => {
    const stop = (event: KeyboardEvent) => {
      if (event.key === "Escape") onCancel();
    };
    document.addEventListener("keydown", stop);
    return () => document.removeEventListener("keydown", stop);
  }, [onCancel]);

  const step = stepOf(loading);
  const progress = {
    fetching: words.fetching,
    waiting: words.waiting,
    writing: loading.kind === "writing" ? words.writing(loading.written, loading.total) : "",
    cancelling: words.cancelling,
  }[step];
  return (
    <main className={frame.screen}>
      <div className={frame.content}>
        <ScreenHeading>{words.title}</ScreenHeading>
        <Body1>
          {indicator.number}. {indicator.name[texts.language]}
        </Body1>
        <ProgressBar
          aria-label={words.title}
          aria-valuetext={progress}
          thickness="large"
          {...(loading.kind === "writing"
            ? { value: loading.written, max: Math.max(loading.total, 1) }
            : {})}
        />
        <Body1>{progress}</Body1>
        <Button size="large" disabledFocusable={step === "cancelling"} onClick={onCancel}>
          {words.cancel}
        </Button>
        <p className={frame.quiet}>{words.escape}</p>
      </div>
    </main>
  );
}

function stepOf({ kind }: Loading): "fetching" | "waiting" | "writing" | "cancelling" {
  return kind === "waiting" || kind === "writing" || kind === "cancelling" ? kind : "fetching";
}
