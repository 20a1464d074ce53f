import { ProblemError, problem } from "../problem/problem";
import type { Query } from "../query/query";

/** Where the requests of a workbook are kept: one custom XML part with this namespace. */
const namespace = "urn:nedb-for-excel:placed-requests:1";

/** A request whose answer stands on a sheet: what is needed to ask again. */
export interface PlacedRequest {
  /** Also the id in the names of the place and of the table. */
  readonly id: string;
  readonly query: Query;
  /** Language of the labels on the sheet. */
  readonly language: string;
  readonly layout: "list";
  /** ISO time. */
  readonly placedAt: string;
}

/** Adds a request to those that the workbook keeps, and reads back what was kept. */
export async function keepRequest(
  context: Excel.RequestContext,
  request: PlacedRequest
): Promise<void> {
  const parts = context.workbook.customXmlParts.getByNamespace(namespace);
  parts.load("items/id");
  await context.sync();
  const part = parts.items[0];
  const before = part?.getXml();
  await context.sync();
  const requests = before ? parseRequests(before.value) : [];
  const xml = writeRequests([...requests.filter(({ id }) => id !== request.id), request]);
  if (part) part.setXml(xml);
  else context.workbook.customXmlParts.add(xml);
  const kept = context.workbook.customXmlParts.getByNamespace(namespace).getOnlyItem().getXml();
  await context.sync();
  if (!parseRequests(kept.value).some(({ id }) => id === request.id)) {
    throw new ProblemError([problem("excelUnexpected", { excelCode: "CustomXmlNotKept" })]);
  }
}

/** The XML of the part; each request is JSON in an element of its own. */
export function writeRequests(requests: readonly PlacedRequest[]): string {
  const elements = requests.map(
    (request) => `<request id="${escape(request.id)}">${escape(JSON.stringify(request))}</request>`
  );
  return `<placedRequests xmlns="${namespace}">${elements.join("")}</placedRequests>`;
}

/** Reads the part back; what is not readable as a request is no request. */
export function parseRequests(xml: string): PlacedRequest[] {
  const document = new DOMParser().parseFromString(xml, "application/xml");
  return [...document.getElementsByTagNameNS(namespace, "request")].map(
    (element) => JSON.parse(element.textContent) as PlacedRequest
  );
}

function escape(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
