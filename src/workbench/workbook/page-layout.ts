import type { PageTexts } from "../../spreadsheet/page";

/** Texts at the edges of a printed page. */
export type HeaderFooterTexts = { -readonly [K in keyof PageTexts]: PageTexts[K] };

/** How a sheet prints; the workbench stores it and writes it to the file. Margins are in points. */
export interface PageLayout {
  orientation: "Portrait" | "Landscape";
  paperSize: string;
  zoom: Record<string, number>;
  centerHorizontally: boolean;
  centerVertically: boolean;
  printGridlines: boolean;
  printHeadings: boolean;
  blackAndWhite: boolean;
  draftMode: boolean;
  firstPageNumber: number | "";
  printOrder: string;
  printComments: string;
  printErrors: string;
  leftMargin: number;
  rightMargin: number;
  topMargin: number;
  bottomMargin: number;
  headerMargin: number;
  footerMargin: number;
  /** Addresses without the sheet. */
  printArea: string | undefined;
  titleRows: string | undefined;
  titleColumns: string | undefined;
  /** The cells with which a page begins, in the order of their rows or columns. */
  rowBreaks: { row: number; column: number }[];
  columnBreaks: { row: number; column: number }[];
  state: string;
  useSheetMargins: boolean;
  useSheetScale: boolean;
  headersFooters: Record<"all" | "first" | "even" | "odd", HeaderFooterTexts>;
}

const noTexts = (): HeaderFooterTexts => ({
  leftHeader: "",
  centerHeader: "",
  rightHeader: "",
  leftFooter: "",
  centerFooter: "",
  rightFooter: "",
});

/** The page layout of a new sheet. */
export function newPageLayout(): PageLayout {
  return {
    orientation: "Portrait",
    paperSize: "A4",
    zoom: { scale: 100 },
    centerHorizontally: false,
    centerVertically: false,
    printGridlines: false,
    printHeadings: false,
    blackAndWhite: false,
    draftMode: false,
    firstPageNumber: "",
    printOrder: "DownThenOver",
    printComments: "NoComments",
    printErrors: "AsDisplayed",
    leftMargin: 50.4,
    rightMargin: 50.4,
    topMargin: 54,
    bottomMargin: 54,
    headerMargin: 21.6,
    footerMargin: 21.6,
    printArea: undefined,
    titleRows: undefined,
    titleColumns: undefined,
    rowBreaks: [],
    columnBreaks: [],
    state: "Default",
    useSheetMargins: true,
    useSheetScale: true,
    headersFooters: { all: noTexts(), first: noTexts(), even: noTexts(), odd: noTexts() },
  };
}
