import { Button, SearchBox, makeStyles, tokens } from "@fluentui/react-components";
import { BookmarkRegular } from "@fluentui/react-icons/svg/bookmark";
import { useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import type { RefObject } from "react";
import type { CatalogueAnswer, CatalogueIndicator } from "../../api/contract";
import { useChoice } from "../frame/choice-context";
import { usePane } from "../frame/pane-context";
import { useArrowKeys } from "../controls/use-arrow-keys";
import { useReturnFocus } from "../controls/use-return-focus";
import { firstDraft } from "../request/draft";
import { draftInWords } from "../request/draft-words";
import { searchIndicators } from "./indicator-search";
import { readRequest } from "../saved/request-text";
import { usePaneTexts } from "../controls/use-pane-texts";
import { IndicatorGroup } from "./IndicatorGroup";
import { IndicatorItem } from "./IndicatorItem";
import { NothingFound } from "./NothingFound";
import { ScreenHeading } from "../controls/ScreenHeading";
import { useScreenStyles } from "../controls/screen-styles";

const useStyles = makeStyles({
  top: {
    display: "flex",
    flexDirection: "column",
    flexShrink: 0,
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalS}`,
  },
  title: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
  },
  requests: {
    // The words, not the button's padding, stand on the edge of the text.
    marginRight: `calc(-1 * ${tokens.spacingHorizontalS})`,
    fontWeight: tokens.fontWeightRegular,
  },
  search: { maxWidth: "none" },
  list: {
    paddingTop: 0,
    paddingLeft: tokens.spacingHorizontalS,
    paddingRight: tokens.spacingHorizontalS,
  },
});

const requestsButton = "saved-requests";

/** All indicators by section, with a search in three languages and those used most at the top. */
export function IndicatorList({ catalogue }: { readonly catalogue: CatalogueAnswer }) {
  const frame = useScreenStyles();
  const styles = useStyles();
  const { state, dispatch } = usePane();
  const texts = usePaneTexts();
  const { words, kept, keep, leaveFrom } = useChoice();
  const search = useDeferredValue(state.search);
  const { indicators } = catalogue;
  const groups = useMemo(() => searchIndicators(indicators, search), [indicators, search]);
  const found = groups.reduce((count, group) => count + group.indicators.length, 0);
  const withData = indicators.filter((entry) => entry.availability.length).length;
  const list = useRef<HTMLDivElement>(null);
  const [stop, setStop] = useState<string | null>(null);
  useArrowKeys(list);
  useFocusOn(state.draft?.indicator ?? null, list);
  useReturnFocus();

  const searching = search.trim() !== "";
  const numbered = (numbers: readonly number[]) =>
    numbers.flatMap((number) => indicators.find((entry) => entry.number === number) ?? []);
  const draft = useMemo(() => {
    if (state.draft || kept.draft === null) return state.draft;
    return readRequest(kept.draft, catalogue).draft ?? null;
  }, [state.draft, kept.draft, catalogue]);
  const begun = draft ? numbered([draft.indicator]) : [];
  const favourites = numbered(kept.favourites).filter((one) => !begun.includes(one));
  const recent = numbered(kept.recent).filter(
    (one) => !begun.includes(one) && !favourites.includes(one)
  );
  const above = searching
    ? []
    : [
        { id: "begun", title: words.list.goOn, rows: begun },
        { id: "favourites", title: words.list.favourites, rows: favourites },
        { id: "recent", title: words.list.recent, rows: recent },
      ];
  const all = [
    ...above,
    ...groups.map(({ section, indicators: rows }) => ({
      id: section,
      title: texts.sections[section],
      rows,
    })),
  ].filter(({ rows }) => rows.length);
  const keys = all.flatMap(({ id, rows }) => rows.map(({ number }) => `${id}-${number}`));
  const stopKey = stop !== null && keys.includes(stop) ? stop : keys[0];

  function open(indicator: CatalogueIndicator) {
    const own = draft?.indicator === indicator.number ? draft : null;
    keep({ type: "indicatorUsed", indicator: indicator.number });
    dispatch({ type: "requestOpened", draft: own ?? firstDraft(indicator, draft) });
  }

  function statusOf(): string {
    if (!searching) return texts.list.summary(indicators.length, withData);
    return found ? texts.list.found(found) : texts.list.nothingTitle;
  }

  return (
    <main className={frame.screen}>
      <div className={styles.top}>
        <div className={styles.title}>
          <ScreenHeading>{texts.list.title}</ScreenHeading>
          <Button
            id={requestsButton}
            className={styles.requests}
            appearance="subtle"
            size="small"
            icon={<BookmarkRegular />}
            onClick={() => {
              leaveFrom(requestsButton);
              dispatch({ type: "requestsOpened" });
            }}
          >
            {words.list.requests}
          </Button>
        </div>
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
        {all.map(({ id, title, rows }) => (
          <IndicatorGroup key={id} title={title}>
            {rows.map((indicator) => (
              <IndicatorItem
                key={indicator.number}
                indicator={indicator}
                isStop={`${id}-${indicator.number}` === stopKey}
                onFocus={() => setStop(`${id}-${indicator.number}`)}
                onOpen={open}
                {...(id === "begun" && draft
                  ? { detail: draftInWords(draft, indicator, catalogue, texts) }
                  : {})}
              />
            ))}
          </IndicatorGroup>
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
