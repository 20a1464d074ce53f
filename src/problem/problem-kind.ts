/** What comes of a problem once it is told. */
export type Course =
  /** It stays until something else is asked or something is changed. */
  | "stays"
  /** It may be gone at the next attempt, with nothing changed in the request. */
  | "mayPass"
  /** It may pass too, and until then no other request is answered either. */
  | "stopsAll"
  /** Only a new sign-in helps. */
  | "endsSession";

/** An HTTP status of the service's problems. */
export type ProblemStatus = 400 | 401 | 403 | 404 | 406 | 408 | 409 | 413 | 422 | 429 | 500 | 503;

/** For problems that need none to be explained. */
export type NoParameters = Record<string, never>;

/** All that a code of a problem is, but for its words. */
export interface ProblemKind<P extends object, S extends ProblemStatus | null> {
  /** Null where it never leaves the process that meets it. */
  readonly status: S;
  readonly course: Course;
  /** Only for the compiler: what the parameters are. */
  readonly parameters?: P;
}

/** A problem that the service answers with. */
export function answered<P extends object = never>(
  status: ProblemStatus,
  course: Course
): ProblemKind<P, ProblemStatus> {
  return { status, course };
}

/** A problem of the terminal, the start or the pane, which never leaves its process. */
export function local<P extends object = never>(course: Course): ProblemKind<P, null> {
  return { status: null, course };
}
