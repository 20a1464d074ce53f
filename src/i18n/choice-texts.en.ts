import type { ChoiceTexts } from "./choice-texts.type";
import { formatNumber } from "./format";
import { plural } from "./format-plural";

const number = (value: number) => formatNumber(value, "en");
const noun = (count: number, one: string, other: string) =>
  `${number(count)} ${plural(count, "en", { one, other })}`;

/** The words of choosing in English. */
export const choiceTexts: ChoiceTexts = {
  list: {
    favourites: "Favourites",
    recent: "Recent",
    goOn: "Continue",
    addFavourite: "Add to favourites",
    removeFavourite: "Remove from favourites",
    about: (of) => `About indicator ${of}`,
    breakdowns: "Breakdowns",
    overlapping: (names) => `Parts overlap and do not add up: ${names}.`,
    requests: "Saved requests",
  },
  request: {
    definition: "What is counted",
    picks: { latest: "Latest", latestTwo: "Latest 2", lastFive: "Latest 5", allYears: "All" },
    arrival: "When a new year is loaded",
    arrivals: {
      stay: "These years stay",
      extend: "The new year is added",
      roll: (count) =>
        count === 1 ? "Always the latest year" : `Always the latest ${count} years`,
      all: "Always all years",
    },
    chooseMembers: (name) => `${name}: choose members`,
    allMembers: "All",
    keeps: (name, chosen, all) => `${name}: ${number(chosen)} of ${number(all)} chosen`,
    summed: (names) => `Not broken down by ${names}: the chosen ones are shown as one figure.`,
  },
  members: {
    title: (name) => `${name}: members`,
    back: "Done",
    search: "Search by name or code",
    tree: (name) => `Members: ${name}`,
    chosen: (chosen, all) => `${number(chosen)} of ${number(all)} chosen`,
    noLimit: (all) => `Nothing ticked: all ${number(all)} are shown`,
    selectAll: "Tick all",
    selectFound: (count) => `Tick found: ${number(count)}`,
    invert: "Invert",
    clear: "Clear",
    nothing: "There is no such member.",
  },
  table: {
    title: "Table on the sheet",
    kinds: {
      list: { name: "List", meaning: "One row a figure, ready for pivot tables" },
      cross: { name: "Cross table", meaning: "Rows and columns, ready to print" },
    },
    miniature: "Beginning of the sheet",
    arrange: "Rows and columns",
    arrangeColumns: "Order of columns",
    keys: "Alt with the arrow keys moves too.",
    year: "Reporting year",
    rows: "Rows",
    columns: "Columns",
    earlier: (name) => `${name}: earlier`,
    later: (name) => `${name}: later`,
    toSide: { stub: "To rows", heading: "To columns" },
    moved: (name, place, all) => `${name}: place ${place} of ${all}.`,
    placed: {
      stub: (name) => `${name} is on the rows.`,
      heading: (name) => `${name} is on the columns.`,
    },
    more: "More settings",
    repeatLabels: "Repeat labels in each row",
    labels: "Members shown by",
    labelForms: { name: "Name", code: "Code", both: "Code and name" },
    likePane: (language) => `As the pane: ${language}`,
    place: "Where to",
    places: { newSheet: "On a new sheet", selection: "At the selected cell" },
  },
  size: {
    seconds: (seconds) =>
      seconds < 90 ? `about ${seconds} s` : `about ${Math.round(seconds / 60)} min`,
    sheets: (sheets) => noun(sheets, "sheet", "sheets"),
    smaller: "Make it smaller",
    without: (name) => `Without “${name}”`,
    onlyYear: (year) => `Only ${year}`,
    sheetPerRegion: "A sheet for each region",
    asList: "As a list",
    cells: (cells) => noun(cells, "cell", "cells"),
    split: "Each region gets a sheet of its own.",
    unsplit: "All on one sheet",
    loadHere: "Load at the selected cell",
    occupied: (sheet, address) =>
      `The cells ${address} of the sheet “${sheet}” are not empty. Nothing has been written.`,
    overwrite: "Replace what is there",
    newSheet: "On a new sheet",
  },
  preview: {
    show: "Preview with figures",
    fetching: "Fetching figures…",
    title: "First rows",
    rows: (shown, all) => `${number(shown)} of ${noun(all, "row", "rows")}`,
    close: "Close the preview",
  },
  share: {
    title: "Save or send",
    name: "Name of the request",
    nameMissing: "Enter a name.",
    save: "Save",
    saved: (name) => `Saved: ${name}`,
    text: "The request as text, for a colleague",
    copy: "Copy",
    copied: "Copied. Your colleague pastes it under “Saved requests”.",
    copyByHand: "The text is selected: press Ctrl+C.",
  },
  requests: {
    title: "Saved requests",
    back: "To the list of indicators",
    none: "Nothing saved yet. The request screen saves requests under “Save or send”.",
    remove: (name) => `Delete: ${name}`,
    removed: (name) => `Deleted: ${name}`,
    paste: "Request of a colleague",
    pasteHint: "Paste the line that begins with NEDB/1",
    read: "Open",
  },
};
