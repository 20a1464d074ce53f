import { dimensionOf } from "../catalogue/catalogue";
import type { Catalogue } from "../catalogue/catalogue";
import { isTerritory, totalCode } from "../catalogue/dimension";
import { parseUnit, shownCode } from "../catalogue/territory-unit";
import { sheetTexts } from "../i18n/sheet-texts";
import { allDistricts } from "../query/axes";
import type { Axis, DataTable, Position } from "../query/data-table";
import { regionToday, unitLabel } from "../query/territory-units";
import type { Layout, LayoutAxis } from "./layout";
import type { CellValue } from "./sheet-plan";

/** One column of a stub, or one row of a heading: what it is called and what it says. */
export interface LabelLevel {
  readonly header: string;
  /** By position of the axis; years are numbers. */
  readonly labels: readonly CellValue[];
  /** Null for text. */
  readonly format: string | null;
}

/** The levels in which an axis is named, outermost first; codes stand before names. */
export function labelLevels(
  axis: LayoutAxis,
  table: DataTable,
  catalogue: Catalogue,
  layout: Pick<Layout, "labels" | "language">
): LabelLevel[] {
  if (axis === "year") {
    const header = sheetTexts[layout.language].year;
    return [{ header, labels: table.query.years, format: "0" }];
  }
  const found = table.axes.find(({ dimension }) => dimension === axis);
  if (!found) throw new Error(`the answer has no axis ${axis}`);
  return levelsOf(found, catalogue).flatMap((level) => namedLevels(level, catalogue, layout));
}

/** The positions of one level of an axis: regions and districts are two. */
interface Level {
  readonly dimension: Axis["dimension"];
  readonly positions: readonly Pick<Position, "code" | "label">[];
  /** Whether the region of each district stands in a level of its own. */
  readonly besideRegion: boolean;
}

function levelsOf(axis: Axis, catalogue: Catalogue): Level[] {
  const { dimension, positions } = axis;
  if (!positions.some(({ parent }) => parent !== undefined)) {
    return [{ dimension, positions, besideRegion: false }];
  }
  const regions = positions.map(({ parent, code, label }) =>
    parent === undefined
      ? { code, label }
      : { code: parent, label: unitLabel(parseUnit(parent), catalogue) ?? label }
  );
  const districts = positions.map((position) =>
    position.parent === undefined ? allDistricts : position
  );
  return [
    { dimension: "region", positions: regions, besideRegion: false },
    { dimension: "district", positions: districts, besideRegion: true },
  ];
}

function namedLevels(
  level: Level,
  catalogue: Catalogue,
  { labels, language }: Pick<Layout, "labels" | "language">
): LabelLevel[] {
  const { dimension, positions } = level;
  const header = dimensionOf(catalogue, dimension).name[language];
  const codes = {
    header: labels === "both" ? sheetTexts[language].code(header) : header,
    labels: positions.map(({ code }) =>
      isTerritory(dimension) ? shownCode(parseUnit(code)) : code
    ),
    format: null,
  };
  const names = { header, labels: distinctNames(level, catalogue, language) };
  return [
    ...(labels === "name" ? [] : [codes]),
    ...(labels === "code" ? [] : [{ ...names, format: null }]),
  ];
}

/** Districts of one name in different regions carry the region where it is not in a column of its own. */
function distinctNames(
  { dimension, positions, besideRegion }: Level,
  catalogue: Catalogue,
  language: Layout["language"]
): string[] {
  const names = positions.map(({ label }) => label[language]);
  if (dimension !== "district" || besideRegion) return names;
  const times = new Map<string, number>();
  for (const name of names) times.set(name, (times.get(name) ?? 0) + 1);
  const districts = new Map(
    dimensionOf(catalogue, "district").members.map((member) => [member.code, member])
  );
  return positions.map(({ code }, at) => {
    const name = names[at]!;
    if (times.get(name) === 1 || code === totalCode) return name;
    const district = districts.get(code);
    const region = district && (regionToday(district) ?? district.parents?.at(-1)?.region ?? null);
    const label = region && unitLabel(parseUnit(region), catalogue);
    return label ? `${name} (${label[language]})` : `${name} (${code})`;
  });
}
