import type { EntryTexts } from "./entry-texts";

// The catalogue imports this folder, so its codes stand here again; the pane that looks words up
// by code does not compile where one is missing.
type Section =
  | "schools"
  | "pupils"
  | "graduates"
  | "teachers"
  | "equipment"
  | "preparation"
  | "preschools"
  | "staff"
  | "comparison";
type Unit = "unit" | "person" | "place";
type ReferenceDate = "october5" | "schoolYearEnded" | "october5AgeOnSeptember1";

/** The populations that the appendix counts. */
export type Population =
  | "schools"
  | "pupils"
  | "graduates"
  | "teachers"
  | "outcomes"
  | "children"
  | "preschools"
  | "queue"
  | "preschoolStaff"
  | "all";

/** The words of the screens after signing in: complete in each language by type. */
export interface LaterTexts {
  readonly terms: {
    readonly title: string;
    readonly version: (version: string) => string;
    readonly accept: string;
    readonly acceptFirst: string;
    readonly proceed: string;
    readonly decline: string;
  };
  /** Where figures are made up to show the product. */
  readonly demonstration: {
    readonly mark: string;
    readonly years: (years: readonly number[]) => string;
  };
  readonly list: {
    readonly title: string;
    readonly loading: string;
    readonly summary: (total: number, withData: number) => string;
    readonly search: string;
    readonly searchHint: string;
    readonly clearSearch: string;
    readonly found: (count: number) => string;
    readonly nothingTitle: string;
    readonly nothingNext: string;
    readonly noData: string;
    readonly noDataReason: string;
    readonly comparisonReason: string;
  };
  readonly sections: Readonly<Record<Section, string>>;
  readonly units: Readonly<Record<Unit, string>>;
  readonly populations: Readonly<Record<Population, string>>;
  readonly referenceDates: Readonly<Record<ReferenceDate, string>>;
  readonly request: {
    readonly back: string;
    readonly unit: string;
    readonly population: string;
    readonly referenceDate: string;
    readonly years: string;
    readonly chosenOf: (chosen: number, all: number) => string;
    readonly quickPicks: string;
    readonly yearUnavailable: string;
    readonly breakdowns: string;
    readonly alwaysShown: string;
    readonly onlyWith: (names: string) => string;
    readonly notWithChosen: string;
    readonly notInYears: (years: readonly number[]) => string;
    readonly notInData: string;
    readonly manyNotInData: (count: number) => string;
    readonly territory: string;
    /** Why a basis would change nothing. */
    readonly territoryNeedsRegion: string;
    readonly sheet: string;
    readonly totals: string;
    readonly labelLanguage: string;
    readonly size: (rows: number, columns: number, cells: number) => string;
    /** Where only combinations that occur are listed, so that their number is not known before. */
    readonly sizeListed: (columns: number) => string;
    readonly load: string;
    readonly yearMissing: string;
    readonly cancelled: string;
  };
  readonly loading: {
    readonly title: string;
    readonly fetching: string;
    readonly writing: (written: number, total: number) => string;
    readonly waiting: string;
    readonly announceWriting: (percent: number) => string;
    readonly cancel: string;
    readonly cancelling: string;
    readonly failed: string;
    readonly escape: string;
  };
  readonly loaded: {
    readonly title: string;
    readonly sheet: string;
    readonly announce: (sheet: string) => string;
    readonly goTo: string;
    readonly change: string;
    readonly another: string;
  };
}

/** Every word of the pane but those of choosing and of the workbook. */
export type PaneTexts = EntryTexts & LaterTexts;
