import { isDimensionId } from "../catalogue/dimension";
import type { Query } from "../query/query";
import type { YearRule } from "../query/year-rule";
import type { AboutLines } from "../sheet/about-data";
import type { ChartPlan } from "../sheet/chart-plan";
import type { FiguresBehind } from "../sheet/figures-behind";
import type { Layout } from "../sheet/layout";
import type { MissingLines } from "../sheet/refresh-plan";
import type { Undo } from "./undo";
import { readPart, writePart } from "./xml-part";

/** Where the results of a workbook are described: one custom XML part with this namespace. */
const namespace = "urn:nedb-for-excel:placed-results:1";

/** A result that stands in the workbook: what is needed to ask again and to write it again. */
export interface PlacedResult {
  /** Also the id in the names of its place and of its table. */
  readonly id: string;
  /** The question as it was asked last. */
  readonly query: Query;
  /** Which years it asks for when it is asked again. */
  readonly years: YearRule;
  readonly layout: Layout;
  /** The chart that stands over the figures; null or absent where there is none. */
  readonly chart?: ChartPlan | null;
  /** Rows and columns that a person has taken away and does not want back. */
  readonly left?: MissingLines;
  /** Figures that the last refresh left as they were; null or absent where there are none. */
  readonly behind?: FiguresBehind | null;
  /** What a person has decided about copied rows and columns, and how many they were. */
  readonly copies?: { readonly lines: number; readonly decided: "refresh" | "leave" } | null;
  /** Whether a person knows that figures are written where hidden rows or columns are. */
  readonly hidden?: boolean;
  readonly person: string;
  readonly termsVersion: string;
  /** ISO times. */
  readonly placedAt: string;
  readonly refreshedAt: string | null;
  /** Which figures of each year answered last: others may have been loaded since. */
  readonly versions: Readonly<Record<string, string>>;
  /** What the sheet about the data says of it. */
  readonly about: AboutLines;
  /** The edition of the catalogue that it was laid down under; absent before they were counted. */
  readonly edition?: number;
  /** What it was before it was loaded anew in its place, until its next refresh. */
  readonly before?: PlacedResult;
}

/** A result without one of the things that are kept of it only for a while. */
export function without(result: PlacedResult, key: "before" | "left"): PlacedResult {
  return Object.fromEntries(
    Object.entries(result).filter(([name]) => name !== key)
  ) as unknown as PlacedResult;
}

/** The results that the workbook keeps, in the order in which they were placed. */
export async function readResults(context: Excel.RequestContext): Promise<PlacedResult[]> {
  const xml = await readPart(context, namespace);
  return xml === null ? [] : parseResults(xml);
}

/** Keeps a result, in the place of an earlier one with its id; what a later version keeps stays. */
export async function keepResult(
  context: Excel.RequestContext,
  result: PlacedResult
): Promise<void> {
  const part = partOf(await readPart(context, namespace));
  const element =
    elementOf(part, result.id) ??
    part.documentElement.appendChild(part.createElementNS(namespace, "result"));
  element.setAttribute("id", result.id);
  element.textContent = JSON.stringify(result);
  await writePart(context, namespace, new XMLSerializer().serializeToString(part));
}

/** Gives what writes the kept results again as they are now. */
export async function keptResults(context: Excel.RequestContext): Promise<Undo> {
  const xml = await readPart(context, namespace);
  return () => writePart(context, namespace, xml);
}

/** Forgets a result; what stands on its sheet stays. */
export async function forgetResult(context: Excel.RequestContext, id: string): Promise<void> {
  const part = partOf(await readPart(context, namespace));
  elementOf(part, id)?.remove();
  const isEmpty = part.documentElement.childElementCount === 0;
  await writePart(context, namespace, isEmpty ? null : new XMLSerializer().serializeToString(part));
}

/** The part to be changed, or an empty one; each result is JSON in an element of its own. */
function partOf(xml: string | null): XMLDocument {
  const empty = `<placedResults xmlns="${namespace}"/>`;
  const parse = (text: string) => new DOMParser().parseFromString(text, "application/xml");
  const part = parse(xml ?? empty);
  return part.documentElement.namespaceURI === namespace ? part : parse(empty);
}

function elementOf(part: XMLDocument, id: string): Element | undefined {
  const elements = [...part.getElementsByTagNameNS(namespace, "result")];
  return elements.find((element) => element.getAttribute("id") === id);
}

/** Reads the part; what is not readable as a result is none. */
function parseResults(xml: string): PlacedResult[] {
  const document = new DOMParser().parseFromString(xml, "application/xml");
  return [...document.getElementsByTagNameNS(namespace, "result")].flatMap((element) => {
    const result = parseJson(element.textContent);
    return isResult(result) ? [result] : [];
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** A workbook may come from anywhere: what is used later is looked at first. */
function isResult(value: unknown): value is PlacedResult {
  const result = value as Partial<PlacedResult> | null;
  return (
    typeof result?.id === "string" &&
    /^\w+$/.test(result.id) &&
    typeof result.query?.indicator === "number" &&
    Array.isArray(result.query.years) &&
    Array.isArray(result.query.breakdowns) &&
    typeof result.years?.kind === "string" &&
    Array.isArray(result.layout?.stub) &&
    Array.isArray(result.layout.heading) &&
    (!result.chart || ["line", "column", "bar"].includes(result.chart.kind)) &&
    (result.chart?.without ?? []).every(isDimensionId) &&
    Array.isArray(result.about) &&
    typeof result.versions === "object" &&
    typeof result.placedAt === "string"
  );
}
