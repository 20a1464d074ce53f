import type { WriteSheet } from "hucre/xlsx";
import type { HeaderFooterTexts, PageLayout } from "../workbook/page-layout";

const sizes: Record<string, "letter" | "legal" | "a3" | "a4" | "a5"> = {
  letter: "letter",
  legal: "legal",
  a3: "a3",
  a4: "a4",
  a5: "a5",
};

const parts = (left: string, center: string, right: string): string =>
  [left && `&L${left}`, center && `&C${center}`, right && `&R${right}`].join("");
const header = (texts: HeaderFooterTexts): string =>
  parts(texts.leftHeader, texts.centerHeader, texts.rightHeader);
const footer = (texts: HeaderFooterTexts): string =>
  parts(texts.leftFooter, texts.centerFooter, texts.rightFooter);

/** A page layout as the file has it, without print area and titles: those are names. */
export function filePage(layout: PageLayout): Pick<WriteSheet, "pageSetup" | "headerFooter"> {
  const { zoom, headersFooters } = layout;
  const wide = zoom["horizontalFitToPages"];
  const tall = zoom["verticalFitToPages"];
  const paperSize = sizes[layout.paperSize.toLowerCase()];
  const [top, bottom] = [header(headersFooters.all), footer(headersFooters.all)];
  return {
    pageSetup: {
      orientation: layout.orientation === "Landscape" ? "landscape" : "portrait",
      margins: {
        top: layout.topMargin / 72,
        bottom: layout.bottomMargin / 72,
        left: layout.leftMargin / 72,
        right: layout.rightMargin / 72,
        header: layout.headerMargin / 72,
        footer: layout.footerMargin / 72,
      },
      horizontalCentered: layout.centerHorizontally,
      verticalCentered: layout.centerVertically,
      ...(paperSize ? { paperSize } : {}),
      ...(wide !== undefined || tall !== undefined
        ? { fitToPage: true, fitToWidth: wide ?? 0, fitToHeight: tall ?? 0 }
        : { scale: zoom["scale"] ?? 100 }),
    },
    ...(top || bottom
      ? {
          headerFooter: {
            ...(top ? { oddHeader: top } : {}),
            ...(bottom ? { oddFooter: bottom } : {}),
          },
        }
      : {}),
  };
}
