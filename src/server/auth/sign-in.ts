import type { Session } from "../../api/contract";
import { fail } from "../../problem/problem";
import { recordAction } from "../../registry/audit";
import { findAccount } from "../../registry/people";
import { openSession } from "../../registry/sessions";
import { admitAttempt, forgiveAttempt } from "../../registry/sign-in-attempts";
import { currentTerms, hasAccepted } from "../../registry/terms";
import type { Dependencies } from "../app-instance";
import { inTurn } from "../in-turn";
import { standInHash, verifyPassword } from "./passwords";

/** Each verification takes 46 MiB and a core. */
const verify = inTurn(2, 32);

/** Opens a session for a login and its password, tried from a client's address. */
export async function signIn(
  dependencies: Dependencies,
  credentials: { readonly login: string; readonly password: string },
  address: string
): Promise<Session> {
  return verify(() => trySignIn(dependencies, credentials, address));
}

async function trySignIn(
  { registry, config, now: clock }: Dependencies,
  { login, password }: { readonly login: string; readonly password: string },
  address: string
): Promise<Session> {
  const now = clock();
  const { attempt, retryAfterSeconds } = await admitAttempt(registry, login, address, now);
  if (!attempt) {
    await recordAction(registry, now, null, "signInDelayed", { seconds: retryAfterSeconds });
    fail("signInDelayed", { retryAfterSeconds });
  }
  const account = await findAccount(registry, login);
  const right = await verifyPassword(account?.passwordHash ?? standInHash, password);
  if (!account || !right) {
    await recordAction(registry, now, account?.person.id ?? null, "signInFailed", {});
    fail("signInFailed", {});
  }
  await forgiveAttempt(registry, attempt);
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
