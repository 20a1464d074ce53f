import type { BenchOptions } from "../bench-options";
import { markdownTable } from "../markdown-table";
import { inMs, median, times, whole } from "../numbers";
import { openPaneBench } from "../pane-bench";
import type { PaneBench, Sent } from "../pane-bench";
import type { OwnWork, PaneWork } from "../pane/sheet-work";
import type { Reach, Section } from "../section";

const title = "Loading onto a sheet";
const reach = { load: 1.25, refresh: 0.1, block: 1000 } as const;

interface Turn extends PaneWork {
  readonly sent: Sent;
}

interface MeasuredSize {
  readonly load: Turn;
  readonly raw: Turn;
  readonly refresh: Turn;
}

/** Loading onto a sheet and refreshing, through Office.js in the workbench. */
export async function measureSheets({ quick, repetitions }: BenchOptions): Promise<Section> {
  const sizes = quick ? [10_000, 100_000] : [10_000, 100_000, 500_000];
  const turns = Math.min(repetitions, 7);
  const pane = await openPaneBench();
  if (typeof pane === "string") {
    return { title, blocks: [`Not measured: ${pane}`], reaches: [] };
  }
  try {
    const measured: MeasuredSize[] = [];
    for (const cells of sizes) measured.push(await measureSize(pane, cells, turns));
    const own = await pane.run("ownWork", quick ? 50_000 : 500_000);
    return section(measured, own, pane.browser);
  } finally {
    await pane.close();
  }
}

async function measureSize(pane: PaneBench, cells: number, turns: number): Promise<MeasuredSize> {
  const done = { load: [] as Turn[], raw: [] as Turn[], refresh: [] as Turn[] };
  // The first turn is not counted: code gets compiled, answers and matrices are made.
  for (let turn = -1; turn < turns; turn++) {
    const raw = await pane.run("writeRaw", cells);
    await pane.run("clean");
    const load = await pane.run("load", cells);
    const refresh = await pane.run("refresh", cells);
    await pane.run("clean");
    if (turn < 0) continue;
    done.load.push(load);
    done.raw.push(raw);
    done.refresh.push(refresh);
  }
  return {
    load: middleOf(done.load),
    raw: middleOf(done.raw),
    refresh: middleOf(done.refresh),
  };
}

function loadReach({ load, raw }: MeasuredSize): Reach {
  const limit = reach.load * raw.milliseconds;
  return {
    what: `${whole(load.cells)} cells onto a new sheet, with all that belongs to them`,
    why: `after the figures (${inMs(load.figures)}) come formats and table, for which the host's grid works cell by cell, a second sheet, and what the workbook keeps`,
    limit: `${reach.load} × raw values = ${inMs(limit)}`,
    ...{ measured: inMs(load.milliseconds), reached: load.milliseconds <= limit },
  };
}

function middleOf(turns: readonly Turn[]): Turn {
  return {
    ...turns[0]!,
    milliseconds: median(turns.map(({ milliseconds }) => milliseconds)),
    figures: median(turns.map(({ figures }) => figures)),
  };
}

function section(measured: readonly MeasuredSize[], own: OwnWork, browser: string): Section {
  const largest = measured.at(-1)!;
  const slowest = Math.max(...Object.values(own.steps));
  const share = largest.refresh.cells / largest.load.cells;
  return {
    title,
    blocks: [
      `The add-in's own code over Microsoft's Office.js, in the workbench in ${browser}: a list with seven columns. The peer writes the same matrix, ready beforehand, onto a new sheet that it shows, with \`range.values\` and nothing else, in as few requests as the host's limit of 5 MB lets through; the add-in cuts at 1.5 MB, so that the pane can tell how far it is and be stopped. "Figures" is until the last figure stands on a sheet that is not shown yet; "all" is with table, formats, names, page set-up, the sheet about the data, the figures kept in the workbook and the sheet shown. Host and pane share one thread, so the host's own work is in all times.`,
      markdownTable(
        [
          ...["cells", "raw", "figures", "all", "all / raw"],
          ...["requests", "bytes a request", "raw requests"],
        ],
        measured.map(({ load, raw }) => [
          whole(load.cells),
          ...[raw.milliseconds, load.figures, load.milliseconds].map(inMs),
          times(load.milliseconds, raw.milliseconds),
          whole(load.sent.requests),
          whole(load.sent.bytes / load.sent.requests),
          whole(raw.sent.requests),
        ])
      ),
      "A refresh of which every hundredth figure has changed, against the load:",
      markdownTable(
        [
          ...["cells loaded", "cells written", "share", "load", "refresh"],
          ...["bytes of the load", "bytes of the refresh"],
        ],
        measured.map(({ load, refresh }) => [
          ...[whole(load.cells), whole(refresh.cells)],
          `${((refresh.cells / load.cells) * 100).toFixed(2)} %`,
          ...[inMs(load.milliseconds), inMs(refresh.milliseconds)],
          ...[whole(load.sent.bytes), whole(refresh.sent.bytes)],
        ])
      ),
      `The add-in's own work on ${whole(own.figures)} figures, without Excel; packed they take ${whole(own.packedBytes)} bytes of the workbook:`,
      markdownTable(
        ["step", "time"],
        Object.entries(own.steps).map(([step, ms]) => [step, inMs(ms)])
      ),
    ],
    reaches: [
      ...measured.map(loadReach),
      {
        what: "Cells that a refresh of 1 % writes",
        limit: "a tenth of the load's",
        measured: `${(share * 100).toFixed(2)} %`,
        reached: share <= reach.refresh,
        why: "",
      },
      {
        what: `Longest step over ${whole(own.figures)} figures`,
        limit: `under ${inMs(reach.block)}`,
        measured: inMs(slowest),
        reached: slowest < reach.block,
        why: "one step runs without giving way",
      },
    ],
  };
}
