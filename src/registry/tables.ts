/**
 * The registry's tables as Kysely sees them. Times are ISO texts in UTC and ids are texts made
 * here, so that SQLite and PostgreSQL hold the same values.
 */
export interface BodyTable {
  readonly id: string;
  name_kk: string;
  name_ru: string;
  name_en: string;
}

export const roles = ["analyst", "contributor", "administrator"] as const;

export type Role = (typeof roles)[number];

export interface PersonTable {
  readonly id: string;
  /** In normal form: see `normalLogin`. */
  login: string;
  name: string;
  role: Role;
  body: string;
  password_hash: string;
  /** When the person left the register; null while the person is in it. */
  left_at: string | null;
}

export interface SessionTable {
  /** SHA-256 of the token; the token itself is known to its holder only. */
  readonly token_hash: string;
  readonly person: string;
  readonly created_at: string;
  last_used_at: string;
  readonly expires_at: string;
}

export interface TermsTable {
  readonly version: string;
  readonly text_kk: string;
  readonly text_ru: string;
  readonly text_en: string;
  readonly valid_from: string;
}

export interface TermsAcceptanceTable {
  readonly person: string;
  readonly version: string;
  readonly accepted_at: string;
}

export interface SignInAttemptTable {
  /** Keyed hash of a login, an address or both, never any of them. */
  readonly key: string;
  failures: number;
  last_failure_at: string;
  /** Until when no attempt is looked at; null where the next one may come at once. */
  locked_until: string | null;
}

export interface KnownAddressTable {
  /** Keyed hashes of the login and of an address that it signed in from. */
  readonly account: string;
  readonly address: string;
  last_sign_in_at: string;
}

export interface AuditTable {
  /** Without gaps, so that a removed entry shows. */
  readonly number: number;
  readonly at: string;
  readonly person: string | null;
  readonly action: string;
  /** JSON without personal data. */
  readonly details: string;
}

export interface Tables {
  body: BodyTable;
  person: PersonTable;
  session: SessionTable;
  terms: TermsTable;
  terms_acceptance: TermsAcceptanceTable;
  sign_in_attempt: SignInAttemptTable;
  known_address: KnownAddressTable;
  audit: AuditTable;
}
