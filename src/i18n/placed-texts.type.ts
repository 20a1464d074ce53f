/** The words of the screens about what stands in the workbook: complete in each language by type. */
export interface PlacedTexts {
  readonly tabs: {
    readonly label: string;
    readonly indicators: string;
    readonly workbook: string;
    readonly cell: string;
  };
  readonly workbook: {
    readonly title: string;
    readonly reading: string;
    readonly emptyTitle: string;
    readonly emptyNext: string;
    /** Of results that are damaged or that a later version has placed. */
    readonly unread: (count: number) => string;
    readonly refreshAll: (count: number) => string;
    readonly goOn: (count: number) => string;
    readonly stop: string;
    readonly stopping: string;
    /** "Sheet A4:E328". */
    readonly where: (sheet: string, address: string) => string;
    readonly refreshedAt: (at: string) => string;
    readonly years: (years: string) => string;
    readonly states: {
      readonly current: string;
      readonly newer: string;
      readonly earlier: string;
      readonly edited: (count: number) => string;
      readonly gone: string;
      readonly checking: string;
      readonly unchecked: (since: string) => string;
      /** By a version that did not count them. */
      readonly leftOut: string;
      /** Rows and columns that a person has taken away since the last refresh. */
      readonly lacking: (count: number) => string;
      readonly laterYears: (years: string) => string;
    };
    readonly actions: {
      readonly goTo: string;
      readonly refresh: string;
      readonly layAnew: string;
      readonly layBack: string;
      readonly changes: string;
      readonly more: (title: string) => string;
      readonly labels: string;
      readonly handOver: string;
      readonly unlink: string;
    };
    readonly earlierText: string;
    readonly earlierChart: string;
    readonly handOverHint: string;
    readonly handedOver: (sheet: string) => string;
    readonly handOverSheet: (sheet: string) => string;
    readonly unlinkTitle: string;
    readonly unlinkText: string;
    readonly cancel: string;
  };
  readonly progress: {
    readonly waiting: string;
    readonly fetching: string;
    readonly comparing: string;
    readonly writing: (written: number, total: number) => string;
    readonly done: (changes: number, cells: number) => string;
    readonly doneUnknown: (cells: number) => string;
    readonly doneSame: string;
    /** How many figures are those of the service now. */
    readonly refreshed: (figures: number) => string;
    /** How many are not, and where. */
    readonly behind: (figures: number, where: string) => string;
    readonly stopped: string;
    readonly earlier: string;
    readonly laidAnew: string;
    readonly laidBack: string;
    readonly gone: string;
    readonly all: (done: number, of: number) => string;
    readonly ended: (done: number, asked: number, failed: number, partly?: number) => string;
  };
  readonly edited: {
    readonly title: (count: number) => string;
    readonly text: string;
    /** A text that looks like a number. */
    readonly asText: (text: string) => string;
    readonly columns: { readonly figure: string; readonly found: string; readonly now: string };
    readonly more: (count: number) => string;
    readonly keep: string;
    readonly replace: string;
  };
  readonly differs: {
    readonly title: string;
    readonly columns: string;
    readonly rows: (count: number) => string;
    readonly cannot: string;
    readonly unclear: (rows: number) => string;
    readonly leave: string;
    readonly restore: string;
  };
  /** Rows or columns of the result stand twice. */
  readonly copied: {
    readonly title: string;
    readonly text: (cells: number) => string;
    readonly refresh: string;
    readonly leave: string;
  };
  /** Merged cells are in the way. */
  readonly merged: {
    readonly title: string;
    readonly text: (addresses: string) => string;
    readonly unmerge: string;
  };
  /** Figures change where nobody sees them. */
  readonly hidden: {
    readonly title: (cells: number) => string;
    readonly text: (rows: number, columns: number) => string;
    readonly write: string;
  };
  /** The earlier figures are not kept in the workbook. */
  readonly unkept: {
    readonly title: (cells: number) => string;
    readonly text: string;
    readonly others: (rows: number, columns: number) => string;
    readonly replace: string;
  };
  readonly changes: {
    readonly title: string;
    readonly back: string;
    readonly reading: string;
    readonly none: string;
    readonly notKept: string;
    readonly counts: (revised: number, added: number, withdrawn: number, states: number) => string;
    readonly kinds: Readonly<Record<"revised" | "new" | "withdrawn" | "stateChanged", string>>;
    readonly shown: (shown: number, of: number) => string;
    readonly fromTo: (before: string, after: string) => string;
    readonly difference: (difference: string) => string;
    readonly goTo: (labels: string) => string;
    readonly notFound: string;
    readonly toSheet: string;
    readonly sheetName: (sheet: string) => string;
    readonly putBack: string;
    readonly puttingBack: string;
    readonly wasPutBack: (cells: number) => string;
    readonly headings: {
      readonly kind: string;
      readonly before: string;
      readonly after: string;
      readonly difference: string;
    };
  };
  readonly cell: {
    readonly title: string;
    readonly reading: string;
    readonly outsideTitle: string;
    readonly outsideNext: string;
    readonly inResult: (title: string) => string;
    /** `sheet` is where the result itself stands; null where it is gone. */
    readonly inCopy: (title: string, sheet: string | null) => string;
    readonly notKept: (title: string) => string;
    readonly address: (sheet: string, address: string) => string;
    readonly value: string;
    readonly state: string;
    readonly normal: string;
    /** Beside the words that the figures are made up. */
    readonly figures: string;
    readonly edited: (found: string) => string;
    readonly indicator: string;
    readonly year: string;
    readonly unit: string;
    readonly referenceDate: string;
    readonly load: string;
    readonly loadText: (number: number, file: string, at: string) => string;
    readonly source: string;
    readonly placed: string;
    readonly refreshed: string;
    readonly drill: string;
    readonly drillTo: (dimension: string) => string;
    readonly drillNext: string;
    readonly drillNone: string;
    /** The way back from a closer look. */
    readonly back: string;
  };
  readonly chart: {
    readonly draw: string;
    readonly none: string;
  };
  readonly labels: {
    readonly title: string;
    readonly done: string;
  };
  readonly place: {
    readonly occupiedTitle: (sheet: string, address: string) => string;
    readonly occupiedNext: string;
    readonly overwrite: string;
    readonly newSheet: string;
  };
}
