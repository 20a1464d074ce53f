import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  mark: { flexShrink: 0, color: tokens.colorBrandForeground1, forcedColorAdjust: "auto" },
});

/** The product's mark: rising columns on an open book. */
export function Mark() {
  const styles = useStyles();
  return (
    <svg className={styles.mark} width="22" height="22" viewBox="0 0 22 22" aria-hidden="true">
      <g fill="currentColor">
        <rect x="4" y="9" width="3" height="5" rx="0.75" />
        <rect x="9.5" y="6" width="3" height="8" rx="0.75" />
        <rect x="15" y="3" width="3" height="11" rx="0.75" />
      </g>
      <path
        d="M2 17.2c3.4-1.3 6.4-1.1 9 .9 2.6-2 5.6-2.2 9-.9"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.8"
        strokeLinecap="round"
      />
    </svg>
  );
}
