import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";

/** Starts a thread that writes large answers: its program as built, or its source where this runs as source. */
export function startAnswerWorker(): Worker {
  const own = import.meta.url;
  if (!own.endsWith(".ts")) return new Worker(new URL("answer-worker.mjs", own));
  // Told to a worker by --import, tsx looks after the main thread only.
  const loader = pathToFileURL(createRequire(own).resolve("tsx"));
  const tsx = new URL("esm/api/index.mjs", loader).href;
  const source = new URL("answer-worker.ts", own).href;
  const program = `import("${tsx}").then((tsx) => { tsx.register(); return import("${source}"); });`;
  return new Worker(program, { eval: true });
}
