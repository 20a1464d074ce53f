import { ICommandService, type Injector } from "@univerjs/core";
import { ExcelError } from "../workbook/excel-error";
import { showDetails, showLevels, type OutlineAxis } from "../workbook/outline";
import { outlineDepth, outlineGroups, type OutlineGroup } from "../workbook/outline-groups";
import type { Sheet } from "../workbook/sheet";
import type { Workbook } from "../workbook/workbook";
import { drawnCells, layOver, type DrawnCells } from "./cell-layer";
import { markWords } from "./mark-words";
import { outlineSigns, step, type OutlineSign } from "./outline-signs";

const keyOf = ({ axis, level, from, to }: Omit<OutlineGroup, "summary" | "isCollapsed">): string =>
  `${axis} ${level} ${from} ${to}`;

const axes: readonly OutlineAxis[] = ["row", "column"];

/** Draws levels, brackets and buttons of outlines beside and above the headings; they scroll with the cells. */
export class OutlineGutter {
  private readonly strips = new Map<OutlineAxis, Strip>();
  /** Groups that were closed already when the one around them was closed. */
  private readonly within = new WeakMap<Sheet, Map<string, string[]>>();
  private isFollowing = false;
  private frame = 0;
  private words: (typeof markWords)[keyof typeof markWords] = markWords.en;

  constructor(
    private readonly container: HTMLElement,
    private readonly workbook: Workbook,
    private readonly injector: Injector,
    private readonly onRefused: () => void
  ) {
    workbook.onChange(() => this.draw());
    injector.get(ICommandService).onCommandExecuted(() => this.draw());
    new ResizeObserver(() => this.draw()).observe(container);
  }

  speak(language: keyof typeof markWords): void {
    this.words = markWords[language];
    this.draw();
  }

  private draw(): void {
    const { active } = this.workbook;
    const isNone = active.rowLevels.size === 0 && active.columnLevels.size === 0;
    if (this.frame !== 0 || (isNone && this.strips.size === 0)) return;
    this.frame = requestAnimationFrame(() => {
      this.frame = 0;
      this.update();
    });
  }

  private update(): void {
    const drawn = drawnCells(this.container, this.injector);
    if (!drawn) return this.draw();
    if (!this.isFollowing) drawn.follow(() => this.draw());
    this.isFollowing = true;
    const { active } = this.workbook;
    const sizes = { row: 0, column: 0 };
    for (const axis of axes) {
      const depth = outlineDepth(active, axis);
      sizes[axis] = depth === 0 ? 0 : (depth + 1) * step + 3;
    }
    const { style } = this.container;
    style.setProperty("--outline-x", `${sizes.row}px`);
    style.setProperty("--outline-y", `${sizes.column}px`);
    for (const axis of axes) this.strip(axis, sizes, drawn);
  }

  private strip(axis: OutlineAxis, sizes: Record<OutlineAxis, number>, drawn: DrawnCells): void {
    const known = this.strips.get(axis);
    if (sizes[axis] === 0) {
      known?.element.remove();
      this.strips.delete(axis);
      return;
    }
    const strip =
      known ??
      new Strip(
        axis,
        (group) => this.act(() => this.toggle(group)),
        (level) => this.act(() => showLevels(this.workbook, this.workbook.active, axis, level))
      );
    this.strips.set(axis, strip);
    if (!strip.element.isConnected) this.container.append(strip.element);
    const { area, headers } = drawn;
    const left = area.left - headers.x;
    const top = area.top - headers.y;
    layOver(
      strip.element,
      axis === "row"
        ? // It reaches up beside the outline of the columns.
          {
            left: left - sizes.row,
            top: top - sizes.column,
            width: sizes.row,
            height: area.height + headers.y + sizes.column,
          }
        : { left, top: top - sizes.column, width: area.width + headers.x, height: sizes.column }
    );
    const above = axis === "row" ? sizes.column : 0;
    strip.show(outlineSigns(this.workbook.active, axis, drawn), this.words[axis], above);
  }

