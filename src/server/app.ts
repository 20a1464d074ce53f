import { randomUUID } from "node:crypto";
import { availableParallelism } from "node:os";
import Fastify, { LogController } from "fastify";
import type { App, Dependencies } from "./app-instance";
import { answerWorkers } from "./answers/answer-workers";
import { createAnswers } from "./answers/answers";
import { sendingAnswers } from "./answers/send-answer";
import { answerClientError } from "./client-error";
import { describeApi } from "./describe-api";
import { httpServer } from "./http-server";
import { logOptions } from "./log";
import { bodyLimit } from "./malformed-request";
import { problemNames } from "../catalogue/problem-names";
import { answerProblems, sendProblem } from "./problem-reply";
import { limitForwarded } from "./requests-in-flight";
import { addCatalogueRoutes } from "./routes/catalogue";
import { addComparisonRoutes } from "./routes/comparison";
import { addHealthRoutes } from "./routes/health";
import { addQueryRoutes } from "./routes/query";
import { addSessionRoutes } from "./routes/session";
import { addStaticRoutes } from "./routes/static";
import { addSecurityHeaders } from "./security-headers";
import { startAnswerWorker } from "./start-answer-worker";
import { trustedProxies } from "./trusted-proxies";

/** Builds the whole service over what it is given; it listens to nothing yet. */
export async function createApp(dependencies: Dependencies): Promise<App> {
  const names = problemNames(dependencies.catalogue);
  const { config } = dependencies;
  const { requestSeconds, connectionsPerAddress } = config;
  const isTrusted = trustedProxies(config.proxies);
  const app = Fastify({
    logger: logOptions(dependencies),
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    bodyLimit,
    trustProxy: config.proxies.length > 0 && isTrusted,
    serverFactory: (handler) => httpServer(dependencies, isTrusted, handler),
    clientErrorHandler: answerClientError(names, requestSeconds),
    forceCloseConnections: true,
    frameworkErrors: (error, request, reply) => sendProblem(error, names, request, reply),
    // A field that nobody knows is refused, and "1" is no number: what was meant stays open.
    ajv: {
      customOptions: {
        removeAdditional: false,
        coerceTypes: false,
        useDefaults: false,
        allErrors: true,
        allowUnionTypes: true,
      },
    },
  }) as unknown as App;

  app.decorateRequest("person", null);
  addSecurityHeaders(app);
  logRequests(app);
  if (config.proxies.length > 0) limitForwarded(app, connectionsPerAddress, isTrusted);
  answerProblems(app, names, dependencies.now);
  await describeApi(app);
  const report = (error: unknown) => app.log.error({ err: error }, "answers");
  // One core is for everybody else.
  const largeAtOnce = Math.max(1, availableParallelism() - 1);
  const { warehouse, startWorker = startAnswerWorker } = dependencies;
  const workers = answerWorkers({ start: startWorker, count: largeAtOnce, report });
  app.addHook("onClose", () => workers.close());
  const { cacheMegabytes } = config;
  const answers = createAnswers({ warehouse, cacheMegabytes, largeAtOnce, report });
  const sendAnswer = sendingAnswers(dependencies, answers);
  addSessionRoutes(app, dependencies);
  addCatalogueRoutes(app, dependencies);
  await addQueryRoutes(app, dependencies, sendAnswer, workers);
  addComparisonRoutes(app, dependencies, sendAnswer);
  addHealthRoutes(app, dependencies);
  await addStaticRoutes(app, dependencies);
  return app;
}

function logRequests(app: App): void {
  app.addHook("onResponse", async (request, reply) => {
    const milliseconds = Math.round(reply.elapsedTime);
    request.log.info({ req: request, res: reply, milliseconds }, "answered");
  });
}
