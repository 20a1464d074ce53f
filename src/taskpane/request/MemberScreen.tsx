import { Button, SearchBox, makeStyles, tokens } from "@fluentui/react-components";
import { useDeferredValue, useEffect, useMemo, useState } from "react";
import type { DimensionId } from "../../catalogue/dimension";
import { useChoice } from "../frame/choice-context";
import { usePane } from "../frame/pane-context";
import {
  countOf,
  everything,
  foundMembers,
  inverted,
  ticksOf,
  toggleTick,
  withTicked,
  withTicks,
} from "./member-choice";
import type { Ticked } from "./member-choice";
import { memberTree } from "./member-tree";
import { nameOf } from "../controls/names";
import { usePaneTexts } from "../controls/use-pane-texts";
import { MemberTree } from "./MemberTree";
import { ScreenHeading } from "../controls/ScreenHeading";
import type { RequestProps } from "./request-part";
import { useScreenStyles } from "../controls/screen-styles";

const useStyles = makeStyles({
  content: { gap: tokens.spacingVerticalS },
  search: { maxWidth: "none", flexShrink: 0 },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS, flexShrink: 0 },
});

/** Which members of a dimension to keep; what is ticked counts at once. */
export function MemberScreen({
  dimension,
  draft,
  indicator,
  catalogue,
}: RequestProps & { readonly dimension: DimensionId }) {
  const frame = useScreenStyles();
  const styles = useStyles();
  const { dispatch } = usePane();
  const texts = usePaneTexts();
  const { words } = useChoice();
  const [tree] = useState(() => memberTree(dimension, draft, indicator, catalogue));
  const [ticked, setTicked] = useState<Ticked>(() => ticksOf(draft, dimension, tree));
  const [search, setSearch] = useState("");
  const wanted = useDeferredValue(search.trim());
  const found = useMemo(() => (wanted ? foundMembers(tree, wanted) : null), [tree, wanted]);
  const name = nameOf(dimension, catalogue, texts);
  const { chosen, all } = countOf(tree, ticked);

  const foundWords =
    found && (found.size ? `${words.members.found(found.size)} ·` : words.members.nothing);
  const chosenWords = chosen ? words.members.chosen(chosen, all) : words.members.noLimit(all);

  function tick(next: Ticked) {
    setTicked(next);
    dispatch({ type: "draftChanged", draft: withTicked(draft, dimension, tree, next) });
  }

  useEffect(() => {
    const back = (event: KeyboardEvent) => {
      if (event.key === "Escape") dispatch({ type: "membersOpened", dimension: null });
    };
    document.addEventListener("keydown", back);
    return () => document.removeEventListener("keydown", back);
  }, [dispatch]);

  return (
    <main className={frame.screen}>
      <div className={`${frame.content} ${styles.content}`}>
        <ScreenHeading>{words.members.title(name)}</ScreenHeading>
        <SearchBox
          className={styles.search}
          size="small"
          aria-label={words.members.search}
          placeholder={words.members.search}
          dismiss={{ "aria-label": texts.list.clearSearch }}
          value={search}
          onChange={(_, { value }) => setSearch(value)}
        />
        <div className={styles.actions}>
          {found ? (
            <Button
              size="small"
              disabledFocusable={!found.size}
              onClick={() => tick(withTicks(tree, ticked, found, true))}
            >
              {words.members.selectFound(found.size)}
            </Button>
          ) : (
            <Button size="small" onClick={() => tick(everything(tree))}>
              {words.members.selectAll}
            </Button>
          )}
          <Button
            size="small"
            disabledFocusable={!chosen}
            onClick={() => tick(inverted(tree, ticked))}
          >
            {words.members.invert}
          </Button>
          <Button size="small" disabledFocusable={!chosen} onClick={() => tick(new Set())}>
            {words.members.clear}
          </Button>
        </div>
        <p role="status" className={frame.quiet}>
          {foundWords} {chosenWords}
        </p>
        {found?.size !== 0 && (
          <MemberTree
            label={words.members.tree(name)}
            tree={tree}
            ticked={ticked}
            found={found}
            onToggle={(node) => tick(toggleTick(tree, ticked, node))}
            onTickAll={() => tick(everything(tree))}
          />
        )}
      </div>
      <div className={frame.footer}>
        <Button
          appearance="primary"
          size="large"
          onClick={() => dispatch({ type: "membersOpened", dimension: null })}
        >
          {words.members.back}
        </Button>
      </div>
    </main>
  );
}
