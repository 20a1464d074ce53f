import type { DimensionId } from "../../catalogue/dimension";
import { languages } from "../../i18n/language";
import { withMembers } from "./draft";
import type { Draft } from "./draft";
import { fold } from "../indicators/fold";
import { errorsAllowed, errorsInBeginning } from "../indicators/likeness";
import type { MemberNode } from "./member-tree";

/** The codes that are ticked: a member that is ticked holds all members inside it. */
export type Ticked = ReadonlySet<string>;

export type Tick = "true" | "false" | "mixed";

export function tickOf(node: MemberNode, ticked: Ticked): Tick {
  if (ticked.has(node.code)) return "true";
  return node.children.some((child) => ticked.has(child.code)) ? "mixed" : "false";
}

/** Ticks or unticks members, keeping parents and what lies in them in agreement. */
export function withTicks(
  tree: readonly MemberNode[],
  ticked: Ticked,
  codes: ReadonlySet<string>,
  on: boolean
): Ticked {
  const next = new Set<string>();
  for (const node of tree) {
    const { code, children } = node;
    const whole = codes.has(code) ? on : ticked.has(code);
    const leaves = children.filter((child) =>
      codes.has(code) || codes.has(child.code) ? on : whole || ticked.has(child.code)
    );
    if (children.length ? leaves.length === children.length : whole) next.add(code);
    else for (const leaf of leaves) next.add(leaf.code);
  }
  return next;
}

export function toggleTick(tree: readonly MemberNode[], ticked: Ticked, node: MemberNode): Ticked {
  const parent = tree.find(({ children }) => children.includes(node));
  const isOn = ticked.has(node.code) || (parent !== undefined && ticked.has(parent.code));
  return withTicks(tree, ticked, new Set([node.code]), !isOn);
}

/** Ticks what was not ticked, and the other way round. */
export function inverted(tree: readonly MemberNode[], ticked: Ticked): Ticked {
  const next = new Set<string>();
  for (const { code, children } of tree) {
    if (ticked.has(code)) continue;
    const rest = children.filter((child) => !ticked.has(child.code));
    if (rest.length === children.length) next.add(code);
    else for (const child of rest) next.add(child.code);
  }
  return next;
}

/** Every member of the first level. */
export function everything(tree: readonly MemberNode[]): Ticked {
  return new Set(tree.map(({ code }) => code));
}

/** How many of the finest members are ticked, and how many there are. */
export function countOf(tree: readonly MemberNode[], ticked: Ticked) {
  let chosen = 0;
  let all = 0;
  for (const { code, children } of tree) {
    const count = Math.max(children.length, 1);
    all += count;
    if (ticked.has(code)) chosen += count;
    else chosen += children.filter((child) => ticked.has(child.code)).length;
  }
  return { chosen, all };
}

/** What a draft keeps of the members of a dimension. */
export function ticksOf(
  { filter }: Pick<Draft, "filter">,
  id: DimensionId,
  tree: readonly MemberNode[]
): Ticked {
  if (id !== "region" && id !== "district") return new Set(filter[id]);
  const codes = new Set([...(filter.district ?? filter.region ?? [])]);
  return withTicks(tree, new Set(), codes, true);
}

/** The draft that keeps what is ticked; nothing or everything ticked keeps all. */
export function withTicked(
  draft: Draft,
  id: DimensionId,
  tree: readonly MemberNode[],
  ticked: Ticked
): Draft {
  const { chosen, all } = countOf(tree, ticked);
  const none = chosen === 0 || chosen === all;
  if (id !== "region" && id !== "district") {
    return withMembers(draft, id, none ? [] : [...ticked]);
  }
  const wholeRegions = tree.every((node) => tickOf(node, ticked) !== "mixed");
  const free = withMembers(withMembers(draft, "region", []), "district", []);
  if (none) return free;
  if (wholeRegions) return withMembers(free, "region", [...ticked]);
  const districts = tree.flatMap(({ code, children }) =>
    children.filter((child) => ticked.has(code) || ticked.has(child.code))
  );
  return withMembers(
    free,
    "district",
    districts.map(({ code }) => code)
  );
}

/** The members whose name or code a search finds, in any language and with typing errors. */
export function foundMembers(tree: readonly MemberNode[], search: string): ReadonlySet<string> {
  const wanted = fold(search.trim());
  const nodes = tree.flatMap((node) => [node, ...node.children]);
  const codesOf = (isFound: (node: MemberNode) => boolean) =>
    new Set(nodes.filter(isFound).map(({ code }) => code));
  const asTyped = codesOf(
    ({ code, label }) =>
      code.toLowerCase().startsWith(wanted) ||
      languages.some((language) => holds(fold(label[language]), wanted))
  );
  if (asTyped.size) return asTyped;
  return codesOf(({ label }) =>
    languages.some((language) =>
      fold(label[language])
        .split(/[^\p{L}\p{N}]+/u)
        .some((word) => errorsInBeginning(wanted, word) <= errorsAllowed(wanted))
    )
  );
}

/** Few letters are the beginning of a word; more may stand anywhere. */
function holds(name: string, wanted: string): boolean {
  if (wanted.length >= 3) return name.includes(wanted);
  return name.split(/[^\p{L}\p{N}]+/u).some((word) => word.startsWith(wanted));
}
