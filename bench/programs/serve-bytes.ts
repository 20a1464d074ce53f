import { createServer } from "node:https";
import { certificateFiles } from "../../src/server/certificate";
import { readFileSync } from "node:fs";
import { readRequest, report } from "./program-request";

/** What to send to whoever asks. */
export interface BytesRequest {
  /** The data folder of a service, for its certificate. */
  readonly dataFolder: string;
  readonly bytes: number;
}

/** The least that a server in Node can do: it reads a request and sends the same bytes each time. */
const { dataFolder, bytes } = readRequest<BytesRequest>();
const files = certificateFiles(dataFolder);
const body = Buffer.alloc(bytes, "0");
const headers = { "content-type": "application/json", "content-length": String(body.length) };
const server = createServer(
  { cert: readFileSync(files.certificate), key: readFileSync(files.key) },
  (request, response) => {
    request.resume();
    request.on("end", () => response.writeHead(200, headers).end(body));
  }
);
server.listen(0, "localhost", () => {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port was given");
  report({ origin: `https://localhost:${address.port}` });
});
process.once("disconnect", () => process.exit(0));
