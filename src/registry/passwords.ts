import argon2 from "argon2";

/** OWASP's first choice for argon2id: 46 MiB, one pass, one lane. */
const cost = { type: argon2.argon2id, memoryCost: 47_104, timeCost: 1, parallelism: 1 } as const;

/**
 * A hash of nothing that anybody knows, of the same cost: verified where there is no account, so
 * that neither the answer nor its time tells whether one exists.
 */
export const standInHash =
  "$argon2id$v=19$m=47104,p=1,t=1$VJdGvWQjeiPqh5bJBANATA$iO+5B8uE3wE2SLHbjKnGVq6fUsupccu5Iy+AZ0dQEBU";

/** Keyboards differ in how they put an accent on a letter: the password is the same. */
export async function hashPassword(password: string): Promise<string> {
  return argon2.hash(password.normalize("NFC"), cost);
}

export async function verifyPassword(hash: string, password: string): Promise<boolean> {
  return argon2.verify(hash, password.normalize("NFC"));
}
