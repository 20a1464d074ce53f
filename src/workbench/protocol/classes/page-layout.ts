import { formatRect, parseRect } from "../../workbook/address";
import { ExcelError } from "../../workbook/excel-error";
import type { HeaderFooterTexts, PageLayout } from "../../workbook/page-layout";
import type { Sheet } from "../../workbook/sheet";
import { asBoolean, asNumber, asString, oneOf, type Arguments } from "../arguments";
import type { Host } from "../host";
import { ObjectClass, type ExcelObject, type Property } from "../object-class";
import { rangeAreas } from "./range-areas";

/** How long a header or a footer is as a whole: its three parts, each behind its code, such as "&L". */
function lengthOf(part: HeaderFooterTexts, edge: "Header" | "Footer"): number {
  const texts = (["left", "center", "right"] as const).map((side) => part[`${side}${edge}`]);
  return texts.reduce((sum, one) => sum + (one === "" ? 0 : one.length + 2), 0);
}

const text = (key: keyof HeaderFooterTexts): Property<HeaderFooterTexts> => ({
  get: (part) => part[key],
  set: (part, value) => {
    const after = { ...part, [key]: asString(value) };
    if (lengthOf(after, key.endsWith("Header") ? "Header" : "Footer") > 255)
      throw new ExcelError("InvalidArgument");
    part[key] = after[key];
  },
});

/** `Excel.HeaderFooter`. */
const headerFooterClass = new ObjectClass<HeaderFooterTexts>("HeaderFooter", {
  properties: {
    LeftHeader: text("leftHeader"),
    CenterHeader: text("centerHeader"),
    RightHeader: text("rightHeader"),
    LeftFooter: text("leftFooter"),
    CenterFooter: text("centerFooter"),
    RightFooter: text("rightFooter"),
  },
});

/** An entry that is stored as it is given, after a check. */
const stored = <K extends keyof PageLayout>(
  key: K,
  parse: (value: unknown) => PageLayout[K]
): Property<Sheet> => ({
  get: ({ pageLayout }) => pageLayout[key],
  set: ({ pageLayout }, value) => void (pageLayout[key] = parse(value)),
});

/** `Excel.HeaderFooterGroup`. */
const headerFooterGroupClass = new ObjectClass<Sheet>("HeaderFooterGroup", {
  properties: {
    State: stored("state", (value) =>
      oneOf(value, ["Default", "FirstAndDefault", "OddAndEven", "FirstOddAndEven"])
    ),
    UseSheetMargins: stored("useSheetMargins", asBoolean),
    UseSheetScale: stored("useSheetScale", asBoolean),
  },
  objects: {
    DefaultForAllPages: ({ pageLayout }) => headerFooterClass.of(pageLayout.headersFooters.all),
    FirstPage: ({ pageLayout }) => headerFooterClass.of(pageLayout.headersFooters.first),
    EvenPages: ({ pageLayout }) => headerFooterClass.of(pageLayout.headersFooters.even),
    OddPages: ({ pageLayout }) => headerFooterClass.of(pageLayout.headersFooters.odd),
  },
});

type Place = "printArea" | "titleRows" | "titleColumns";

function setPlace(place: Place) {
  return (sheet: Sheet, args: Arguments, host: Host): void => {
    const range = args.range(0) ?? host.workbook.resolve(args.string(0), sheet);
    sheet.pageLayout[place] = formatRect(range.rect, true);
  };
}

function getPlace(place: Place) {
  return (sheet: Sheet, _args: Arguments, host: Host): ExcelObject | null => {
    const rect = parseRect(sheet.pageLayout[place] ?? "");
    return rect ? host.range(sheet, rect) : null;
  };
}

const needed = (place: Place) => (sheet: Sheet, args: Arguments, host: Host) => {
  const found = getPlace(place)(sheet, args, host);
  if (!found) throw new ExcelError("ItemNotFound");
  return found;
};

function printArea(sheet: Sheet, _args: Arguments, host: Host): ExcelObject | null {
  const rect = parseRect(sheet.pageLayout.printArea ?? "");
  return rect ? rangeAreas(sheet, [rect], host) : null;
}

const margins = ["Left", "Right", "Top", "Bottom", "Header", "Footer"] as const;
const pointsOf = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };

function setMargins({ pageLayout }: Sheet, args: Arguments): void {
  const unit = pointsOf[args.choice(0, ["Points", "Inches", "Centimeters"])];
  const given = args.raw(1) as Record<string, unknown>;
  for (const side of margins) {
    const value = given[side.toLowerCase()];
    if (value !== undefined)
      pageLayout[`${side.toLowerCase() as Lowercase<typeof side>}Margin`] =
        asNumber(value, 0) * unit;
  }
}

const points = (value: unknown): number => asNumber(value, 0);

/** `Excel.PageLayout`. */
export const pageLayoutClass = new ObjectClass<Sheet>("PageLayout", {
  properties: {
    Orientation: stored("orientation", (value) => oneOf(value, ["Portrait", "Landscape"])),
    PaperSize: stored("paperSize", asString),
    Zoom: stored("zoom", (value) => value as Record<string, number>),
    CenterHorizontally: stored("centerHorizontally", asBoolean),
    CenterVertically: stored("centerVertically", asBoolean),
    PrintGridlines: stored("printGridlines", asBoolean),
    PrintHeadings: stored("printHeadings", asBoolean),
    BlackAndWhite: stored("blackAndWhite", asBoolean),
    DraftMode: stored("draftMode", asBoolean),
    FirstPageNumber: stored("firstPageNumber", (value) => (value === "" ? "" : asNumber(value))),
    PrintOrder: stored("printOrder", (value) => oneOf(value, ["DownThenOver", "OverThenDown"])),
    PrintComments: stored("printComments", asString),
    PrintErrors: stored("printErrors", asString),
    LeftMargin: stored("leftMargin", points),
    RightMargin: stored("rightMargin", points),
    TopMargin: stored("topMargin", points),
    BottomMargin: stored("bottomMargin", points),
    HeaderMargin: stored("headerMargin", points),
    FooterMargin: stored("footerMargin", points),
  },
  objects: { HeadersFooters: (sheet) => headerFooterGroupClass.of(sheet) },
  methods: {
    SetPrintArea: setPlace("printArea"),
    SetPrintTitleRows: setPlace("titleRows"),
    SetPrintTitleColumns: setPlace("titleColumns"),
    SetPrintMargins: setMargins,
    GetPrintArea: (sheet, args, host) => {
      const areas = printArea(sheet, args, host);
      if (!areas) throw new ExcelError("ItemNotFound");
      return areas;
    },
    GetPrintAreaOrNullObject: printArea,
    GetPrintTitleRows: needed("titleRows"),
    GetPrintTitleRowsOrNullObject: getPlace("titleRows"),
    GetPrintTitleColumns: needed("titleColumns"),
    GetPrintTitleColumnsOrNullObject: getPlace("titleColumns"),
  },
});
