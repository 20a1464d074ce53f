import { checksumOf } from "./checksum";
import { readKept } from "./kept";
import type { Kept } from "./kept";

const draftKey = "nedb:1:draft";

/**
 * Keeps what a person chose between two openings of the pane. The person stands as a checksum of
 * the login; a draft of another person is taken away.
 */
export interface PersonStorage {
  readonly read: () => Kept;
  readonly write: (kept: Kept) => void;
}

export function openPersonStorage(login: string): PersonStorage {
  const owner = checksumOf(login);
  const ownKey = `nedb:1:${owner}`;
  const storage = browserStorage();
  return {
    read() {
      const kept = readKept(storage?.getItem(ownKey) ?? null);
      const [draftOwner, draft] = (storage?.getItem(draftKey) ?? "").split("\n");
      if (draftOwner === owner && draft) return { ...kept, draft };
      storage?.removeItem(draftKey);
      return { ...kept, draft: null };
    },
    write({ draft, ...others }) {
      if (!storage) return;
      try {
        storage.setItem(ownKey, JSON.stringify(others));
        if (draft === null) storage.removeItem(draftKey);
        else storage.setItem(draftKey, `${owner}\n${draft}`);
      } catch (error) {
        // A full storage costs the memory of a choice, never the choice.
        if (!(error instanceof DOMException)) throw error;
      }
    },
  };
}

/** Null where the browser or its policy offers no storage. */
function browserStorage(): Storage | null {
  try {
    return globalThis.localStorage;
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}
