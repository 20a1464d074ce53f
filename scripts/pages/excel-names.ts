import "../../src/workbench/protocol/batch";
import "../../src/workbench/protocol/create-host";
import { objectClasses } from "../../src/workbench/protocol/object-class";
import { scriptMembers } from "./office-script";

const head = `/**
 * What can be loaded of the classes that the workbench has, by the shipped Office.js; written by
 * \`npm run generate\`. Other names in a \`load\` are none of Excel's, which passes over them.
 */
export const excelNames: Readonly<Record<string, string | undefined>> = {`;

/** The names that Excel's own classes have, as source of the workbench. */
export function excelNames(): string {
  const members = scriptMembers();
  const classes = [...new Set(objectClasses.map(({ name }) => name))].sort();
  const lines = classes.flatMap((name) => {
    const loadable = (members.get(name) ?? []).filter(
      ({ kind }) => kind === "scalar" || kind === "object"
    );
    if (loadable.length === 0) return [];
    const text = JSON.stringify(loadable.map((member) => member.name.toLowerCase()).join(" "));
    const line = `  ${name}: ${text},`;
    return line.length > 100 ? [`  ${name}:`, `    ${text},`] : [line];
  });
  return `${[head, ...lines, "};"].join("\n")}\n`;
}
