import texts from "../../data/record_texts.json";
import type { Labels } from "../i18n/language";
import type { RecordPopulation } from "./record-form";

type Texts = Readonly<Record<string, Labels>>;

function textOf(kind: string, all: Texts, key: string): Labels {
  const found = all[key];
  if (!found) throw new Error(`${kind} ${key} has no text`);
  return found;
}

/** What the records of a file stand for. */
export function populationText(population: RecordPopulation): Labels {
  return textOf("population", texts.populations, population);
}

/** What a column of a file holds. */
export function columnText(population: RecordPopulation, column: string): Labels {
  const all = { ...texts.columns, ...texts.optionalColumns };
  return textOf("column", all, `${population}.${column}`);
}

/** What a rule of a file asks for: a sentence that must hold of every record. */
export function ruleText(population: RecordPopulation, rule: string): Labels {
  return textOf("rule", texts.rules, `${population}.${rule}`);
}
