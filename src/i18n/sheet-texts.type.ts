type Unit = "unit" | "person" | "place";
type ReferenceDate = "october5" | "schoolYearEnded" | "october5AgeOnSeptember1";
type TerritoryBasis = "asReported" | "comparable" | "presentUnits";
type State =
  "normal" | "provisional" | "revised" | "estimated" | "notApplicable" | "notAvailable" | "nil";

/** Every word that a worksheet with figures carries beside the catalogue's own labels. */
export interface SheetTexts {
  readonly year: string;
  /** Above the codes of a dimension whose names stand beside them. */
  readonly code: (dimension: string) => string;
  readonly value: (unit: string) => string;
  readonly state: string;
  /** Ends the states of a row that are too many for one cell. */
  readonly moreStates: (count: number) => string;
  readonly units: Readonly<Record<Unit, string>>;
  /** Beside the unit and at the foot of each page, where figures are made up. */
  readonly demonstration: string;
  readonly unit: (unit: string) => string;
  readonly referenceDates: Readonly<Record<ReferenceDate, string>>;
  readonly territory: Readonly<Record<TerritoryBasis, string>>;
  readonly territoryBasis: (basis: string) => string;
  readonly states: Readonly<Record<State, string>>;
  /** What stands in a cell that has no number. */
  readonly symbols: Readonly<Record<"notApplicable" | "notAvailable", string>>;
  readonly symbol: (symbol: string, meaning: string) => string;
  readonly filter: (dimension: string, members: string) => string;
  /** Follows a definition whose date is not that of the figures. */
  readonly countedAt: (dates: string) => string;
  readonly source: (sources: string) => string;
  /** Ends a text that was shortened: all of it stands on the sheet about the data. */
  readonly seeAbout: (sheet: string) => string;
  readonly load: (number: number, file: string, loadedAt: string) => string;
  readonly terms: (version: string) => string;
  readonly notes: {
    readonly carriedBack: (territory: string, years: string) => string;
    readonly holdsUnit: (territory: string, unit: string, years: string) => string;
    readonly otherReferenceDate: (dates: string) => string;
    readonly regionsMissing: (year: number, regions: string) => string;
    readonly districtsMissing: (year: number, districts: string, others: number) => string;
    readonly rowsRefused: (
      year: number,
      file: string,
      refused: number,
      rows: number,
      load: number
    ) => string;
    readonly partsBelowTotal: (years: string) => string;
    readonly overlapping: (dimension: string) => string;
    readonly countsOnly: (dimension: string, members: string, years: string) => string;
    readonly onlyOccurring: string;
    readonly codeOfOtherUnit: (
      code: string,
      unit: string,
      other: string,
      codeThen: string,
      years: string
    ) => string;
    readonly demonstration: (years: string) => string;
    readonly yearsOfDifferentKinds: (totals: string, records: string) => string;
    readonly estimatedTerritory: (territories: string, years: string) => string;
  };
}
