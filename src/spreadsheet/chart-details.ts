import { strFromU8, strToU8, type Zippable } from "fflate";
import type { Chart } from "./chart";

/**
 * Adds to the charts of a file, in their order, what its writer leaves out: the colour of gridlines, and that lines
 * are straight, for without a word of it Excel may smooth them.
 */
export function addChartDetails(entries: Zippable, charts: readonly Chart[]): void {
  charts.forEach((chart, at) => {
    const path = `xl/charts/chart${at + 1}.xml`;
    const part = entries[path];
    if (part instanceof Uint8Array) entries[path] = strToU8(detailed(strFromU8(part), chart));
  });
}

function detailed(xml: string, { category, value }: Chart): string {
  const { color, weight } = (value.majorGridlines ? value : category).gridline;
  const fill = `<a:solidFill><a:srgbClr val="${(color ?? "#D9D9D9").slice(1)}"/></a:solidFill>`;
  const look = `<c:spPr><a:ln w="${Math.round(weight * 12_700)}">${fill}</a:ln></c:spPr>`;
  return xml
    .replaceAll("<c:majorGridlines/>", `<c:majorGridlines>${look}</c:majorGridlines>`)
    .replace(/<c:(scatter|line)Chart>.*<\/c:\1Chart>/s, (lines) =>
      lines.replace(/(?<!<c:smooth val="[01]"\/>)<\/c:ser>/g, '<c:smooth val="0"/></c:ser>')
    );
}
