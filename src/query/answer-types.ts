/** JSON-stat that names no nil cells where that is shorter: for the add-in and its like. */
export const shortJsonStat = "application/vnd.nedb.short-json-stat+json";

/** The media types of answers; the first where nobody chooses. */
export const answerTypes = ["application/json", "text/csv", shortJsonStat] as const;

export type AnswerType = (typeof answerTypes)[number];

/** Which of them can list only what occurs, as the largest answers do. */
export const listingTypes = ["text/csv", shortJsonStat] as const satisfies readonly AnswerType[];
