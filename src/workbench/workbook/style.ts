import type { BorderLine, BorderSide, CellStyle } from "../../spreadsheet/cell-style";
import { builtInStyles, normalStyle, type NamedStyle } from "./built-in-styles";
import { general } from "./number-format";

export type { BorderLine, BorderSide };

/** How a cell looks and behaves; a missing entry is Excel's default. */
export type Style = CellStyle;

/** What a cell was given itself, over the named style that it has; without one it has the style Normal. */
export interface OwnStyle extends Style {
  readonly named?: string;
}

/** Gives a cell's own style anew; `seen` is how the cell looks, with what its named style adds. */
export type StyleChange = (own: OwnStyle, seen: Style) => OwnStyle;

/** A style with every entry present: what the object model reads. */
export type FullStyle = { readonly [K in keyof Style]-?: Exclude<Style[K], undefined> };

/** Excel's look of a cell that was never formatted. */
export const defaultStyle: FullStyle = {
  numberFormat: general,
  fontName: "Calibri",
  fontSize: 11,
  fontColor: "#000000",
  bold: false,
  italic: false,
  underline: "None",
  strikethrough: false,
  fill: "",
  horizontal: "General",
  vertical: "Bottom",
  wrap: false,
  indent: 0,
  rotation: 0,
  locked: true,
  formulaHidden: false,
  borders: {},
};

/** The parts of a look that a named style may have or leave alone. */
export const styleGroups = [
  "number",
  "font",
  "fill",
  "borders",
  "alignment",
  "protection",
] as const;
export type StyleGroup = (typeof styleGroups)[number];

/** Which part of a look an entry belongs to. */
export const groupOf: Readonly<Record<keyof Style, StyleGroup>> = {
  numberFormat: "number",
  fontName: "font",
  fontSize: "font",
  fontColor: "font",
  bold: "font",
  italic: "font",
  underline: "font",
  strikethrough: "font",
  fill: "fill",
  horizontal: "alignment",
  vertical: "alignment",
  wrap: "alignment",
  indent: "alignment",
  rotation: "alignment",
  locked: "protection",
  formulaHidden: "protection",
  borders: "borders",
};

/** The entries of a style whose part of the look is among the wanted ones. */
export function entriesOf(style: Style, isWanted: (group: StyleGroup) => boolean): Style {
  const entries = Object.entries(style).filter(
    ([key]) => key in groupOf && isWanted(groupOf[key as keyof Style])
  );
  return Object.fromEntries(entries);
}

/** Each distinct style once, so that a cell carries only a small number, and the named styles below them. */
export class StyleTable {
  /** Whether any style ever centred a text across cells. */
  hasCenteredAcross = false;
  /** Named styles by their names in small letters. */
  readonly named = new Map<string, NamedStyle>();
  private readonly styles: OwnStyle[] = [{}];
  private seen: Style[] = [{}];
  private readonly ids = new Map<string, number>([["{}", 0]]);
  private changed = new WeakMap<object, Map<number, number>>();

  constructor() {
    for (const style of builtInStyles()) this.named.set(style.name.toLowerCase(), style);
  }

  /** How cells with a number look; 0 is the default. */
  get(id: number): Style {
    return this.seen[id] ?? {};
  }

  /** What cells with a number were given themselves. */
  own(id: number): OwnStyle {
    return this.styles[id] ?? {};
  }

  /** The number of a style. */
  id(style: OwnStyle): number {
    const entries = Object.entries(style).filter(([, value]) => value !== undefined);
    entries.sort(([a], [b]) => (a < b ? -1 : 1));
    const key = JSON.stringify(Object.fromEntries(entries));
    let id = this.ids.get(key);
    if (id === undefined) {
      id = this.styles.push(Object.fromEntries(entries)) - 1;
      this.ids.set(key, id);
      this.seen[id] = this.look(this.own(id));
      this.hasCenteredAcross ||= this.get(id).horizontal === "CenterAcrossSelection";
    }
    return id;
  }

  /** The number of a style after a change; remembered per change, so that a million cells cost a look-up each. */
  changedId(id: number, change: StyleChange): number {
    let known = this.changed.get(change);
    if (!known) this.changed.set(change, (known = new Map<number, number>()));
    let result = known.get(id);
    if (result === undefined) known.set(id, (result = this.id(change(this.own(id), this.get(id)))));
    return result;
  }

  /** The named style that cells with a number have. */
  namedOf(id: number): NamedStyle {
    return this.named.get((this.own(id).named ?? normalStyle).toLowerCase()) as NamedStyle;
  }

  /** Brings looks up to date after a named style has changed; gives the numbers whose look is another one. */
  renew(): Set<number> {
    const before = this.seen;
    this.changed = new WeakMap();
    this.seen = this.styles.map((own) => this.look(own));
    this.hasCenteredAcross ||= this.seen.some(
      ({ horizontal }) => horizontal === "CenterAcrossSelection"
    );
    const isOther = (look: Style, id: number) =>
      JSON.stringify(look) !== JSON.stringify(before[id]);
    return new Set(this.seen.flatMap((look, id) => (isOther(look, id) ? [id] : [])));
  }

  /** Takes a named style away from all that has it; what was given over it stays. */
  forget({ name }: NamedStyle): void {
    this.named.delete(name.toLowerCase());
    for (const [key, id] of this.ids) {
      const { named, ...own } = this.own(id);
      if (named !== name) continue;
      this.styles[id] = own;
      this.ids.delete(key);
    }
  }

  private look({ named, ...own }: OwnStyle): Style {
    const below = this.named.get((named ?? normalStyle).toLowerCase());
    const given = below && entriesOf(below.look, (group) => below.includes.has(group));
    return given && Object.keys(given).length > 0 ? { ...given, ...own } : own;
  }
}