  /** Opens or closes a group; what was closed within it when it was closed is so again. */
  private toggle({ axis, level, from, to, isCollapsed }: OutlineGroup): void {
    const { active: sheet } = this.workbook;
    const inner = () =>
      outlineGroups(sheet, axis).filter(
        (each) => each.level > level && each.from >= from && each.to <= to
      );
    const show = (first: number, last: number, isShown: boolean) => {
      const size = last - first + 1;
      const whole = { row: first, column: first, rows: size, columns: size };
      showDetails(this.workbook, sheet, whole, axis, isShown);
    };
    const before = this.within.get(sheet) ?? new Map<string, string[]>();
    this.within.set(sheet, before);
    const key = keyOf({ axis, level, from, to });
    if (!isCollapsed)
      before.set(
        key,
        inner()
          .filter((each) => each.isCollapsed)
          .map(keyOf)
      );
    show(from, to, isCollapsed);
    if (!isCollapsed) return;
    const again = before.get(key) ?? [];
    for (const each of inner()) if (again.includes(keyOf(each))) show(each.from, each.to, false);
  }

  private act(work: () => void): void {
    try {
      this.workbook.by("test", work);
    } catch (error) {
      if (!(error instanceof ExcelError)) throw error;
      this.onRefused();
    }
  }
}

type Words = (typeof markWords)[keyof typeof markWords][OutlineAxis];

/** The outline along one side; its elements stay the same ones, so that a button keeps the focus. */
class Strip {
  readonly element = document.createElement("div");
  private readonly drawn = new Map<string, HTMLElement>();
  private readonly parts = new Map<string, HTMLElement>();

  constructor(
    axis: OutlineAxis,
    private readonly onGroup: (group: OutlineGroup) => void,
    private readonly onLevel: (level: number) => void
  ) {
    this.element.className = "outline";
    this.element.dataset["axis"] = axis;
    // Keys are for the buttons, not for the cells.
    this.element.addEventListener("keydown", (event) => event.stopPropagation());
  }

  show({ parts, signs }: ReturnType<typeof outlineSigns>, words: Words, above: number): void {
    for (const [name, area] of Object.entries(parts)) {
      let part = this.parts.get(name);
      if (!part) {
        part = document.createElement("div");
        part.className = "outline-part";
        this.parts.set(name, part);
        this.element.append(part);
      }
      layOver(part, { ...area, top: area.top + above });
    }
    const known = new Set(signs.map(({ key }) => key));
    for (const [key, element] of this.drawn) {
      if (known.has(key)) continue;
      element.remove();
      this.drawn.delete(key);
    }
    for (const sign of signs) this.place(sign, words);
  }

  private place(sign: OutlineSign, words: Words): void {
    let element = this.drawn.get(sign.key);
    if (!element) {
      element = document.createElement(
        sign.kind === "group" || sign.kind === "level" ? "button" : "div"
      );
      if (element instanceof HTMLButtonElement) element.type = "button";
      this.drawn.set(sign.key, element);
      this.parts.get(sign.part)?.append(element);
    }
    Object.assign(element.style, { left: `${sign.left}px`, top: `${sign.top}px` });
    if (sign.kind === "dot") element.className = "outline-dot";
    if (sign.kind === "line") {
      element.className = "outline-line";
      element.dataset["begins"] = String(sign.begins);
      Object.assign(element.style, { width: `${sign.width}px`, height: `${sign.height}px` });
    }
    if (sign.kind === "level") {
      element.textContent = String(sign.level);
      element.setAttribute("aria-label", words.level(sign.level));
      element.onclick = () => this.onLevel(sign.level);
    }
    if (sign.kind !== "group") return;
    element.setAttribute("aria-label", words.group(sign.span));
    element.setAttribute("aria-expanded", String(!sign.group.isCollapsed));
    element.onclick = () => this.onGroup(sign.group);
    if (element.childElementCount > 0) return;
    const drawing = document.createElement("span");
    drawing.className = "outline-sign";
    element.append(drawing);
  }
}
