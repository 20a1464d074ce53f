import type { FastifyRequest } from "fastify";
import { fail } from "../../problem/problem";
import type { RegisteredPerson } from "../../registry/people";
import { useSession } from "../../registry/sessions";
import { currentTerms, hasAccepted } from "../../registry/terms";
import type { Dependencies } from "../app-instance";

/** The token that a request carries; fails where it carries none. */
export function tokenOf(request: FastifyRequest): string {
  const token = /^Bearer +(\S+) *$/i.exec(request.headers.authorization ?? "")?.[1];
  return token ?? fail("sessionMissing", {});
}

/** A hook that lets nobody through without a session; it runs before the body is read. */
export function requireSession({ registry, config, now }: Dependencies) {
  return async (request: FastifyRequest): Promise<void> => {
    const person = await useSession(registry, tokenOf(request), config.sessionLimits, now());
    request.person = person ?? fail("sessionExpired", {});
  };
}

/** A hook that lets nobody through who has not accepted the terms in force (the Order, 6.1). */
export function requireTerms({ registry, now }: Dependencies) {
  return async (request: FastifyRequest): Promise<void> => {
    const { version } = await currentTerms(registry, now());
    const accepted = await hasAccepted(registry, personOf(request).id, version);
    if (!accepted) fail("termsNotAccepted", { version });
  };
}

/** Who asks, behind `requireSession`. */
export function personOf(request: FastifyRequest): RegisteredPerson {
  if (!request.person) throw new Error("a route without a session check asked for the person");
  return request.person;
}
