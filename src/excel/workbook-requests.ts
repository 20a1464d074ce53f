import { runInExcel } from "./excel-problem";
import { inTurn } from "./in-turn";
import { escapeXml, readPart, writePart } from "./xml-part";

/** Where the requests of a workbook are kept: one custom XML part with this namespace. */
const namespace = "urn:nedb-for-excel:requests:1";

/** A request under a name, as text. */
export interface SavedRequest {
  readonly name: string;
  readonly text: string;
}

/** The requests that travel with the workbook, the latest first. */
export function readRequests(): Promise<SavedRequest[]> {
  return runInExcel("", read);
}

/** Changes the requests of the workbook and gives them as they are then. */
export function changeRequests(
  change: (requests: readonly SavedRequest[]) => readonly SavedRequest[]
): Promise<readonly SavedRequest[]> {
  return inTurn(() =>
    runInExcel("", async (context) => {
      const changed = change(await read(context));
      await writePart(context, namespace, changed.length ? toXml(changed) : null);
      return changed;
    })
  );
}

async function read(context: Excel.RequestContext): Promise<SavedRequest[]> {
  const xml = await readPart(context, namespace);
  if (xml === null) return [];
  const document = new DOMParser().parseFromString(xml, "application/xml");
  return [...document.getElementsByTagNameNS(namespace, "request")].flatMap((element) => {
    const name = element.getAttribute("name")?.trim();
    return name ? [{ name, text: element.textContent }] : [];
  });
}

function toXml(requests: readonly SavedRequest[]): string {
  const elements = requests.map(
    ({ name, text }) => `<request name="${escapeXml(name)}">${escapeXml(text)}</request>`
  );
  return `<requests xmlns="${namespace}">${elements.join("")}</requests>`;
}
