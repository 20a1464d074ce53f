/** Texts at the edges of a printed page, with Excel's codes. */
export interface PageTexts {
  readonly leftHeader: string;
  readonly centerHeader: string;
  readonly rightHeader: string;
  readonly leftFooter: string;
  readonly centerFooter: string;
  readonly rightFooter: string;
}

/** How a sheet prints. Margins are in points, places are addresses without the sheet. */
export interface Page {
  readonly orientation: "Portrait" | "Landscape";
  /** Such as "A4". */
  readonly paperSize: string;
  /** Either the scale in per cent or how many pages it is to fit, across and down. */
  readonly zoom: {
    readonly scale?: number;
    readonly horizontalFitToPages?: number;
    readonly verticalFitToPages?: number;
  };
  readonly centerHorizontally: boolean;
  readonly centerVertically: boolean;
  readonly leftMargin: number;
  readonly rightMargin: number;
  readonly topMargin: number;
  readonly bottomMargin: number;
  readonly headerMargin: number;
  readonly footerMargin: number;
  readonly printArea: string | undefined;
  readonly titleRows: string | undefined;
  readonly titleColumns: string | undefined;
  readonly texts: PageTexts;
}
