/**
 * So many milliseconds a clock may be set back without anything looking as if it came from the
 * future. What lies further ahead was written down while a clock was wrong.
 */
export const clockSlack = 60_000;
