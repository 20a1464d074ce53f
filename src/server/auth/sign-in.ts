import type { Session, SignIn } from "../../api/contract";
import { fail } from "../../problem/problem";
import { recordAction } from "../../registry/audit";
import { findAccount } from "../../registry/people";
import { standInHash, verifyPassword } from "../../registry/passwords";
import { openSession } from "../../registry/sessions";
import { admitAttempt, forgiveAttempt, waitBefore } from "../../registry/sign-in-attempts";
import { currentTerms, hasAccepted } from "../../registry/terms";
import type { Dependencies } from "../app-instance";
import { inTurn } from "../in-turn";
import type { RefusedAttempts } from "./refused-attempts";

/** Opens a session for a login and its password, tried from a client's address. */
export type SignInFrom = (credentials: SignIn, address: string) => Promise<Session>;

/**
 * What signs people in. Attempts that have to wait are refused at once and stand in no line.
 * Accounts at addresses that they have signed in from lately have a line of their own, so that
 * strangers, who can fill the other one, do not hold them up.
 */
export function signingIn(
  dependencies: Pick<Dependencies, "registry" | "config" | "now">,
  refused: RefusedAttempts
): SignInFrom {
  // Each verification takes 46 MiB and a core.
  const acquainted = inTurn(2, 128, 32);
  const strangers = inTurn(1, 256, 8);

  const delay = (retryAfterSeconds: number): never => {
    refused.count();
    return fail("signInDelayed", { retryAfterSeconds });
  };

  return async (credentials, address) => {
    const { registry, now } = dependencies;
    const found = await waitBefore(registry, credentials.login, address, now());
    if (found.retryAfterSeconds > 0) return delay(found.retryAfterSeconds);
    const lane = found.known ? acquainted : strangers;
    return lane(() => trySignIn(dependencies, credentials, address, delay), undefined, address);
  };
}

async function trySignIn(
  { registry, config, now: clock }: Pick<Dependencies, "registry" | "config" | "now">,
  { login, password }: SignIn,
  address: string,
  delay: (retryAfterSeconds: number) => never
): Promise<Session> {
  const now = clock();
  const { attempt, retryAfterSeconds } = await admitAttempt(registry, login, address, now);
  if (!attempt) return delay(retryAfterSeconds);
  const account = await findAccount(registry, login);
  const right = await verifyPassword(account?.passwordHash ?? standInHash, password);
  if (!account || !right) {
    await recordAction(registry, now, account?.person.id ?? null, "signInFailed", {});
    return fail("signInFailed", {});
  }
  await forgiveAttempt(registry, attempt, now);
  const { id, body, ...person } = account.person;
  const opened = await openSession(registry, id, config.sessionLimits, now);
  await recordAction(registry, now, id, "signedIn", {});
  const terms = await currentTerms(registry, now);
  return {
    token: opened.token,
    expiresAt: opened.expiresAt.toISOString(),
    person: { ...person, body: { ...body } },
    terms: {
      version: terms.version,
      text: { ...terms.text },
      accepted: await hasAccepted(registry, id, terms.version),
    },
  };
}
