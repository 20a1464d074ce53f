import { rowLimit } from "./answer-size";
import { isWithoutValue, states } from "./data-table";
import type { DataTable, State } from "./data-table";

/** Figures by position, or by index where most cells are nil. */
export type JsonStatValue = (number | null)[] | Record<string, number | null>;

/** States by index; only those that the value does not tell by itself. */
export type JsonStatStatus = Record<string, State>;

/** What a value says of its state where no status is given. */
export function impliedState(value: number | null): State {
  if (value === null) return "notAvailable";
  return value === 0 ? "nil" : "normal";
}

/** Below this share of cells that are not nil, naming each is shorter than listing all. */
const sparseShare = 0.22;

/** The parts of a form weigh more than what a small answer would save. */
const sparseFrom = 1_000;

/**
 * Whether the short form of an answer names its cells one by one and leaves out those that are nil:
 * a form of our own, since to every other reader what is not named is missing.
 */
export function isSparse({
  values,
  states: of,
  listed,
}: Pick<DataTable, "values" | "states" | "listed">): boolean {
  if (listed) return true;
  const cells = values.length;
  if (cells < sparseFrom) return false;
  const most = cells * sparseShare;
  let named = 0;
  for (let cell = 0; cell < cells; cell++) {
    if (!(of[cell] === "nil" && values[cell] === 0) && ++named > most) return false;
  }
  return true;
}

/** Reads the cells of either form; `nilWhereAbsent` as `extension.absent` says. */
export function readCells(
  value: JsonStatValue,
  status: JsonStatStatus,
  cells: number,
  nilWhereAbsent: boolean
): Pick<DataTable, "values" | "states" | "listed"> {
  // An answer with more cells than a sheet has rows stays a list of those that are not nil.
  if (!Array.isArray(value) && cells > rowLimit) return readListed(value, status, cells);
  const values = Array.isArray(value) ? value : fill(value, status, cells, nilWhereAbsent);
  if (values.length !== cells) throw new Error(`${values.length} values for ${cells} cells`);
  const found = values.map(impliedState);
  for (const [index, name] of Object.entries(status)) {
    found[indexIn(index, cells)] = stateNamed(name);
  }
  return { values, states: found, listed: null };
}

function readListed(
  value: Record<string, number | null>,
  status: JsonStatStatus,
  cells: number
): Pick<DataTable, "values" | "states" | "listed"> {
  const listed = Object.keys(value).map((index) => indexIn(index, cells));
  const values = Object.values(value);
  const states = listed.map((index, at) => {
    const name = status[String(index)];
    return name === undefined ? impliedState(values[at] ?? null) : stateNamed(name);
  });
  return { values, states, listed };
}

function fill(
  value: Record<string, number | null>,
  status: JsonStatStatus,
  cells: number,
  nilWhereAbsent: boolean
): (number | null)[] {
  const values = new Array<number | null>(cells).fill(nilWhereAbsent ? 0 : null);
  for (const [index, state] of Object.entries(status)) {
    if (isWithoutValue(state)) values[indexIn(index, cells)] = null;
  }
  for (const [index, number] of Object.entries(value)) values[indexIn(index, cells)] = number;
  return values;
}

function indexIn(text: string, cells: number): number {
  const index = Number(text);
  if (!(Number.isInteger(index) && index >= 0 && index < cells)) {
    throw new Error(`no cell ${text} among ${cells}`);
  }
  return index;
}

function stateNamed(name: string): State {
  const state = states.find((entry) => entry === name);
  if (!state) throw new Error(`answer with unknown state ${name}`);
  return state;
}
