import { dimensionOf } from "../catalogue/catalogue";
import { catalogue } from "../catalogue/shipped-catalogue";
import type { Preschool } from "./preschools";
import { piece } from "./record-file";
import type { RecordWriter } from "./year-work";

const order = dimensionOf(catalogue, "upbringingLanguage").members.map(({ code }) => code);

/** The languages of an organisation in the order of their code list. */
function languagesText({ languages: { main, second } }: Preschool): string {
  return order.filter((code) => code === main || code === second).join("+");
}

/** Writes every preschool organisation of the year. */
export const writePreschools: RecordWriter = async (file, { preschools: plan }) => {
  for (const [at, one] of plan.preschools.entries()) {
    const row = [
      ...[one.id, one.district, one.locality, one.isPrivate ? "private" : "state", one.type],
      ...[languagesText(one), plan.places[at]!, one.isEmergency ? 1 : 0],
    ];
    file.endRow(piece(`${row.join(",")}\n`));
    if (file.isFull) await file.flush();
  }
};
