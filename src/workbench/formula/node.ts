/** A formula as a tree. */
export type FormulaNode =
  | { readonly kind: "number" | "text" | "error" | "array"; readonly text: string }
  /** Cells, with the sheet as it is written, such as "'My data'!". */
  | { readonly kind: "cells"; readonly sheet: string; readonly text: string }
  | { readonly kind: "name"; readonly sheet: string; readonly text: string }
  | { readonly kind: "structured"; readonly table: string; readonly text: string }
  | { readonly kind: "call"; readonly name: string; readonly arguments: readonly FormulaNode[] }
  /** A lambda that is called at once. */
  | {
      readonly kind: "apply";
      readonly of: FormulaNode;
      readonly arguments: readonly FormulaNode[];
    }
  /** An argument that was left out. */
  | { readonly kind: "missing" }
  | { readonly kind: "prefix"; readonly sign: string; readonly of: FormulaNode }
  | { readonly kind: "postfix"; readonly sign: string; readonly of: FormulaNode }
  | {
      readonly kind: "binary";
      readonly sign: string;
      readonly left: FormulaNode;
      readonly right: FormulaNode;
    }
  | { readonly kind: "group"; readonly of: FormulaNode };

/** Every part of a formula that stands directly under another one. */
export function partsOf(node: FormulaNode): readonly FormulaNode[] {
  switch (node.kind) {
    case "call":
      return node.arguments;
    case "apply":
      return [node.of, ...node.arguments];
    case "binary":
      return [node.left, node.right];
    case "prefix":
    case "postfix":
    case "group":
      return [node.of];
    default:
      return [];
  }
}

/** Whether a part of a formula, at any depth, is of a kind. */
export function someNode(node: FormulaNode, is: (node: FormulaNode) => boolean): boolean {
  return is(node) || partsOf(node).some((part) => someNode(part, is));
}
