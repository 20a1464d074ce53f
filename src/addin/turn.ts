/** Work of which one is under way at a time. */
export interface Turn {
  /** Ends what was under way and gives the signal of what begins. */
  begin(): AbortSignal;
  end(): void;
}

export function newTurn(): Turn {
  let current: AbortController | null = null;
  const end = () => current?.abort();
  return {
    begin() {
      end();
      current = new AbortController();
      return current.signal;
    },
    end,
  };
}
