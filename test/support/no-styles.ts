/** Stands where a component imports a style sheet. */
export {};
