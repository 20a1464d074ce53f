import "../../src/workbench/protocol/batch";
import "../../src/workbench/protocol/create-host";
import { objectClasses } from "../../src/workbench/protocol/object-class";
import { code, markdownTable, page } from "./markdown";
import { scriptMembers, type ScriptMember } from "./office-script";

/** Every name under which the workbench answers, by class. */
function answeredNames(): Map<string, Set<string>> {
  const answered = new Map<string, Set<string>>();
  for (const { name, definition } of objectClasses) {
    const names = answered.get(name) ?? new Set<string>();
    const { properties = {}, objects = {}, methods = {}, item } = definition;
    const readable = Object.entries(properties).flatMap(([key, { get }]) => (get ? [key] : []));
    for (const key of [...readable, ...Object.keys(objects), ...Object.keys(methods)])
      names.add(key);
    if (item) names.add("getItem");
    answered.set(name, names);
  }
  return answered;
}

function row(
  [name, members]: readonly [string, readonly ScriptMember[]],
  answered: ReadonlySet<string>
): string[] {
  const isAnswered = ({ wire }: ScriptMember) => wire.some((each) => answered.has(each));
  const list = (found: readonly ScriptMember[]) =>
    found.map((member) => code(member.name)).join(" ");
  const refused = members.filter((member) => !isAnswered(member));
  const done = members.filter(isAnswered);
  return [code(name), `${done.length} of ${members.length}`, list(done), list(refused)];
}

const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number =>
  a < b ? -1 : 1;

/** What the workbench answers and what it refuses, by class of Excel's object model. */
export function workbenchPage(): string {
  const members = [...scriptMembers()].sort(byName);
  const answered = answeredNames();
  const known = members.flatMap((entry) => {
    const names = answered.get(entry[0]);
    return names && entry[1].length > 0 ? [row(entry, names)] : [];
  });
  const missing = members.filter(([name, { length }]) => !answered.has(name) && length > 0);
  return page([
    "# What the workbench answers",
    "Made from `src/workbench` by `npm run generate`; not edited by hand.",
    "Members of Excel's object model as the shipped Office.js has them, those that Microsoft does not document among them. A refused member answers `ApiNotFound` by its name; a member that is answered may refuse some of its values.",
    markdownTable(["class", "answered", "these", "refused"], known),
    "## Classes that are refused as a whole",
    missing.map(([name]) => code(name)).join(", "),
  ]);
}
