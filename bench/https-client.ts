import { Agent, request } from "node:https";
import type { OutgoingHttpHeaders } from "node:http";

/** An answer as it came over the wire. */
export interface TimedAnswer {
  readonly status: number;
  /** From sending the question to the first byte of the answer's body. */
  readonly firstByteMs: number;
  readonly totalMs: number;
  /** Bytes of the body, packed as they came. */
  readonly bytes: number;
  text(): string;
}

/** Asks over TLS connections that stay open, as a browser does. */
export class HttpsClient {
  private readonly agent: Agent;

  constructor(
    private readonly origin: string,
    private readonly headers: OutgoingHttpHeaders,
    connections: number
  ) {
    // The certificate is one that the service made for itself.
    this.agent = new Agent({ keepAlive: true, maxSockets: connections, rejectUnauthorized: false });
  }

  post(path: string, body: object, headers: OutgoingHttpHeaders = {}): Promise<TimedAnswer> {
    const sent = Buffer.from(JSON.stringify(body));
    return this.send("POST", path, sent, {
      "content-type": "application/json",
      "content-length": sent.length,
      ...headers,
    });
  }

  get(path: string): Promise<TimedAnswer> {
    return this.send("GET", path, null, {});
  }

  close(): void {
    this.agent.destroy();
  }

  private send(
    method: string,
    path: string,
    body: Buffer | null,
    headers: OutgoingHttpHeaders
  ): Promise<TimedAnswer> {
    const start = performance.now();
    return new Promise((resolve, reject) => {
      const options = { method, agent: this.agent, headers: { ...this.headers, ...headers } };
      const asked = request(this.origin + path, options, (response) => {
        const pieces: Buffer[] = [];
        let firstByteMs = NaN;
        response.on("data", (piece: Buffer) => {
          if (!pieces.length) firstByteMs = performance.now() - start;
          pieces.push(piece);
        });
        response.on("error", reject);
        response.on("end", () =>
          resolve({
            status: response.statusCode ?? 0,
            firstByteMs,
            totalMs: performance.now() - start,
            bytes: pieces.reduce((sum, { length }) => sum + length, 0),
            text: () => Buffer.concat(pieces).toString("utf8"),
          })
        );
      });
      asked.on("error", reject);
      asked.end(body);
    });
  }
}

/** Gives back an answer that says yes; anything else stops the bench. */
export function answered(answer: TimedAnswer): TimedAnswer {
  if (answer.status === 200) return answer;
  throw new Error(`answered with ${answer.status}: ${answer.text().slice(0, 500)}`);
}
