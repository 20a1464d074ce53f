import { workbookFile } from "../file/workbook-file";
import type { Session } from "./session";

/** Hands the workbook to the person as a file. */
export async function saveToDisk(session: Session): Promise<void> {
  await session.settled();
  const bytes = await workbookFile(session.workbook);
  const address = URL.createObjectURL(
    new Blob([bytes as BlobPart], {
      type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    })
  );
  const link = document.createElement("a");
  link.href = address;
  link.download = session.workbook.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
