import { paths } from "../../src/api/contract";
import type { QueryInput } from "../../src/query/query";
import { HttpsClient, answered } from "../https-client";
import { readRequest, report } from "./program-request";

/** Questions that are asked at one moment, each with the media type of its answer. */
export interface LargeRequest {
  readonly origin: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly questions: readonly { readonly input: QueryInput; readonly accept: string }[];
}

/** How the answers came. */
export interface LargeReport {
  readonly milliseconds: number;
  readonly bytes: number;
}

const { origin, headers, questions } = readRequest<LargeRequest>();
const client = new HttpsClient(origin, headers, questions.length);
// Connections are open before anything is measured.
await Promise.all(questions.map(() => client.get(paths.health)));
const start = performance.now();
const answers = await Promise.all(
  questions.map(({ input, accept }) => client.post(paths.query, input, { accept }).then(answered))
);
const milliseconds = performance.now() - start;
client.close();
const result: LargeReport = {
  milliseconds,
  bytes: answers.reduce((sum, { bytes }) => sum + bytes, 0),
};
report(result);
