import { LRUCache } from "lru-cache";

/** Remembered at most; each is a row or two. */
const limit = 10_000;

/**
 * Rows of the registry that were read already, for as long as nothing in the registry has changed.
 * Where changes by other processes cannot be seen, `revision` is null and nothing is remembered.
 */
export class RegistryMemory {
  private readonly known = new LRUCache<string, object>({ max: limit });
  private knownAt: string | null = null;

  constructor(private readonly revision: () => string | null) {}

  /** The rows under a name, read anew where they may have changed; what is not there is asked each time. */
  async read<T extends object>(
    name: string,
    query: () => Promise<T | undefined>
  ): Promise<T | undefined> {
    const revision = this.revision();
    if (revision === null) return query();
    if (revision !== this.knownAt) {
      this.known.clear();
      this.knownAt = revision;
    }
    const known = this.known.get(name) as T | undefined;
    if (known) return known;
    const found = await query();
    if (found && this.knownAt === revision && this.revision() === revision) {
      this.known.set(name, found);
    }
    return found;
  }
}
