import type { RuntimeState } from "./runtime";

/** The languages the page speaks, with Office's names for them. */
export const officeLocales = { kk: "kk-KZ", ru: "ru-RU", en: "en-US" } as const;

/** A language of the page. */
export type Language = keyof typeof officeLocales;

/** Which API sets the stand-in answers: what an add-in learns from `isSetSupported`. */
const requirementSets = {
  ExcelApi: "1.14",
  CustomXmlParts: "1.1",
  Settings: "1.1",
  DelayForCellEdit: "1.1",
  RichApiRuntimeFlag: "1.0",
  CompressedFile: "1.1",
  File: "1.1",
  DialogApi: "1.2",
  DialogOrigin: "1.1",
} as const;

/** What a page in a dialog may count on. */
const dialogSets = {
  DialogApi: requirementSets.DialogApi,
  DialogOrigin: requirementSets.DialogOrigin,
};

/** What one connection of a pane tells Office.js about its host. */
export interface Connection {
  readonly id: string;
  readonly locale: string;
  readonly documentUrl: string;
  readonly addinName: string;
  /** Other addresses that a dialog of the add-in may lead to. */
  readonly appDomains: readonly string[];
  readonly settings: readonly (readonly [string, string])[];
  /** Whether the host knows the shared runtime, and whether the add-in's manifest asks for it. */
  readonly sharedRuntime: "missing" | "unused" | "used";
}

/** Office's numbers for how the page of an add-in that shares its runtime is shown at first. */
const displayModes = { Background: 1, Visible: 2 };

/** The application context as Excel on the web would give it. */
export function appContext({
  id,
  locale,
  documentUrl,
  addinName,
  appDomains,
  settings,
  sharedRuntime,
  shown,
}: Connection & { readonly shown: RuntimeState | undefined }): Record<string, unknown> {
  const sets = {
    ...requirementSets,
    ...(sharedRuntime === "missing" ? {} : { SharedRuntime: "1.1" }),
  };
  return {
    _id: id,
    _appName: 16,
    _appVersion: 16,
    _appMinorVersion: 0,
    _appUILocale: locale,
    _dataLocale: locale,
    _docUrl: documentUrl,
    _clientMode: 1,
    _settings: settings,
    _reason: 0,
    _osfControlType: 1,
    _eToken: "",
    _correlationId: id,
    _appInstanceId: id,
    _touchEnabled: false,
    _commerceAllowed: false,
    _requirementMatrix: JSON.stringify(sets),
    _hostCustomMessage: "",
    _hostFullVersion: "16.0.19000.40000",
    _clientWindowHeight: 600,
    _clientWindowWidth: 350,
    _addinName: addinName,
    _appDomains: appDomains,
    _dialogRequirementMatrix: JSON.stringify(dialogSets),
    _featureGates: {},
    _initialDisplayMode: shown ? displayModes[shown] : 0,
  };
}
