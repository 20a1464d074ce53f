import type { FastifyReply } from "fastify";

/** Aborted when the client goes away before it has its answer. */
export function goneSignal({ raw }: FastifyReply): AbortSignal {
  const gone = new AbortController();
  const look = () => {
    if (!raw.writableFinished) gone.abort();
  };
  if (raw.destroyed) look();
  else raw.once("close", look);
  return gone.signal;
}
