import type { SignIn } from "../api/contract";
import { ProblemError } from "../problem/problem";
import type { Addin } from "./addin";
import { endsSession, problemOf } from "./problem-of";

/**
 * Opens a session.
 * @param meanwhile what must be there before the session is told of, such as the next screens
 * @throws ProblemError as `Client.signIn`
 */
export async function signIn(
  { client, report }: Addin,
  credentials: SignIn,
  meanwhile: Promise<unknown>
): Promise<void> {
  const [session] = await Promise.all([client.signIn(credentials), meanwhile]);
  report({ type: "signedIn", session });
}

/** Accepts the terms of a version. Throws as `Client.acceptTerms`; a session that ended is told of. */
export async function acceptTerms({ client, report }: Addin, version: string): Promise<void> {
  try {
    await client.acceptTerms(version);
    report({ type: "termsAccepted" });
  } catch (error) {
    if (error instanceof ProblemError && endsSession(error.problem)) {
      report({ type: "sessionEnded", problem: error.problem });
    }
    throw error;
  }
}

/** Signs out at once; a server that could not be told is reported afterwards. */
export async function signOut({ client, report }: Addin): Promise<void> {
  report({ type: "signedOut" });
  try {
    await client.signOut();
  } catch (error) {
    const problem = problemOf(error);
    if (!endsSession(problem)) report({ type: "sessionEnded", problem });
  }
}
