import { Body1, FluentProvider, Subtitle2, makeStyles, tokens } from "@fluentui/react-components";
import type { EntryTexts } from "../../i18n/entry-texts";
import { paneTheme } from "./theme";

const useStyles = makeStyles({
  page: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    maxWidth: "480px",
    margin: "0 auto",
    padding: `${tokens.spacingVerticalXXXL} ${tokens.spacingHorizontalL}`,
  },
});

/** What a person sees who opens the pane's address in a browser. */
export function OutsideOffice({ texts }: { readonly texts: EntryTexts }) {
  const styles = useStyles();
  return (
    <FluentProvider theme={paneTheme}>
      <main className={styles.page}>
        <Subtitle2 as="h1">{texts.outside.title}</Subtitle2>
        <Body1>{texts.outside.next}</Body1>
      </main>
    </FluentProvider>
  );
}
