import { excelNames } from "./excel-names";
import type { Host } from "./host";
import { notFound, type ExcelObject } from "./object-class";

/** What `load` asks for; names come as the add-in wrote them, in any case. */
export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

/** Told of every member before it is read. */
type Visit = (member: string) => void;

/** What was selected of one object: all its scalars, some by name, and parts of its objects. */
interface Selection {
  all: boolean;
  readonly names: Set<string>;
  readonly nested: Map<string, Selection>;
}

const nothing = (): Selection => ({ all: false, names: new Set(), nested: new Map() });

function parse(query: QueryInfo): Selection {
  const root = nothing();
  const paths = [...(query.Select ?? []), ...(query.Expand ?? []).map((path) => `${path}/*`)];
  if (query.Select === undefined) root.all = true;
  for (const path of paths) {
    let place = root;
    const steps = path
      .split(/[/.]/)
      .filter((step) => step !== "" && step.toLowerCase() !== "items");
    steps.forEach((step, index) => {
      if (step === "*" || step.toLowerCase() === "$all") place.all = true;
      else if (step.toLowerCase() === "$none") return;
      else if (index === steps.length - 1) place.names.add(step);
      else {
        let inner = place.nested.get(step.toLowerCase());
        if (!inner) place.nested.set(step.toLowerCase(), (inner = nothing()));
        place = inner;
      }
    });
  }
  return root;
}

/** The answer to a `load`: scalars by their names on the wire, objects nested, collections as `_Items`. */
export function load(
  object: ExcelObject,
  query: QueryInfo,
  host: Host,
  visit: Visit
): Record<string, unknown> {
  return read(object, parse(query), host, visit, query);
}

function read(
  object: ExcelObject,
  selection: Selection,
  host: Host,
  visit: Visit,
  window: QueryInfo = {}
): Record<string, unknown> {
  if (!object.isCollection) return readOne(object, selection, host, visit);
  const own = nothing();
  const ofItems: Selection = { all: selection.all, names: new Set(), nested: selection.nested };
  for (const name of selection.names) {
    const isOwn = object.member(name) !== undefined;
    (isOwn ? own : ofItems).names.add(name);
  }
  visit("items");
  const skip = window.Skip ?? 0;
  const items = object
    .items(host)
    .slice(skip, window.Top === undefined ? undefined : skip + window.Top);
  return {
    ...readOne(object, own, host, visit),
    _Items: items.map((item) => ({ ...item.identity, ...read(item, ofItems, host, visit) })),
  };
}

/** A name that Excel has and the workbench has not is refused; Excel itself passes over any other one. */
function passOver({ className }: ExcelObject, name: string): void {
  const names = excelNames[className] ?? "";
  if (names.split(" ").includes(name.toLowerCase())) throw notFound(className, name);
}

function readOne(
  object: ExcelObject,
  selection: Selection,
  host: Host,
  visit: Visit
): Record<string, unknown> {
  const answer: Record<string, unknown> = { ...object.identity };
  const scalars = new Set(selection.all ? object.scalars : []);
  const nested = new Map(selection.nested);
  for (const name of selection.names) {
    const member = object.member(name);
    if (!member) {
      passOver(object, name);
      continue;
    }
    if (member.isObject)
      nested.set(name.toLowerCase(), nested.get(name.toLowerCase()) ?? { ...nothing(), all: true });
    else scalars.add(member.name);
  }
  for (const name of scalars) {
    visit(name);
    answer[name] = object.get(name, host);
  }
  for (const [name, inner] of nested) {
    const member = object.member(name);
    if (!member?.isObject) {
      passOver(object, name);
      continue;
    }
    visit(member.name);
    const part = object.object(member.name, host);
    answer[member.name] = part && read(part, inner, host, visit);
  }
  return answer;
}
