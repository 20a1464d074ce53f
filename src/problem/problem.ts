/**
 * Every code of a problem that a person can act on, with its parameters.
 * Texts in three languages, HTTP statuses and cell errors are complete over this type.
 */
export interface ProblemParameters {
  // Questions
  unknownIndicator: { indicator: string; possible: readonly number[] };
  indicatorNotQueryable: { indicator: number };
  unknownDimension: { dimension: string; possible: readonly string[] };
  breakdownNotInIndicator: {
    indicator: number;
    breakdown: string;
    possible: readonly string[];
  };
  totalWithoutBreakdown: { breakdown: string; possible: readonly string[] };
  unknownMember: { dimension: string; member: string; possible: readonly string[] };
  memberNotInYears: {
    dimension: string;
    member: string;
    years: readonly number[];
    possible: readonly string[];
  };
  districtOutsideRegions: {
    district: string;
    regions: readonly string[];
    possible: readonly string[];
  };
  yearWithoutData: { indicator: number; years: readonly number[]; possible: readonly number[] };
  combinationNotInSource: {
    indicator: number;
    years: readonly number[];
    breakdowns: readonly string[];
    possible: readonly (readonly string[])[];
  };
  territoryBasisUnavailable: {
    basis: string;
    years: readonly number[];
    possible: readonly string[];
  };
  overlappingNotSummed: { indicator: number; dimension: string };
  answerTooLarge: { cells: number; limit: number };
  answerNotListable: { cells: number; limit: number; possible: readonly string[] };
  // A request as text, as a colleague sends it
  requestTextUnreadable: Record<string, never>;
  requestTextDamaged: Record<string, never>;
  requestTextNewer: { version: number; known: number };
  // Requests
  requestMalformed: { details: readonly { path: string; message: string }[] };
  bodyTooLarge: { limitBytes: number };
  notAcceptable: { possible: readonly string[] };
  notFound: { path: string };
  requestTimedOut: { seconds: number };
  tooManyRequests: { retryAfterSeconds: number };
  notReady: {
    reason: "noLoads" | "registry" | "registryGone" | "warehouse" | "warehouseDamaged" | "diskFull";
  };
  // Sessions
  signInFailed: Record<string, never>;
  signInDelayed: { retryAfterSeconds: number };
  sessionMissing: Record<string, never>;
  sessionExpired: Record<string, never>;
  termsNotAccepted: { version: string };
  termsVersionOutdated: { version: string; current: string };
  // Connection, as the pane meets it
  serverUnreachable: { address: string };
  answerUnreadable: { requestId: string };
  // Excel
  excelInCellEditMode: Record<string, never>;
  excelSheetProtected: { sheet: string };
  excelPayloadTooLarge: { limitBytes: number };
  excelItemNotFound: { item: string };
  excelSheetFull: { rows: number; columns: number };
  excelNoRoom: { sheet: string };
  excelTooOld: { required: string };
  excelBusy: Record<string, never>;
  excelSheetChanging: { sheet: string };
  excelUnexpected: { excelCode: string };
  // Files
  fileNotFound: { file: string };
  fileUnreadable: { file: string; reason: string };
  fileEmpty: { file: string };
  fileTooLarge: { file: string; limitBytes: number };
  /** `kind` is a `FileKind` of src/warehouse/text. */
  fileOtherKind: { file: string; kind: string };
  encodingUnknown: { file: string };
  encodingBroken: { file: string; line: number };
  encodingTaken: { encoding: string };
  lettersLost: Record<string, never>;
  headerElsewhere: { file: string; line: number };
  headerUnknown: { file: string; found: readonly string[]; required: readonly string[] };
  quoteOpen: { file: string; line: number };
  columnNameless: { column: number };
  indexColumnLeft: { column: string };
  rowsOutsideTable: { rows: readonly number[] };
  textNotOneLine: Record<string, never>;
  textTooLong: { length: number; limit: number };
  columnMissing: { column: string; found: readonly string[] };
  columnUnknown: { column: string; possible: readonly string[] };
  columnTwice: { column: string };
  rowLengthWrong: { expected: number; found: number };
  yearMalformed: { value: string };
  schoolYearMalformed: { value: string };
  yearAhead: { year: number };
  territoryUnknown: { value: string };
  territoryNotValidInYear: { value: string; year: number; from: number | null; to: number | null };
  territoryCodeOfOtherYears: { value: string; year: number; codeThen: string };
  territoriesOverlap: { territory: string; with: readonly string[]; year: number };
  territoryLevelMissing: { indicator: number };
  memberUnknown: { dimension: string; value: string; possible: readonly string[] };
  memberMissing: { dimension: string; indicator: number };
  dimensionNotInIndicator: { dimension: string; indicator: number };
  stateUnknown: { value: string; possible: readonly string[] };
  dateMalformed: { value: string };
  valueNotNumber: { value: string };
  valueWithCommas: { value: string };
  valueNegative: { value: string };
  valueFraction: { value: string };
  valueMissing: Record<string, never>;
  valueWithState: { state: string; value: string };
  duplicateRow: { firstLine: number };
  partsExceedTotal: {
    dimension: string;
    year: number;
    territory: string;
    total: number;
    parts: number;
  };
  partExceedsTotal: {
    dimension: string;
    member: string;
    year: number;
    territory: string;
    total: number;
    part: number;
  };
  partsBelowTotal: {
    dimension: string;
    year: number;
    territory: string;
    total: number;
    parts: number;
  };
  partsMissing: {
    dimension: string;
    year: number;
    territory: string;
    total: number;
    parts: number;
    missing: readonly string[];
  };
  regionsDoNotSum: { year: number; country: number; regions: number };
  regionsMissing: { year: number; regions: readonly string[] };
  seriesCarriedBack: { territory: string; years: readonly number[] };
  nameDoesNotMatchCode: { name: string; code: string; expected: string };
  // Loads and the data folder
  alreadyLoaded: { load: number; loadedAt: string };
  loadNarrower: {
    indicator: number;
    years: readonly number[];
    load: number;
    lost: readonly (readonly string[])[];
    lostRegions: readonly string[];
  };
  loadUnknown: { load: string; possible: readonly number[] };
  /** `processId` is null where the other load could not say its own. */
  loadRunning: { processId: number | null };
  loadOvertaken: { folder: string };
  warehouseUnnamed: { folder: string; files: readonly string[] };
  warehouseMissing: { file: string };
  warehouseDamaged: { file: string };
  keptRecordsMissing: { load: number; files: readonly string[] };
  diskFull: { folder: string };
  dataFolderUnusable: { folder: string; reason: string };
  demonstrationExists: { folder: string };
  // The registry
  registryLost: { folder: string };
  registryDamaged: {
    folder: string;
    reason: "integrity" | "references" | "tablesMissing" | "rowsWithoutMigration" | "key";
  };
  registryNewer: { folder: string };
  auditEntriesMissing: { from: number; to: number };
  // Extracts of records: the folder
  manifestMissing: { folder: string };
  manifestUnreadable: Record<string, never>;
  /** `must` is what the field must be; `expected` an example, or all that it may be. */
  manifestFieldInvalid: { field: string; value: string; must: string; expected: string };
  populationTwice: { population: string };
  fileNamedTwice: { file: string };
  organisationsMissing: { population: string; missing: readonly string[] };
  organisationsOfLoad: { population: string; load: number; year: number };
  organisationsWithoutIds: { population: string; load: number; year: number };
  graduatesOfFormerSchools: { load: number; year: number; records: number };
  checksumWrong: { file: string; expected: string; found: string };
  rowCountWrong: { file: string; expected: number; found: number };
  fileNotUtf8: { file: string };
  lineEndsDiffer: { file: string; line: number };
  parquetUnreadable: { file: string };
  personalColumn: { column: string };
  // Extracts of records: the mapping of an export's columns and codes
  mappingUnreadable: Record<string, never>;
  mappingFieldInvalid: { field: string; value: string; expected: string };
  mappingValueUnfit: { field: string };
  mappingOpen: { fields: readonly string[] };
  mappingExists: { file: string };
  mappingPopulationUnknown: { file: string; possible: readonly string[] };
  exportMissing: { folder: string };
  columnsMapped: { columns: readonly string[] };
  codesMapped: { column: string; codes: readonly string[]; counts: readonly number[] };
  // Extracts of records: their rows
  recordUnreadable: { reason: string };
  recordOutsideTable: Record<string, never>;
  recordLengthWrong: { columns: number };
  recordValueMissing: { population: string; column: string };
  recordIdMalformed: { population: string; column: string };
  recordIdPersonal: { population: string; column: string };
  recordIdTwice: { population: string; column: string };
  /**
   * The values that were found, the most frequent first, and how often each; of a single row, and
   * in loads of earlier versions, they are not told.
   */
  recordCodeUnknown: {
    population: string;
    column: string;
    possible: readonly string[];
    found?: readonly string[];
    counts?: readonly number[];
  };
  recordNumberOutside: { population: string; column: string; from: number; to: number };
  recordDistrictUnknown: { year: number; found?: readonly string[]; counts?: readonly number[] };
  recordDistrictNotInYear: { year: number };
  recordOrganisationUnknown: { possible: readonly string[] };
  recordOrganisationRefused: Record<string, never>;
  recordOrganisationClosed: Record<string, never>;
  recordOrganisationAmbiguous: { possible: readonly string[] };
  recordRuleBroken: { population: string; rule: string };
  recordUnusual: { population: string; rule: string };
  // Extracts of records: as a whole
  publishedDiffers: {
    indicator: number;
    year: number;
    breakdowns: readonly string[];
    cells: number;
    member: string;
    published: number;
    counted: number;
  };
  publishedAtOtherDate: {
    indicator: number;
    year: number;
    cells: number;
    asOf: string;
    referenceDate: string;
  };
  districtsWithoutOrganisations: { year: number; missing: readonly string[] };
  loadCancelled: { folder: string };
  // Start
  settingInvalid: { name: string; value: string; expected: string };
  portTaken: { port: number };
  // A bug, never the person's doing
  internal: { incident: string };
}

export type ProblemCode = keyof ProblemParameters;

/** One problem as plain data: a code and what is needed to explain it. */
export type Problem<C extends ProblemCode = ProblemCode> = {
  [K in C]: { readonly code: K; readonly parameters: ProblemParameters[K] };
}[C];

/** Builds a problem so that code and parameters are checked together. */
export function problem<C extends ProblemCode>(
  code: C,
  parameters: ProblemParameters[C]
): Problem<C> {
  return { code, parameters };
}

/** Carries problems up to the one place that shows them. */
export class ProblemError extends Error {
  override readonly name = "ProblemError";

  constructor(readonly problems: readonly [Problem, ...Problem[]]) {
    super(problems.map((item) => item.code).join(", "));
  }

  /** The first problem: what is shown where there is room for one. */
  get problem(): Problem {
    return this.problems[0];
  }
}

/** Throws one problem. */
export function fail<C extends ProblemCode>(code: C, parameters: ProblemParameters[C]): never {
  throw new ProblemError([problem(code, parameters) as Problem]);
}
