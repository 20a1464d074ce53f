import {
  Button,
  makeStyles,
  mergeClasses,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import { DeleteRegular } from "@fluentui/react-icons/svg/delete";
import type { CatalogueAnswer } from "../../api/contract";
import type { SavedRequest } from "../../excel/workbook-requests";
import { useChoice } from "../frame/choice-context";
import { usePane } from "../frame/pane-context";
import { readRequest } from "./request-text";
import { useScreenStyles } from "../controls/screen-styles";

const useStyles = makeStyles({
  title: { ...typographyStyles.body1Strong, margin: 0, paddingTop: tokens.spacingVerticalS },
  line: { display: "grid", gridTemplateColumns: "1fr auto", alignItems: "center" },
  request: {
    display: "flex",
    flexDirection: "column",
    minWidth: 0,
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})`,
  },
  name: { ...typographyStyles.body1, overflowWrap: "anywhere" },
  detail: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
});

export interface RequestRowsProps {
  readonly title: string;
  readonly requests: readonly SavedRequest[];
  readonly catalogue: CatalogueAnswer;
  readonly onOpen: (request: SavedRequest) => void;
  readonly onRemove: (request: SavedRequest) => void;
}

/** Requests under names that are kept in one place; nothing where there are none. */
export function RequestRows({ title, requests, catalogue, onOpen, onRemove }: RequestRowsProps) {
  const frame = useScreenStyles();
  const styles = useStyles();
  const { texts } = usePane();
  const { words } = useChoice();
  if (!requests.length) return null;

  /** The indicator by its name; nothing where the catalogue of today does not know it. */
  function detailOf({ text }: SavedRequest): string {
    const { draft } = readRequest(text, catalogue);
    const indicator = catalogue.indicators.find(({ number }) => number === draft?.indicator);
    return indicator ? `${indicator.number}. ${indicator.name[texts.language]}` : "";
  }

  return (
    <section aria-label={title}>
      <h2 className={styles.title}>{title}</h2>
      <ul className={frame.listPlain}>
        {requests.map((request) => (
          <li key={request.name} className={styles.line}>
            <button
              type="button"
              className={mergeClasses(frame.rowButton, styles.request)}
              onClick={() => onOpen(request)}
            >
              <span className={styles.name}>{request.name}</span>
              <span className={styles.detail}>{detailOf(request)}</span>
            </button>
            <Button
              appearance="subtle"
              size="small"
              icon={<DeleteRegular />}
              aria-label={words.requests.remove(request.name)}
              title={words.requests.remove(request.name)}
              onClick={() => onRemove(request)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
