import type { CompiledQuery } from "kysely";
import type { Registry } from "./open-registry";
import type { Role } from "./tables";

/** What the audit log records, with the details of each action; none of them is personal. */
export interface AuditDetails {
  signedIn: Record<string, never>;
  signInFailed: Record<string, never>;
  /** Attempts that were refused unseen, summed up. */
  signInDelayed: { readonly attempts: number; readonly withinSeconds: number };
  signedOut: Record<string, never>;
  termsAccepted: { readonly version: string };
  personAdded: { readonly person: string; readonly role: Role; readonly body: string };
  queried: {
    readonly indicator: number;
    readonly years: readonly number[];
    readonly breakdowns: readonly string[];
    readonly filter: Readonly<Record<string, readonly string[]>>;
    readonly territory: string;
    readonly totals: boolean;
    readonly mediaType: string;
  };
  compared: { readonly years: readonly number[] };
}

export type AuditAction = keyof AuditDetails;

/** Actions that ask for figures: the many among the entries. */
export type QuestionAction = "queried" | "compared";

/**
 * Adds an entry, which is on the disk once this has ended; `person` is the id of who acted, null
 * where nobody known did.
 */
export function recordAction<A extends Exclude<AuditAction, QuestionAction>>(
  registry: Registry,
  now: Date,
  person: string | null,
  action: A,
  details: AuditDetails[A]
): Promise<void> {
  const parameters = [now.toISOString(), person, action, JSON.stringify(details)];
  return registry.write({ ...entryStatement(registry), parameters }, "onDisk");
}

/**
 * Adds the entry of a question, with its details as text. Once this has ended it is written; it
 * reaches the disk a few milliseconds later, and no question is taken while the disk fails.
 */
export function recordQuestion(
  registry: Registry,
  now: Date,
  person: string,
  action: QuestionAction,
  details: string
): Promise<void> {
  const parameters = [now.toISOString(), person, action, details];
  return registry.write({ ...entryStatement(registry), parameters }, "written");
}

const statements = new WeakMap<Registry, CompiledQuery>();

/** Compiling costs more than writing: only the values differ between entries. */
function entryStatement(registry: Registry): CompiledQuery {
  const known = statements.get(registry);
  if (known) return known;
  const statement = registry.db
    .insertInto("audit")
    .values((eb) => ({
      number: eb
        .selectFrom("audit")
        .select(eb(eb.fn.coalesce(eb.fn.max("number"), eb.lit(0)), "+", eb.lit(1)).as("next")),
      at: "",
      person: "",
      action: "",
      details: "",
    }))
    .compile();
  statements.set(registry, statement);
  return statement;
}
