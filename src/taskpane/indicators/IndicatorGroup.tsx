import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useId } from "react";
import type { ReactNode } from "react";
import { useScreenStyles } from "../controls/screen-styles";

const useStyles = makeStyles({
  title: {
    ...typographyStyles.caption1Strong,
    color: tokens.colorNeutralForeground3,
    margin: `0 0 ${tokens.spacingVerticalXXS}`,
    padding: `0 ${tokens.spacingHorizontalS}`,
  },
});

/** Some indicators under one title. */
export function IndicatorGroup({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  const frame = useScreenStyles();
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        {title}
      </h2>
      <ul className={frame.listPlain}>{children}</ul>
    </section>
  );
}
