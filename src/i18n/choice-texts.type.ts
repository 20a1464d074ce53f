/** The words with which indicators, years, members and layouts are chosen, after signing in. */
export interface ChoiceTexts {
  readonly list: {
    readonly favourites: string;
    readonly recent: string;
    readonly goOn: string;
    readonly addFavourite: string;
    readonly removeFavourite: string;
    readonly about: (number: number) => string;
    readonly breakdowns: string;
    readonly overlapping: (names: string) => string;
    readonly requests: string;
  };
  readonly request: {
    readonly definition: string;
    readonly picks: Readonly<Record<"latest" | "latestTwo" | "lastFive" | "allYears", string>>;
    readonly arrival: string;
    readonly arrivals: {
      readonly stay: string;
      readonly extend: string;
      readonly roll: (count: number) => string;
      readonly all: string;
    };
    /** Opens the members of a breakdown. */
    readonly chooseMembers: (name: string) => string;
    readonly allMembers: string;
    readonly keeps: (name: string, chosen: number, all: number) => string;
    readonly summed: (names: string) => string;
    /** Of a breakdown that only made-up figures of these years carry. */
    readonly onlyMadeUp: (years: readonly number[]) => string;
  };
  readonly members: {
    readonly title: (name: string) => string;
    readonly back: string;
    readonly search: string;
    readonly tree: (name: string) => string;
    readonly found: (count: number) => string;
    readonly chosen: (chosen: number, all: number) => string;
    readonly noLimit: (all: number) => string;
    readonly selectAll: string;
    readonly selectFound: (count: number) => string;
    readonly invert: string;
    readonly clear: string;
    readonly nothing: string;
  };
  readonly table: {
    readonly title: string;
    readonly kinds: Readonly<Record<"list" | "cross", { name: string; meaning: string }>>;
    readonly miniature: string;
    readonly arrange: string;
    readonly arrangeColumns: string;
    readonly keys: string;
    readonly year: string;
    readonly rows: string;
    readonly columns: string;
    readonly earlier: (name: string) => string;
    readonly later: (name: string) => string;
    readonly toSide: Readonly<Record<"stub" | "heading", string>>;
    readonly moved: (name: string, place: number, all: number) => string;
    readonly placed: Readonly<Record<"stub" | "heading", (name: string) => string>>;
    readonly more: string;
    readonly repeatLabels: string;
    readonly labels: string;
    readonly labelForms: Readonly<Record<"name" | "code" | "both", string>>;
    readonly likePane: (language: string) => string;
    readonly place: string;
    readonly places: Readonly<Record<"newSheet" | "selection", string>>;
  };
  readonly size: {
    readonly seconds: (seconds: number) => string;
    readonly sheets: (sheets: number) => string;
    readonly smaller: string;
    readonly without: (name: string) => string;
    readonly onlyYear: (year: number) => string;
    readonly sheetPerRegion: string;
    readonly asList: string;
    readonly cells: (cells: number) => string;
    readonly split: string;
    readonly unsplit: string;
    readonly loadHere: string;
    readonly occupied: (sheet: string, address: string) => string;
    /** Merged cells where the result would go. */
    readonly merged: (addresses: string) => string;
    /** Hidden or filtered rows and columns where the result would go. */
    readonly hidden: (sheet: string, rows: number, columns: number) => string;
    readonly overwrite: string;
    /** Where nothing stands that would go, but the place is not as it seems. */
    readonly nothingWritten: string;
    readonly anyway: string;
    readonly newSheet: string;
  };
  readonly preview: {
    readonly show: string;
    readonly fetching: string;
    readonly title: string;
    readonly rows: (shown: number, all: number) => string;
    readonly close: string;
  };
  readonly share: {
    readonly title: string;
    readonly name: string;
    readonly nameMissing: string;
    readonly save: string;
    readonly saveInWorkbook: string;
    readonly saved: (name: string) => string;
    readonly savedInWorkbook: (name: string) => string;
    readonly text: string;
    readonly copy: string;
    readonly copied: string;
    readonly copyByHand: string;
  };
  readonly requests: {
    readonly title: string;
    readonly back: string;
    readonly none: string;
    readonly mine: string;
    readonly workbook: string;
    readonly restore: string;
    readonly remove: (name: string) => string;
    readonly removed: (name: string) => string;
    readonly paste: string;
    readonly pasteHint: string;
    readonly read: string;
  };
}
