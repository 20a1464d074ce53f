import { InterceptorEffectEnum, type Injector, type IRange, type IScale } from "@univerjs/core";
import {
  IRenderManagerService,
  SheetExtension,
  type Spreadsheet,
  type SpreadsheetSkeleton,
  type UniverRenderingContext,
} from "@univerjs/engine-render";
import { INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/sheets";
import type { ConditionalFormat } from "../workbook/conditional-format";
import { conditionalPicture, type CellPicture } from "../workbook/conditional-picture";
import type { Sheet } from "../workbook/sheet";
import type { Workbook } from "../workbook/workbook";
import { drawBar } from "./draw-bar";
import { drawIcon, iconSize } from "./draw-icon";
import { unitId } from "./ids";

/** Draws the data bars and icons of conditional formats under the texts of the cells, as Univer draws their grounds. */
export class RulePictures {
  private readonly numbers = new Map<ConditionalFormat, readonly number[]>();

  constructor(
    private readonly workbook: Workbook,
    injector: Injector
  ) {
    workbook.onChange(() => this.numbers.clear());
    const layer = new PictureExtension((sheetId, row, column) => this.at(sheetId, row, column));
    const renders = injector.get(IRenderManagerService);
    const join = () => {
      const cells = renders.getRenderById(unitId)?.mainComponent as Spreadsheet | undefined;
      if (cells && !cells.getExtensionByKey(layer.uKey)) cells.register(layer);
    };
    injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
      id: "workbench-rule-pictures",
      priority: 35,
      effect: InterceptorEffectEnum.Style,
      handler: (cell, { row, col, subUnitId }, next) => {
        const picture = this.at(subUnitId, row, col)?.picture;
        if (!picture) return next(cell);
        join();
        const leftOffset = picture.icon ? iconSize + 2 : 0;
        const fontRenderExtension = { leftOffset, isSkip: picture.hidesText };
        return next({ ...cell, fontRenderExtension });
      },
    });
  }

  private at(sheetId: string, row: number, column: number) {
    const sheet = this.workbook.sheets.find(({ id }) => id === sheetId);
    if (!sheet?.conditionalFormats.some(({ dataBar, iconSet }) => dataBar ?? iconSet))
      return undefined;
    const picture = conditionalPicture(this.workbook, sheet, row, column, this.numbers);
    return picture && { picture, sheet };
  }
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

class PictureExtension extends SheetExtension {
  override uKey = "workbench-rule-pictures";
  /** Over the grounds of cells, under their texts. */
  override Z_INDEX = 34;

  constructor(
    private readonly at: (
      sheetId: string,
      row: number,
      column: number
    ) => { picture: CellPicture; sheet: Sheet } | undefined
  ) {
    super();
  }

  override draw(
    context: UniverRenderingContext,
    _scale: IScale,
    skeleton: SpreadsheetSkeleton,
    _changed?: IRange[],
    more?: { viewRanges?: IRange[] }
  ): void {
    const { worksheet } = skeleton;
    for (const range of more?.viewRanges ?? []) {
      for (let row = range.startRow; row <= range.endRow; row++) {
        if (!worksheet.getRowVisible(row)) continue;
        for (let column = range.startColumn; column <= range.endColumn; column++) {
          if (!worksheet.getColVisible(column)) continue;
          const found = this.at(worksheet.getSheetId(), row, column);
          if (!found) continue;
          const { isMerged, isMergedMainCell, mergeInfo, ...single } =
            skeleton.getCellWithCoordByIndex(row, column, false);
          if (isMerged && !isMergedMainCell) continue;
          const { startX, endX, startY, endY } = isMergedMainCell ? mergeInfo : single;
          const place = { x: startX, y: startY, width: endX - startX, height: endY - startY };
          const { horizontal, vertical } = found.sheet.style(row, column);
          drawPicture(context, place, found.picture, { horizontal, vertical });
        }
      }
    }
  }
}

function drawPicture(
  context: UniverRenderingContext,
  { x, y, width, height }: Place,
  { bar, icon, hidesText }: CellPicture,
  aligned: { readonly horizontal: string; readonly vertical: string }
): void {
  context.save();
  context.beginPath();
  context.rect(x, y, width, height);
  context.clip();
  context.translate(x, y);
  if (bar) drawBar(context, bar, width, height);
  if (icon) {
    const freeX = width - iconSize;
    const freeY = height - iconSize;
    const isEnd = hidesText && aligned.horizontal === "Right";
    const isMiddle = hidesText && aligned.horizontal.startsWith("Center");
    const left = isEnd ? freeX - 2 : isMiddle ? freeX / 2 : 2;
    const top =
      aligned.vertical === "Top" ? 2 : aligned.vertical === "Center" ? freeY / 2 : freeY - 2;
    context.translate(left, top);
    drawIcon(context, icon);
  }
  context.restore();
}
