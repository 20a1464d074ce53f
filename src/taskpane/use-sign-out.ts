import { useCallback } from "react";
import { usePane } from "./pane-context";
import { endsSession, problemOf } from "./state/problem-of";

/** Signs out at once; a server that could not be told is reported on the sign-in screen. */
export function useSignOut(): () => void {
  const { client, dispatch } = usePane();
  return useCallback(() => {
    dispatch({ type: "signedOut" });
    client.signOut().catch((error: unknown) => {
      const problem = problemOf(error);
      if (!endsSession(problem)) dispatch({ type: "sessionEnded", problem });
    });
  }, [client, dispatch]);
}
