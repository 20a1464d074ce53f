import { general } from "./number-format";

/** The edges and inner lines of a range that can carry a line. */
export type BorderSide = "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight";

/** One line of a cell's border. */
export interface BorderLine {
  readonly style: string;
  readonly weight: string;
  readonly color: string;
}

/** How a cell looks and behaves; a missing entry is Excel's default. */
export interface Style {
  readonly numberFormat?: string;
  readonly fontName?: string;
  readonly fontSize?: number;
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: string;
  readonly strikethrough?: boolean;
  readonly fill?: string;
  readonly horizontal?: string;
  readonly vertical?: string;
  readonly wrap?: boolean;
  readonly indent?: number;
  readonly rotation?: number;
  readonly locked?: boolean;
  readonly formulaHidden?: boolean;
  readonly borders?: Readonly<Partial<Record<BorderSide, BorderLine>>>;
}

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

/** Each distinct style once, so that a cell carries only a small number. */
export class StyleTable {
  /** Whether any style ever centred a text across cells. */
  hasCenteredAcross = false;
  private readonly styles: Style[] = [{}];
  private readonly ids = new Map<string, number>([["{}", 0]]);
  private readonly changed = new WeakMap<object, Map<number, number>>();

  /** The style behind a number; 0 is the default. */
  get(id: number): Style {
    return this.styles[id] ?? {};
  }

  /** The number of a style. */
  id(style: Style): number {
    const entries = Object.entries(style).filter(([, value]) => value !== undefined);
    entries.sort(([a], [b]) => (a < b ? -1 : 1));
    const key = JSON.stringify(Object.fromEntries(entries));
    let id = this.ids.get(key);
    if (id === undefined) {
      id = this.styles.push(Object.fromEntries(entries)) - 1;
      this.ids.set(key, id);
      this.hasCenteredAcross ||= style.horizontal === "CenterAcrossSelection";
    }
    return id;
  }

  /** The number of a style after a change; remembered per change, so that a million cells cost a look-up each. */
  changedId(id: number, change: (style: Style) => Style): number {
    let known = this.changed.get(change);
    if (!known) this.changed.set(change, (known = new Map<number, number>()));
    let result = known.get(id);
    if (result === undefined) known.set(id, (result = this.id(change(this.get(id)))));
    return result;
  }
}
