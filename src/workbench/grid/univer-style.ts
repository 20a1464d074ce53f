import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IBorderStyleData,
  type IColorStyle,
  type IStyleData,
  type Nullable,
} from "@univerjs/core";
import { general } from "../workbook/number-format";
import {
  defaultStyle,
  type BorderLine,
  type BorderSide,
  type OwnStyle,
  type Style,
  type StyleTable,
} from "../workbook/style";

const horizontal: Record<string, HorizontalAlign> = {
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Justify: HorizontalAlign.JUSTIFIED,
  CenterAcrossSelection: HorizontalAlign.CENTER,
};
const vertical: Record<string, VerticalAlign> = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Bottom: VerticalAlign.BOTTOM,
};
const sides: readonly [BorderSide, "t" | "b" | "l" | "r"][] = [
  ["EdgeTop", "t"],
  ["EdgeBottom", "b"],
  ["EdgeLeft", "l"],
  ["EdgeRight", "r"],
];
const dashes: Record<string, BorderStyleTypes> = {
  Dash: BorderStyleTypes.DASHED,
  Dot: BorderStyleTypes.DOTTED,
  DashDot: BorderStyleTypes.DASH_DOT,
  DashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  Double: BorderStyleTypes.DOUBLE,
};
const weights: Record<string, BorderStyleTypes> = {
  Hairline: BorderStyleTypes.HAIR,
  Thin: BorderStyleTypes.THIN,
  Medium: BorderStyleTypes.MEDIUM,
  Thick: BorderStyleTypes.THICK,
};

const flag = (on: boolean | undefined): BooleanNumber | null =>
  on === undefined ? null : on ? BooleanNumber.TRUE : BooleanNumber.FALSE;
const line = (border: BorderLine | undefined): Nullable<IBorderStyleData> =>
  border
    ? {
        s: dashes[border.style] ?? weights[border.weight] ?? BorderStyleTypes.THIN,
        cl: { rgb: border.color },
      }
    : null;

/** A style for a cell of Univer; every entry is named, because Univer merges and would keep an old one. */
export function replacingStyle(style: Style): IStyleData {
  const indent = style.indent ?? 0;
  return {
    ff: style.fontName ?? null,
    fs: style.fontSize ?? null,
    cl: style.fontColor ? { rgb: style.fontColor } : null,
    bl: flag(style.bold),
    it: flag(style.italic),
    ul: style.underline && style.underline !== "None" ? { s: BooleanNumber.TRUE } : null,
    st: style.strikethrough ? { s: BooleanNumber.TRUE } : null,
    bg: style.fill ? { rgb: style.fill } : null,
    ht: style.horizontal
      ? (horizontal[style.horizontal] ?? null)
      : indent > 0
        ? HorizontalAlign.LEFT
        : null,
    vt: style.vertical ? (vertical[style.vertical] ?? null) : null,
    tb: style.wrap ? WrapStrategy.WRAP : null,
    tr: style.rotation ? { a: -style.rotation } : null,
    pd: indent > 0 ? { l: 2 + indent * 9, r: 2 } : null,
    n:
      style.numberFormat && style.numberFormat !== general ? { pattern: style.numberFormat } : null,
    bd: Object.fromEntries(sides.map(([side, key]) => [key, line(style.borders?.[side])])),
  } as IStyleData;
}

/** A style for a row, a column or a sheet of Univer, which draws an entry that is null as if it were set. */
export function plainStyle(style: Style): IStyleData {
  const entries = Object.entries(replacingStyle(style));
  return Object.fromEntries(entries.filter(([key, value]) => key !== "bd" && value !== null));
}

const hex = (color: Nullable<IColorStyle>): string | undefined => {
  const rgb = (color && color.rgb) || undefined;
  const parts = rgb === undefined ? null : /^rgba?\((\d+),\s*(\d+),\s*(\d+)/.exec(rgb);
  return parts
    ? `#${parts
        .slice(1, 4)
        .map((part) => Number(part).toString(16).padStart(2, "0"))
        .join("")
        .toUpperCase()}`
    : rgb?.toUpperCase();
};

const nameOf = <T extends number>(
  names: Record<string, T>,
  value: Nullable<T>
): string | undefined => Object.entries(names).find(([, known]) => known === value)?.[0];

/** What cells with a number are given themselves, after a person has changed how they look. */
export function restyled(styles: StyleTable, id: number, given: Nullable<IStyleData>): OwnStyle {
  const [own, seen] = [styles.own(id), styles.get(id)];
  // What Univer shows of the look as it was: only what differs from it is the person's.
  const before = fromUniver(replacingStyle(seen), seen);
  const after = fromUniver(given, seen);
  const differs = (Object.keys({ ...before, ...after }) as (keyof Style)[]).filter(
    (key) => JSON.stringify(before[key]) !== JSON.stringify(after[key])
  );
  if (differs.length === 0) return own;
  // Formats that are cleared take the named style along.
  if (!given) return after;
  const { named, ...others } = own;
  const below = named === undefined ? {} : styles.get(styles.id({ named }));
  const changed: Record<string, unknown> = { ...others };
  // An entry that is undefined is none: the table of styles drops it.
  for (const key of differs)
    changed[key] = after[key] ?? (below[key] === undefined ? undefined : defaultStyle[key]);
  return named === undefined ? changed : { ...changed, named };
}

/** A style read back from Univer; what Univer does not know (locking) comes from the style before. */
function fromUniver(given: Nullable<IStyleData>, before: Style): Style {
  const univer = given || undefined;
  const { locked, formulaHidden } = before;
  const borders: Partial<Record<BorderSide, BorderLine>> = {};
  for (const [side, key] of sides) {
    const border = univer?.bd?.[key];
    if (border)
      borders[side] = {
        style: nameOf(dashes, border.s) ?? "Continuous",
        weight: nameOf(weights, border.s) ?? "Thin",
        color: hex(border.cl) ?? "#000000",
      };
  }
  // Univer knows only the centre of one cell.
  const keepsAcross =
    before.horizontal === "CenterAcrossSelection" && univer?.ht === HorizontalAlign.CENTER;
  const indent = Math.round(((univer?.pd?.l ?? 2) - 2) / 9);
  const entries = {
    locked,
    formulaHidden,
    fontName: univer?.ff ?? undefined,
    fontSize: univer?.fs ?? undefined,
    fontColor: hex(univer?.cl),
    bold: univer?.bl === BooleanNumber.TRUE || undefined,
    italic: univer?.it === BooleanNumber.TRUE || undefined,
    underline: univer?.ul?.s === BooleanNumber.TRUE ? "Single" : undefined,
    strikethrough: univer?.st?.s === BooleanNumber.TRUE || undefined,
    fill: hex(univer?.bg),
    horizontal: keepsAcross ? before.horizontal : nameOf(horizontal, univer?.ht),
    vertical: nameOf(vertical, univer?.vt),
    wrap: univer?.tb === WrapStrategy.WRAP || undefined,
    indent: indent > 0 ? indent : undefined,
    rotation: univer?.tr?.a ? -univer.tr.a : undefined,
    numberFormat: univer?.n?.pattern,
    borders: Object.keys(borders).length > 0 ? borders : undefined,
  };
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined));
}
