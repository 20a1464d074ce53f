import { dimensionOf, findIndicator, membersFor } from "../../src/catalogue/catalogue";
import type { Catalogue } from "../../src/catalogue/catalogue";
import { definitions } from "../../src/catalogue/definitions";
import type { DimensionId } from "../../src/catalogue/dimension";
import { organisationsOf, recordPopulations } from "../../src/catalogue/record-form";
import type { ColumnType, RecordColumn, RecordForm } from "../../src/catalogue/record-form";
import { recordForms } from "../../src/catalogue/record-forms";
import { columnText, populationText, ruleText } from "../../src/catalogue/record-texts";
import { definitionText } from "./condition-text";
import { folderBlocks } from "./extract-folder";
import { code, inThreeLanguages, markdownTable, page } from "./markdown";

function codesOf(id: DimensionId, { population }: RecordForm, catalogue: Catalogue): string {
  const members = membersFor(dimensionOf(catalogue, id), population);
  return members.map((member) => code(member.code)).join(", ");
}

/** The type of a column and what may stand in it. */
function typeCells(type: ColumnType, form: RecordForm, catalogue: Catalogue): [string, string] {
  switch (type.kind) {
    case "id":
      return ["identifier", "1 to 40 Latin letters, digits, `-` or `_`; unique in the file"];
    case "organisation":
      return ["reference", `an identifier of ${type.of.map(code).join(" or ")}`];
    case "district":
      return ["district", "nine-digit code of the national classifier, as in the reporting year"];
    case "member":
      return ["code", codesOf(type.dimension, form, catalogue)];
    case "members":
      return [
        "codes",
        `one or more of ${codesOf(type.dimension, form, catalogue)}, joined by \`+\``,
      ];
    case "number":
      return ["whole number", `${type.from} to ${type.to}`];
    case "flag":
      return ["flag", "`1` yes, `0` no"];
    case "code":
      return ["code", type.codes.map(code).join(", ")];
  }
}

function columnRow({ name, type }: RecordColumn, form: RecordForm, catalogue: Catalogue): string[] {
  return [
    code(name),
    ...typeCells(type, form, catalogue),
    inThreeLanguages(columnText(form.population, name)),
  ];
}

function ruleBlocks({ population, rules }: RecordForm): string[] {
  if (rules.length === 0) return ["No rules between columns."];
  const rows = rules.map(({ id, unusual }) => [
    code(id),
    inThreeLanguages(ruleText(population, id)),
    unusual ? "counted, with a warning" : "refused",
  ]);
  return [
    "What must hold of every row:",
    markdownTable(["Rule", "What must hold", "A row that breaks it is"], rows),
  ];
}

function indicatorBlocks({ population }: RecordForm, catalogue: Catalogue): string[] {
  const rows = definitions
    .filter((definition) => definition.population === population)
    .map((definition) => [
      definition.indicator,
      findIndicator(catalogue, definition.indicator)!.name.en,
      definitionText(definition),
    ]);
  return [
    "Indicators that come out of it:",
    markdownTable(["No.", "Name", "What is counted"], rows),
  ];
}

function formBlocks(form: RecordForm, catalogue: Catalogue): string[] {
  const { population, columns, optional = [] } = form;
  const { en, ru, kk } = populationText(population);
  const needed = organisationsOf(form);
  return [
    `## ${en} (${code(population)})`,
    `${ru} · ${kk}`,
    ...(needed.length ? [`Refers to ${needed.map(code).join(" and ")} of the same year.`] : []),
    markdownTable(
      ["Column", "Type", "Allowed", "Meaning"],
      [...columns, ...optional].map((column) => columnRow(column, form, catalogue))
    ),
    ...(optional.length
      ? [`${optional.map(({ name }) => code(name)).join(", ")} may be left out: then it is 0.`]
      : []),
    ...ruleBlocks(form),
    ...indicatorBlocks(form, catalogue),
  ];
}

/** The form of an extract of records: its folder, and each file's columns and rules. */
export function extractsPage(catalogue: Catalogue): string {
  return page([
    "# Extracts of records",
    "Made from `src/catalogue` by `npm run generate`; not edited by hand. Files of published totals have [a form of their own](../extracts.md).",
    ...folderBlocks(),
    ...recordPopulations.flatMap((population) => formBlocks(recordForms[population], catalogue)),
  ]);
}
