import { Body1, Spinner, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { CatalogueAnswer } from "../../api/contract";
import { dimensionOf } from "../../catalogue/catalogue";
import type { FigureOrigin, SelectedCell } from "../../addin/figure-origin";
import { formatDateTime, formatNumber } from "../../i18n/format";
import { sheetTexts } from "../../i18n/sheet-texts";
import { isWithoutValue } from "../../query/data-table";
import type { Problem } from "../../problem/problem";
import { referenceDateOf } from "../../sheet/result-lines";
import { fetchWorkbook } from "../../addin/fetch-workbook";
import { usePane } from "../frame/pane-context";
import { problemOf } from "../../addin/problem-of";
import { cellWords } from "./cell-words";
import { usePlacedTexts } from "../controls/use-placed-texts";
import { usePaneTexts } from "../controls/use-pane-texts";
import { DrillChoice } from "./DrillChoice";
import { ProblemBar } from "../controls/ProblemBar";
import { ScreenHeading } from "../controls/ScreenHeading";
import { useScreenStyles } from "../controls/screen-styles";

const useStyles = makeStyles({
  figure: {
    ...typographyStyles.title2,
    margin: 0,
    fontVariantNumeric: "tabular-nums",
    overflowWrap: "anywhere",
  },
  facts: {
    display: "grid",
    gridTemplateColumns: "minmax(96px, 2fr) minmax(0, 3fr)",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
    "& dt": { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
    "& dd": { ...typographyStyles.body1, margin: 0, overflowWrap: "anywhere" },
  },
  edited: {
    ...typographyStyles.body1,
    margin: 0,
    padding: tokens.spacingHorizontalS,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorStatusWarningBorder1}`,
    backgroundColor: tokens.colorStatusWarningBackground1,
    borderRadius: tokens.borderRadiusMedium,
  },
  empty: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    paddingTop: tokens.spacingVerticalXXL,
    textAlign: "center",
  },
});

/** Where the number of the selected cell comes from; follows the selection. */
export function CellScreen({ catalogue }: { readonly catalogue: CatalogueAnswer }) {
  const frame = useScreenStyles();
  const styles = useStyles();
  const { announce } = usePane();
  const pane = usePaneTexts();
  const placedTexts = usePlacedTexts();
  const texts = placedTexts.cell;
  const { cell, problem } = useSelectedCell(catalogue);
  const titleOf = (number: number) =>
    `${number}. ${catalogue.indicators.find((one) => one.number === number)?.name[pane.language] ?? ""}`;
  const heard =
    cell?.kind === "figure" ? figureText(cell.origin, pane.language) : (cell?.kind ?? "");
  useEffect(() => {
    if (cell?.kind === "figure") announce(heard);
  }, [cell, heard, announce]);

  return (
    <main className={frame.screen}>
      <div className={frame.content}>
        <ScreenHeading>{texts.title}</ScreenHeading>
        {problem && <ProblemBar problem={problem} />}
        {!cell && !problem && <Spinner size="tiny" label={texts.reading} />}
        {cell?.kind === "outside" && (
          <div className={styles.empty}>
            <Body1 align="center">{texts.outsideTitle}</Body1>
            <p className={frame.quiet}>{texts.outsideNext}</p>
          </div>
        )}
        {cell?.kind === "inResult" && (
          <Body1>{texts.inResult(titleOf(cell.result.query.indicator))}</Body1>
        )}
        {cell?.kind === "inCopy" && (
          <Body1>{texts.inCopy(titleOf(cell.result.query.indicator), cell.sheet)}</Body1>
        )}
        {cell?.kind === "notKept" && (
          <Body1>{texts.notKept(titleOf(cell.result.query.indicator))}</Body1>
        )}
        {cell?.kind === "figure" && (
          <>
            <p className={frame.quiet} lang={cell.origin.result.layout.language}>
              {texts.address(cell.origin.sheet, cell.origin.address)}
            </p>
            <p className={styles.figure}>{figureText(cell.origin, pane.language)}</p>
            {cell.origin.edited !== undefined && (
              <p className={styles.edited}>
                {texts.edited(cellWords(cell.origin.edited, pane.language, placedTexts))}
              </p>
            )}
            <Facts origin={cell.origin} catalogue={catalogue} title={titleOf} />
            <DrillChoice origin={cell.origin} catalogue={catalogue} />
          </>
        )}
      </div>
    </main>
  );
}

function Facts({
  origin,
  catalogue,
  title,
}: {
  readonly origin: FigureOrigin;
  readonly catalogue: CatalogueAnswer;
  readonly title: (indicator: number) => string;
}) {
  const styles = useStyles();
  const pane = usePaneTexts();
  const { language } = pane;
  const texts = usePlacedTexts().cell;
  const words = sheetTexts[language];
  const { table, result, year, positions, place } = origin;
  const { indicator, axes, query } = table;
  const state = table.states[place] ?? "normal";
  const load = table.loads.find(({ years }) => years.includes(year));
  const facts: [string, string][] = [
    [texts.indicator, title(indicator.number)],
    [texts.year, String(year)],
    ...axes.map(({ dimension, positions: of }, depth): [string, string] => {
      const position = of[positions[depth]!]!;
      const isRegion =
        dimension === "district" && query.breakdowns.includes("region") && !position.parent;
      const name = dimensionOf(catalogue, isRegion ? "region" : dimension).name[language];
      return [name, position.label[language]];
    }),
    ...Object.entries(query.filter)
      .filter(([id]) => !axes.some(({ dimension }) => dimension === id))
      .map(([id, codes]): [string, string] => {
        const dimension = dimensionOf(catalogue, id as keyof typeof query.filter);
        const members = dimension.members.filter(({ code }) => codes.includes(code));
        return [dimension.name[language], members.map(({ label }) => label[language]).join(", ")];
      }),
    [texts.unit, words.units[indicator.unit ?? "unit"]],
    [texts.referenceDate, referenceDateOf(table, catalogue, language)],
    [texts.state, words.states[state] || texts.normal],
    ...(load?.demonstration
      ? ([[texts.figures, pane.demonstration.mark]] as [string, string][])
      : []),
    ...(load
      ? ([
          [
            texts.load,
            texts.loadText(load.number, load.file, formatDateTime(load.loadedAt, language)),
          ],
          [texts.source, load.sources.join("; ")],
        ] as [string, string][])
      : []),
    [texts.placed, `${result.person}, ${formatDateTime(result.placedAt, language)}`],
    ...(result.refreshedAt
      ? ([[texts.refreshed, formatDateTime(result.refreshedAt, language)]] as [string, string][])
      : []),
  ];
  return (
    <dl className={styles.facts}>
      {facts.map(([name, text]) => (
        <FactPair key={name} name={name} text={text} />
      ))}
    </dl>
  );
}

function FactPair({ name, text }: { readonly name: string; readonly text: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{text}</dd>
    </>
  );
}

/** The figure as the country writes it, or why there is none. */
function figureText(
  { table, place }: FigureOrigin,
  language: Parameters<typeof formatNumber>[1]
): string {
  const state = table.states[place] ?? "notAvailable";
  if (isWithoutValue(state)) return sheetTexts[language].states[state];
  return formatNumber(table.values[place] ?? 0, language);
}

/** A person who walks through cells with the arrow keys is not followed at every step. */
const restMilliseconds = 150;

function useSelectedCell(catalogue: CatalogueAnswer) {
  const [cell, setCell] = useState<SelectedCell | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  useEffect(() => {
    let wanted = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let stop: (() => Promise<void>) | null = null;
    const tell = (error: unknown) => wanted && setProblem(problemOf(error));
    async function look() {
      const { selectedCell } = await fetchWorkbook();
      const found = await selectedCell(catalogue);
      if (!wanted) return;
      setProblem(null);
      setCell(found);
    }
    function soon() {
      clearTimeout(timer);
      timer = setTimeout(() => void look().catch(tell), restMilliseconds);
    }
    fetchWorkbook()
      .then(({ watchSelection }) => watchSelection(soon))
      .then(async (remove) => {
        if (wanted) stop = remove;
        else await remove();
      })
      .catch(tell);
    look().catch(tell);
    return () => {
      wanted = false;
      clearTimeout(timer);
      void stop?.();
    };
  }, [catalogue]);
  return { cell, problem };
}
