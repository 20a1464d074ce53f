import Type from "typebox";
import {
  AcceptTermsSchema,
  paths,
  SessionSchema,
  SignInSchema,
  TermsSchema,
} from "../../api/contract";
import { fail } from "../../problem/problem";
import { recordAction } from "../../registry/audit";
import { closeSession } from "../../registry/sessions";
import { acceptTerms, currentTerms } from "../../registry/terms";
import type { App, Dependencies } from "../app-instance";
import { clientAddress } from "../auth/client-address";
import { personOf, requireSession, tokenOf } from "../auth/require-session";
import { RefusedAttempts } from "../auth/refused-attempts";
import { signingIn } from "../auth/sign-in";
import { problemResponses } from "../problem-responses";

/** Signing in, signing out, and the terms of use. */
export function addSessionRoutes(app: App, dependencies: Dependencies): void {
  const { registry, now } = dependencies;
  const withSession = requireSession(dependencies);
  const refused = new RefusedAttempts(registry, now);
  const signIn = signingIn(dependencies, refused);
  app.addHook("onClose", () => refused.sumUp());

  app.post(
    paths.session,
    {
      schema: {
        operationId: "signIn",
        tags: ["session"],
        summary: "Open a session",
        description: "The token goes with every later request as a bearer token.",
        body: SignInSchema,
        response: {
          201: { description: "The session", ...SessionSchema },
          ...problemResponses(
            "requestMalformed",
            "signInFailed",
            "bodyTooLarge",
            "signInDelayed",
            "tooManyRequests",
            "notReady"
          ),
        },
      },
    },
    async (request, reply) =>
      reply.code(201).send(await signIn(request.body, clientAddress(request.ip)))
  );

  app.delete(
    paths.session,
    {
      onRequest: withSession,
      schema: {
        operationId: "signOut",
        tags: ["session"],
        summary: "End the session",
        security: [{ session: [] }],
        response: {
          204: Type.Null({ description: "The session has ended" }),
          ...problemResponses("sessionMissing", "sessionExpired", "notReady"),
        },
      },
    },
    async (request, reply) => {
      await closeSession(registry, tokenOf(request));
      await recordAction(registry, now(), personOf(request).id, "signedOut", {});
      return reply.code(204).send(null);
    }
  );

  app.post(
    paths.terms,
    {
      onRequest: withSession,
      schema: {
        operationId: "acceptTerms",
        tags: ["session"],
        summary: "Accept the terms of use in force",
        security: [{ session: [] }],
        body: AcceptTermsSchema,
        response: {
          200: { description: "The terms, accepted", ...TermsSchema },
          ...problemResponses(
            "requestMalformed",
            "sessionMissing",
            "sessionExpired",
            "termsVersionOutdated",
            "bodyTooLarge",
            "notReady"
          ),
        },
      },
    },
    async (request) => {
      const time = now();
      const terms = await currentTerms(registry, time);
      const { version } = request.body;
      if (version !== terms.version) {
        fail("termsVersionOutdated", { version, current: terms.version });
      }
      await acceptTerms(registry, personOf(request).id, version, time);
      await recordAction(registry, time, personOf(request).id, "termsAccepted", { version });
      return { version, text: { ...terms.text }, accepted: true };
    }
  );
}
