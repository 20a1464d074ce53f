/** The name of the place where a block stands, headings included. */
export function placeName(id: string): string {
  return `NEDB_place_${id}`;
}

/** The name of the lines above it: title, definition, filter. */
export function linesName(id: string): string {
  return `NEDB_lines_${id}`;
}

/** The name of a list's table. */
export function tableName(id: string): string {
  return `NEDB_${id}`;
}

/** The id of the thing that a name of a place, or of lines of one, belongs to; null where it is another name. */
export function thingIdOf(name: string): string | null {
  return /^NEDB_(?:place|lines|notes)_([^_]+)(?:_\w+)?$/.exec(name)?.[1] ?? null;
}

/** The name of the chart over a result's figures. */
export function chartName(id: string): string {
  return `NEDB_chart_${id}`;
}

/** The name of the lines below the figures of a chart: what it leaves out, why a line is broken. */
export function notesName(id: string): string {
  return `NEDB_notes_${id}`;
}

/** Every name that a result has in its workbook. */
export function namesOf(id: string): string[] {
  return [placeName(id), linesName(id), notesName(id)];
}
