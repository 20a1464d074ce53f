import type { KnownQuestions } from "../answers/known-questions";
import type { App } from "../app-instance";

/** Adds routes whose JSON bodies are not read a second time where the same text comes again. */
export async function rememberBodies(
  app: App,
  questions: KnownQuestions,
  addRoutes: (scope: App) => void
): Promise<void> {
  await app.register((scope, _options, ready) => {
    const read = scope.getDefaultJsonParser("error", "error");
    scope.addContentTypeParser<string>(
      "application/json",
      { parseAs: "string" },
      (request, text, done) => {
        const known = questions.bodyOf(text);
        if (known) {
          done(null, known);
          return;
        }
        void read(request, text, (error, value) => {
          if (!error) questions.keepBody(text, value);
          done(error, value);
        });
      }
    );
    addRoutes(scope);
    ready();
  });
}
