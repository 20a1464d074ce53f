import type { FastifyReply, FastifyRequest } from "fastify";
import type { Language } from "../../i18n/language";
import type { AnswerType } from "../../query/answer-types";
import { recordQuestion } from "../../registry/audit";
import type { QuestionAction } from "../../registry/audit";
import type { Dependencies } from "../app-instance";
import { personOf } from "../auth/require-session";
import { goneSignal } from "../gone-signal";
import { formTag, matchingTag } from "./answer-key";
import type { AnswerNames } from "./answer-key";
import type { Answers, Sendable, Written } from "./answers";

/** A question that can be answered, and how its answer comes about. */
export interface Asked {
  readonly names: AnswerNames;
  readonly mediaType: AnswerType;
  readonly language: Language;
  readonly action: QuestionAction;
  /** The details of its entry in the audit log. */
  readonly auditDetails: string;
  /** Whether the answer may be a large one. */
  readonly large: boolean;
  readonly write: (signal: AbortSignal) => Promise<Written>;
}

/** Answers a question by a request: once it is in the audit log, from the cache where it can. */
export type SendAnswer = (
  request: FastifyRequest,
  reply: FastifyReply,
  asked: Asked
) => Promise<FastifyReply>;

const vary = "accept, accept-encoding, accept-language";

/** What sends the answers of an application. */
export function sendingAnswers(
  { registry, now }: Pick<Dependencies, "registry" | "now">,
  answers: Answers
): SendAnswer {
  return async (request, reply, asked) => {
    const { names, mediaType, language, action, auditDetails, large, write } = asked;
    const { headers } = request;
    const person = personOf(request);
    const accepted = headers["accept-encoding"];
    const { key, tag } = names.of({ mediaType, language, role: person.role });
    const wish = { version: names.version, accepted, large, owner: person.id, write };
    const same = matchingTag(headers["if-none-match"], tag);
    const kept = same === null ? answers.kept(key, wish) : null;
    const gone = same === null && !kept ? goneSignal(reply) : null;
    // The entry is written while the answer is made; nothing leaves before both are done.
    const making = gone ? answers.make(key, wish, gone) : Promise.resolve(kept ?? undefined);
    const [answer] = await Promise.all([
      making,
      recordQuestion(registry, now(), person.id, action, auditDetails).catch((error: unknown) => {
        void making.then(letGo, () => undefined);
        throw error;
      }),
    ]);
    void reply.headers({ "cache-control": "private, no-cache", vary });
    if (same !== null || !answer) {
      return reply
        .code(304)
        .header("etag", same ?? "")
        .send();
    }
    if (answer.encoding !== "identity") void reply.header("content-encoding", answer.encoding);
    return reply
      .header("etag", formTag(tag, answer.mark))
      .header("content-type", `${mediaType}; charset=utf-8`)
      .header("content-language", language)
      .send(answer.bytes ?? answer.body);
  };
}

/** An answer that nobody will read must not keep its place among those under way. */
function letGo(answer: Sendable | undefined): void {
  if (answer && "body" in answer) answer.body.destroy();
}
