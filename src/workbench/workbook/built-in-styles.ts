import type { BorderLine, Style, StyleGroup } from "./style";

/** A look with a name that cells can have, below what they are given themselves. */
export interface NamedStyle {
  readonly name: string;
  /** Excel's enumerated text for a style that it has itself; undefined for those of a workbook. */
  readonly builtIn: string | undefined;
  /** The parts of the look that the style has; it leaves the others as they are. */
  readonly includes: Set<StyleGroup>;
  look: Style;
  /** Styles of links are listed once they are used. */
  isListed: boolean;
}

/** The style of every cell that has no other one. */
export const normalStyle = "Normal";

/** Colours of Excel's theme, and those of the accents made lighter by 80, 60 and 40 per cent. */
const dark = "#44546A";
const accents: readonly (readonly [string, string, string, string])[] = [
  ["#4472C4", "#D9E1F2", "#B4C6E7", "#8EA9DB"],
  ["#ED7D31", "#FCE4D6", "#F8CBAD", "#F4B084"],
  ["#A5A5A5", "#EDEDED", "#DBDBDB", "#C9C9C9"],
  ["#FFC000", "#FFF2CC", "#FFE699", "#FFD966"],
  ["#5B9BD5", "#DDEBF7", "#BDD7EE", "#9BC2E6"],
  ["#70AD47", "#E2EFDA", "#C6E0B4", "#A9D08E"],
];
const [first] = accents as readonly [readonly [string, string, string, string]];

const line = (color: string, weight = "Thin", style = "Continuous"): BorderLine => ({
  style,
  weight,
  color,
});
const double = (color: string): BorderLine => line(color, "Thick", "Double");
const below = (border: BorderLine): Style => ({ borders: { EdgeBottom: border } });
const around = (border: BorderLine): Style => ({
  borders: { EdgeTop: border, EdgeBottom: border, EdgeLeft: border, EdgeRight: border },
});
const number = (numberFormat: string): [StyleGroup[], Style] => [["number"], { numberFormat }];
const coloured = (fill: string, fontColor: string): [StyleGroup[], Style] => [
  ["font", "fill"],
  { fill, fontColor },
];
const heading = (fontSize: number, border?: BorderLine): [StyleGroup[], Style] => [
  border ? ["font", "borders"] : ["font"],
  { bold: true, fontColor: dark, fontSize, ...(border ? below(border) : {}) },
];
const boxed: StyleGroup[] = ["font", "fill", "borders"];

/** Excel's styles by its enumerated texts: their names, the parts that they have, and how these look. */
const known: Readonly<Record<string, readonly [string, readonly StyleGroup[], Style]>> = {
  Normal: [normalStyle, ["number", ...boxed, "alignment", "protection"], {}],
  Comma: ["Comma", ...number('_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)')],
  WholeComma: ["Comma [0]", ...number('_(* #,##0_);_(* \\(#,##0\\);_(* "-"_);_(@_)')],
  Currency: ["Currency", ...number('_($* #,##0.00_);_($* \\(#,##0.00\\);_($* "-"??_);_(@_)')],
  WholeDollar: ["Currency [0]", ...number('_($* #,##0_);_($* \\(#,##0\\);_($* "-"_);_(@_)')],
  Percent: ["Percent", ...number("0%")],
  Hlink: ["Hyperlink", ["font"], { fontColor: "#0563C1", underline: "Single" }],
  HlinkTrav: ["Followed Hyperlink", ["font"], { fontColor: "#954F72", underline: "Single" }],
  Good: ["Good", ...coloured("#C6EFCE", "#006100")],
  Bad: ["Bad", ...coloured("#FFC7CE", "#9C0006")],
  Neutral: ["Neutral", ...coloured("#FFEB9C", "#9C5700")],
  Calculation: [
    "Calculation",
    boxed,
    { fill: "#F2F2F2", fontColor: "#FA7D00", bold: true, ...around(line("#7F7F7F")) },
  ],
  CheckCell: [
    "Check Cell",
    boxed,
    { fill: "#A5A5A5", fontColor: "#FFFFFF", bold: true, ...around(double("#3F3F3F")) },
  ],
  ExplanatoryText: ["Explanatory Text", ["font"], { fontColor: "#7F7F7F", italic: true }],
  Input: ["Input", boxed, { fill: "#FFCC99", fontColor: "#3F3F76", ...around(line("#7F7F7F")) }],
  LinkedCell: [
    "Linked Cell",
    ["font", "borders"],
    { fontColor: "#FA7D00", ...below(double("#FF8001")) },
  ],
  Note: ["Note", ["fill", "borders"], { fill: "#FFFFCC", ...around(line("#B2B2B2")) }],
  Output: [
    "Output",
    boxed,
    { fill: "#F2F2F2", fontColor: "#3F3F3F", bold: true, ...around(line("#3F3F3F")) },
  ],
  WarningText: ["Warning Text", ["font"], { fontColor: "#FF0000" }],
  Heading1: ["Heading 1", ...heading(15, line(first[0], "Thick"))],
  Heading2: ["Heading 2", ...heading(13, line("#A2B8E1", "Thick"))],
  Heading3: ["Heading 3", ...heading(11, line(first[3], "Medium"))],
  Heading4: ["Heading 4", ...heading(11)],
  SheetTitle: ["Title", ["font"], { fontName: "Calibri Light", fontSize: 18, fontColor: dark }],
  Total: [
    "Total",
    ["font", "borders"],
    { bold: true, borders: { EdgeTop: line(first[0]), EdgeBottom: double(first[0]) } },
  ],
};

const accentStyles: typeof known = Object.fromEntries(
  accents.flatMap(([full, light20, light40, light60], at) => {
    const name = `Accent${at + 1}`;
    return [
      [name, [name, ...coloured(full, "#FFFFFF")]],
      [`${name}_20`, [`20% - ${name}`, ...coloured(light20, "#000000")]],
      [`${name}_40`, [`40% - ${name}`, ...coloured(light40, "#000000")]],
      [`${name}_60`, [`60% - ${name}`, ...coloured(light60, "#FFFFFF")]],
    ];
  })
);

/** The named styles of a new workbook. */
export function builtInStyles(): NamedStyle[] {
  return Object.entries({ ...known, ...accentStyles }).map(([builtIn, [name, groups, look]]) => ({
    name,
    builtIn,
    includes: new Set(groups),
    look,
    isListed: !builtIn.startsWith("Hlink"),
  }));
}
