import { useEffect, useMemo, useReducer, useRef } from "react";
import type { Dispatch } from "react";
import type { Draft } from "../request/draft";
import { reduceKept } from "./kept";
import type { Kept, KeptAction } from "./kept";
import { writeRequest } from "./request-text";
import { openPersonStorage } from "./person-storage";

/** What is kept for the person who is signed in, written down whenever it changes. */
export function useKept(login: string, draft: Draft | null): [Kept, Dispatch<KeptAction>] {
  const storage = useMemo(() => openPersonStorage(login), [login]);
  const [kept, keep] = useReducer(reduceKept, storage, ({ read }) => read());
  const written = useRef(kept);
  useEffect(() => {
    if (draft) keep({ type: "draftKept", text: writeRequest(draft) });
  }, [draft]);
  useEffect(() => {
    if (written.current !== kept) storage.write(kept);
    written.current = kept;
  }, [storage, kept]);
  return [kept, keep];
}
