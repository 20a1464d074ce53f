import type { MemberNode } from "./member-tree";

/** One visible line of the member tree. */
export interface MemberLine {
  readonly node: MemberNode;
  readonly parent: MemberNode | null;
  readonly level: 1 | 2;
  readonly place: number;
  readonly siblings: number;
  /** Null where nothing lies inside. */
  readonly open: boolean | null;
}

/**
 * The lines of a tree that are on the screen. A search shows what it found, each below what it lies
 * in.
 * @param found codes; null without a search
 */
export function memberLines(
  tree: readonly MemberNode[],
  opened: ReadonlySet<string>,
  found: ReadonlySet<string> | null
): MemberLine[] {
  const isFound = ({ code }: MemberNode) => !found || found.has(code);
  const shown = tree
    .map((node) => ({ node, inside: node.children.filter(isFound) }))
    .filter(({ node, inside }) => isFound(node) || (found && inside.length));
  return shown.flatMap(({ node, inside }, at): MemberLine[] => {
    const isOpen = opened.has(node.code) || (found !== null && inside.length > 0);
    // Of a member that was found without any inside, all that lies in it can be seen.
    const children = inside.length ? inside : node.children;
    const line: MemberLine = {
      node,
      parent: null,
      level: 1,
      place: at + 1,
      siblings: shown.length,
      open: node.children.length ? isOpen : null,
    };
    const lines = (isOpen ? children : []).map((child, place): MemberLine => ({
      node: child,
      parent: node,
      level: 2,
      place: place + 1,
      siblings: children.length,
      open: null,
    }));
    return [line, ...lines];
  });
}
