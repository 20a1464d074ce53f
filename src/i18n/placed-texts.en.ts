import { formatNumber } from "./format";
import { plural } from "./format-plural";
import type { PlacedTexts } from "./placed-texts.type";

const number = (value: number) => formatNumber(value, "en");
const counted = (count: number, one: string, other: string) =>
  `${number(count)} ${plural(count, "en", { one, other })}`;

/** What stands in the workbook, in English. */
export const placedTexts: PlacedTexts = {
  tabs: {
    label: "Parts of the pane",
    indicators: "Indicators",
    workbook: "Workbook",
    cell: "Cell",
  },
  workbook: {
    title: "In this workbook",
    reading: "Looking through the workbook…",
    emptyTitle: "No results in this workbook yet",
    emptyNext: "Choose an indicator and load it: it will stand here and can be refreshed.",
    unread: (count) =>
      `Results that cannot be read here: ${number(count)}. A newer version of the add-in placed them, or they are damaged. Their figures stay on the sheets but are not refreshed: update the add-in, or load them again.`,
    refreshAll: (count) => `Refresh all ${number(count)}`,
    goOn: (count) => `Go on: ${number(count)} left`,
    stop: "Stop",
    stopping: "Stopping…",
    where: (sheet, address) => `${sheet}, ${address}`,
    refreshedAt: (at) => `As of ${at}`,
    years: (years) => years,
    states: {
      current: "Up to date",
      newer: "Newer data available",
      earlier: "Loaded under an earlier reading",
      edited: (count) => `Edited by hand: ${counted(count, "figure", "figures")}`,
      gone: "Cannot be found",
      checking: "Checking…",
      unchecked: (since) => `Not checked since ${since}`,
      leftOut: "The last refresh left figures out",
      lacking: (count) => `Rows and columns that are gone: ${number(count)}`,
      laterYears: (years) => `Newer years with data that are not asked for: ${years}`,
    },
    actions: {
      goTo: "Go to",
      refresh: "Refresh",
      layAnew: "Load anew in its place",
      layBack: "Lay back as it was",
      changes: "What changed",
      more: (title) => `More for ${title}`,
      labels: "Language of the labels",
      handOver: "Copy to hand over",
      unlink: "Unlink",
    },
    earlierText:
      "What this indicator counts or how it is broken down has changed since. Its request is asked again and laid down here as a new load; your formats and edits inside it go, and it can be laid back.",
    earlierChart:
      "This chart shows figures of the earlier reading: load the indicator anew on a sheet of its own.",
    handOverHint: "Copies the sheet with values only and with what is known about the data below.",
    handedOver: (sheet) => `Copied onto the sheet “${sheet}”.`,
    handOverSheet: (sheet) => `Copy ${sheet}`,
    unlinkTitle: "Unlink this result?",
    unlinkText:
      "The figures stay on the sheet as plain cells. They can no longer be refreshed, and their origin is no longer told.",
    cancel: "Cancel",
  },
  progress: {
    waiting: "Waiting…",
    fetching: "Fetching the newest figures…",
    comparing: "Comparing with the sheet…",
    writing: (written, total) => `Writing ${number(written)} of ${number(total)} cells`,
    done: (changes, cells) =>
      `Refreshed: ${counted(changes, "figure", "figures")} changed, ${counted(cells, "cell", "cells")} written`,
    doneUnknown: (cells) => `Refreshed: ${counted(cells, "cell", "cells")} written`,
    doneSame: "Refreshed: nothing has changed",
    refreshed: (figures) => `Figures as the service has them: ${number(figures)}`,
    behind: (figures, where) =>
      `Not refreshed: ${counted(figures, "figure", "figures")} (${where})`,
    stopped: "Stopped: the sheet is as before",
    earlier: "Loaded under an earlier reading: load it anew in its place",
    laidAnew: "Loaded anew in its place",
    laidBack: "Laid back as it was",
    gone: "The place of this result is no longer in the workbook.",
    all: (done, of) => `${number(done)} of ${number(of)} refreshed`,
    ended: (done, asked, failed, partly = 0) =>
      [
        `${number(done)} refreshed`,
        ...(partly ? [`${number(partly)} of them not in full`] : []),
        ...(asked ? [`${number(asked)} waiting for your decision`] : []),
        ...(failed ? [`${number(failed)} failed`] : []),
      ].join(", "),
  },
  edited: {
    title: (count) => `${counted(count, "figure was", "figures were")} edited by hand`,
    text: "Nothing has been written yet. What should stand in these cells?",
    asText: (text) => `“${text}” (text)`,
    columns: { figure: "Figure", found: "On the sheet", now: "New figure" },
    more: (count) => `and ${number(count)} more`,
    keep: "Keep mine",
    replace: "Replace with figures",
  },
  differs: {
    title: "The sheet is not as it was left",
    columns: "Columns that are gone or have another heading:",
    rows: (count) => `Rows that are gone: ${number(count)}:`,
    cannot:
      "Without the columns that name the rows no figure can be found again. Load the result onto a new sheet.",
    unclear: (rows) =>
      `Rows of which nobody can tell the group, because its label was taken away or a row was copied within it: ${number(rows)}. Put the label back or delete the copy, or load the result onto a new sheet.`,
    leave: "Refresh what is there",
    restore: "Put them back",
  },
  copied: {
    title: "Rows or columns stand twice",
    text: (cells) =>
      `Nothing has been written yet. The one that was written here is refreshed. In the copies ${counted(cells, "cell is", "cells are")} not as the newest figures. What is to become of them?`,
    refresh: "Refresh copies too",
    leave: "Leave copies",
  },
  merged: {
    title: "Merged cells are in the way",
    text: (addresses) =>
      `Nothing has been written yet. Each cell of a merged area needs its own content: ${addresses}.`,
    unmerge: "Unmerge and refresh",
  },
  hidden: {
    title: (cells) => `${counted(cells, "cell changes", "cells change")} where it is hidden`,
    text: (rows, columns) =>
      `Nothing has been written yet. Hidden or filtered: ${counted(rows, "row", "rows")}, ${counted(columns, "column", "columns")}. To see what changes, show them first and refresh again.`,
    write: "Refresh hidden ones too",
  },
  unkept: {
    title: (cells) => `${counted(cells, "cell differs", "cells differ")} from the newest figures`,
    text: "The earlier figures are not kept in this workbook: an edit by hand cannot be told from a revision. Nothing has been written yet. To compare first, load the request onto a new sheet.",
    others: (rows, columns) =>
      `What the newest figures do not have stays as it is: ${counted(rows, "row", "rows")}, ${counted(columns, "column", "columns")}.`,
    replace: "Write the newest figures",
  },
  changes: {
    title: "What changed",
    back: "In this workbook",
    reading: "Comparing…",
    none: "The last refresh changed no figure.",
    notKept:
      "Nothing to compare: the result has not been refreshed, or its earlier figures are not kept in this workbook.",
    counts: (revised, added, withdrawn, states) =>
      [
        ...(revised ? [`${number(revised)} revised`] : []),
        ...(added ? [`${number(added)} new`] : []),
        ...(withdrawn ? [`${number(withdrawn)} withdrawn`] : []),
        ...(states ? [`${number(states)} with another state`] : []),
      ].join(", "),
    kinds: {
      revised: "revised",
      new: "new",
      withdrawn: "withdrawn",
      stateChanged: "state changed",
    },
    shown: (shown, of) => `The ${number(shown)} largest of ${number(of)}; all of them on a sheet:`,
    fromTo: (before, after) => `${before} → ${after}`,
    difference: (difference) => difference,
    goTo: (labels) => `Go to ${labels}`,
    notFound: "This figure is no longer on the sheet.",
    toSheet: "List on a new sheet",
    sheetName: (sheet) => `Changes ${sheet}`,
    putBack: "Put the previous values back",
    puttingBack: "Putting back…",
    wasPutBack: (cells) => `Put back: ${counted(cells, "cell", "cells")} written`,
    headings: { kind: "Change", before: "Before", after: "After", difference: "Difference" },
  },
  cell: {
    title: "Where the number comes from",
    reading: "Reading the cell…",
    outsideTitle: "Select a figure",
    outsideNext:
      "Select a cell with a loaded figure on the sheet: its indicator, members, source and state appear here.",
    inCopy: (title, sheet) =>
      sheet === null
        ? `This sheet is a copy, and “${title}” itself is no longer in the workbook: the copy is not refreshed. Load the result anew.`
        : `This sheet is a copy. “${title}” itself stands on “${sheet}”: only there it is refreshed and tells where its numbers come from.`,
    inResult: (title) => `This cell belongs to “${title}” and is a label. Select a figure.`,
    notKept: (title) =>
      `The figures of “${title}” are not kept in this workbook, so nothing can be told of a single one.`,
    address: (sheet, address) => `${sheet}, ${address}`,
    value: "Value",
    state: "State",
    normal: "normal, without a mark",
    figures: "Figures",
    edited: (found) => `Edited by hand: the cell holds ${found}.`,
    indicator: "Indicator",
    year: "Reporting year",
    unit: "Unit",
    referenceDate: "Reference date",
    load: "Load",
    loadText: (load, file, at) => `No. ${load} (${file}), ${at}`,
    source: "Source",
    placed: "Put on the sheet",
    refreshed: "Refreshed",
    drill: "Look closer",
    drillTo: (dimension) => `By ${dimension}`,
    drillNext: "Loads this figure by the chosen breakdown onto a new sheet, its total on top.",
    drillNone: "The data carry no further breakdown for this figure.",
    back: "Back to the figure",
  },
  chart: {
    draw: "Chart",
    none: "No chart fits: there is one figure only, or the data carry these breakdowns only all together.",
  },
  labels: {
    title: "Language of the labels on the sheet",
    done: "The labels are in the chosen language now.",
  },
  place: {
    occupiedTitle: (sheet, address) => `There is something in ${address} of “${sheet}”`,
    occupiedNext: "Nothing has been written. Overwriting takes away what stands there.",
    overwrite: "Overwrite",
    newSheet: "Load onto a new sheet",
  },
};
