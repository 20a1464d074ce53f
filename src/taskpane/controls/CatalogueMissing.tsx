import { Skeleton, SkeletonItem, makeStyles, tokens } from "@fluentui/react-components";
import { usePane } from "../frame/pane-context";
import { usePaneTexts } from "./use-pane-texts";
import { ProblemBar } from "./ProblemBar";
import { ScreenHeading } from "./ScreenHeading";
import { useScreenStyles } from "./screen-styles";

const useStyles = makeStyles({
  skeleton: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
});

/** The list of indicators while it is on its way, or why it did not come. */
export function CatalogueMissing() {
  const frame = useScreenStyles();
  const styles = useStyles();
  const { state, dispatch } = usePane();
  const texts = usePaneTexts();
  const failed = state.catalogue.kind === "failed" ? state.catalogue.problem : null;
  return (
    <main className={frame.screen}>
      <div className={frame.content} aria-busy={!failed}>
        <ScreenHeading>{texts.list.title}</ScreenHeading>
        {failed ? (
          <ProblemBar problem={failed} onTryAgain={() => dispatch({ type: "catalogueWanted" })} />
        ) : (
          <Skeleton aria-label={texts.list.loading} className={styles.skeleton}>
            <SkeletonItem size={32} />
            {[0, 1, 2, 3, 4, 5, 6].map((line) => (
              <SkeletonItem key={line} size={40} />
            ))}
          </Skeleton>
        )}
      </div>
    </main>
  );
}
