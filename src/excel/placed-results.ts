import { isPlaced } from "../sheet/is-placed";
import type { Placed } from "../sheet/placed";
import type { Undo } from "./undo";
import { readPart, writePart } from "./xml-part";

/** Where the results of a workbook are described: one custom XML part with this namespace. */
const namespace = "urn:nedb-for-excel:placed-results:1";

/** What a workbook keeps of results. */
export interface KeptResults<P> {
  /** In the order in which they were placed. */
  readonly results: readonly P[];
  /** How many more there are that cannot be read: damaged ones, and those of later versions. */
  readonly unread: number;
}

/** The results that the workbook keeps. */
export async function readKept(context: Excel.RequestContext): Promise<KeptResults<Placed>> {
  const xml = await readPart(context, namespace);
  return xml === null ? { results: [], unread: 0 } : parseResults(xml);
}

/** One result as the workbook keeps it; undefined where it is not there or cannot be read. */
export async function readResult(
  context: Excel.RequestContext,
  id: string
): Promise<Placed | undefined> {
  return (await readKept(context)).results.find((one) => one.id === id);
}

/** Keeps a result, in the place of an earlier one with its id; what a later version keeps stays. */
export async function keepResult(context: Excel.RequestContext, result: Placed): Promise<void> {
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

/** Reads the part: a workbook may come from anywhere, and what is not readable as a result is none. */
function parseResults(xml: string): KeptResults<Placed> {
  const document = new DOMParser().parseFromString(xml, "application/xml");
  const elements = [...document.getElementsByTagNameNS(namespace, "result")];
  const results = elements.map(({ textContent }) => parseJson(textContent)).filter(isPlaced);
  return { results, unread: elements.length - results.length };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
