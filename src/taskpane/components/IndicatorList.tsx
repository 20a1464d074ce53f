import { SearchBox, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useDeferredValue, useEffect, useMemo, useRef } from "react";
import type { RefObject } from "react";
import type { CatalogueAnswer, CatalogueIndicator } from "../../api/contract";
import { usePane } from "../pane-context";
import { useArrowKeys } from "../use-arrow-keys";
import { firstDraft } from "../state/draft";
import { searchIndicators } from "../state/indicator-search";
import { IndicatorItem } from "./IndicatorItem";
import { NothingFound } from "./NothingFound";
import { ScreenHeading } from "./ScreenHeading";
import { useScreenStyles } from "./screen-styles";

const useStyles = makeStyles({
  top: {
    display: "flex",
    flexDirection: "column",
    flexShrink: 0,
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalS}`,
  },
  search: { maxWidth: "none" },
  list: {
    paddingTop: 0,
    paddingLeft: tokens.spacingHorizontalS,
    paddingRight: tokens.spacingHorizontalS,
  },
  section: {
    ...typographyStyles.caption1Strong,
    color: tokens.colorNeutralForeground3,
    margin: `0 0 ${tokens.spacingVerticalXXS}`,
    padding: `0 ${tokens.spacingHorizontalS}`,
  },
});

/** All indicators by section, with a search in three languages. */
export function IndicatorList({ catalogue }: { readonly catalogue: CatalogueAnswer }) {
  const frame = useScreenStyles();
  const styles = useStyles();
  const { state, dispatch, texts } = usePane();
  const search = useDeferredValue(state.search);
  const { indicators } = catalogue;
  const groups = useMemo(() => searchIndicators(indicators, search), [indicators, search]);
  const found = groups.reduce((count, group) => count + group.indicators.length, 0);
  const withData = indicators.filter((entry) => entry.availability.length).length;
  const list = useRef<HTMLDivElement>(null);
  useArrowKeys(list);
  useFocusOn(state.draft?.indicator ?? null, list);

  function open(indicator: CatalogueIndicator) {
    const kept = state.draft?.indicator === indicator.number ? state.draft : null;
    dispatch({ type: "requestOpened", draft: kept ?? firstDraft(indicator, state.draft) });
  }

  function statusOf(): string {
    if (!search.trim()) return texts.list.summary(indicators.length, withData);
    return found ? texts.list.found(found) : texts.list.nothingTitle;
  }

  return (
    <main className={frame.screen}>
      <div className={styles.top}>
        <ScreenHeading>{texts.list.title}</ScreenHeading>
        <SearchBox
          className={styles.search}
          aria-label={texts.list.search}
          placeholder={texts.list.searchHint}
          value={state.search}
          dismiss={{ "aria-label": texts.list.clearSearch }}
          onChange={(_, { value }) => dispatch({ type: "searched", search: value })}
          onKeyDown={(event) => {
            if (event.key === "ArrowDown") list.current?.querySelector("button")?.focus();
          }}
        />
        <p role="status" className={frame.quiet}>
          {statusOf()}
        </p>
      </div>
      <div ref={list} className={`${frame.content} ${styles.list}`}>
        {groups.map(({ section, indicators: listed }) => (
          <section key={section} aria-labelledby={`section-${section}`}>
            <h2 id={`section-${section}`} className={styles.section}>
              {texts.sections[section]}
            </h2>
            <ul className={frame.listPlain}>
              {listed.map((indicator) => (
                <IndicatorItem key={indicator.number} indicator={indicator} onOpen={open} />
              ))}
            </ul>
          </section>
        ))}
        {found === 0 && <NothingFound />}
      </div>
    </main>
  );
}

/** Coming back from a request, the focus stands on its indicator again. */
function useFocusOn(number: number | null, list: RefObject<HTMLElement>): void {
  const first = useRef(number);
  useEffect(() => {
    if (!document.hasFocus()) return;
    list.current?.querySelector<HTMLElement>(`[data-indicator="${first.current}"]`)?.focus();
  }, [list]);
}
