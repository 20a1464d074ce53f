import type { WrittenSheet } from "./library";
import type { Page, PageTexts } from "./page";

const sizes: Record<string, "letter" | "legal" | "a3" | "a4" | "a5"> = {
  letter: "letter",
  legal: "legal",
  a3: "a3",
  a4: "a4",
  a5: "a5",
};

const parts = (left: string, center: string, right: string): string =>
  [left && `&L${left}`, center && `&C${center}`, right && `&R${right}`].join("");
const header = (texts: PageTexts): string =>
  parts(texts.leftHeader, texts.centerHeader, texts.rightHeader);
const footer = (texts: PageTexts): string =>
  parts(texts.leftFooter, texts.centerFooter, texts.rightFooter);

/** A page as the library takes it, without print area and titles: those are names. */
export function writtenPage(layout: Page): Pick<WrittenSheet, "pageSetup" | "headerFooter"> {
  const { horizontalFitToPages: wide, verticalFitToPages: tall, scale } = layout.zoom;
  const paperSize = sizes[layout.paperSize.toLowerCase()];
  const [top, bottom] = [header(layout.texts), footer(layout.texts)];
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
        : { scale: scale ?? 100 }),
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
