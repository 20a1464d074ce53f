import { problemNames } from "../../src/catalogue/problem-names";
import { catalogue } from "../../src/catalogue/shipped-catalogue";
import { problemText } from "../../src/i18n/problem-texts";
import { ProblemError } from "../../src/problem/problem";
import { seedBodies } from "../../src/registry/bodies";
import { openRegistry } from "../../src/registry/open-registry";
import { seedTerms } from "../../src/registry/terms";
import { createApp } from "../../src/server/app";
import { readCertificate } from "../../src/server/certificate";
import { prepareDemonstration } from "../../src/server/demonstration";
import { readConfig } from "../../src/settings/read-config";
import { openWarehouse } from "../../src/warehouse/open-warehouse";
import { root } from "../bench-options";
import { readRequest, report } from "./program-request";

/** The service that is wanted; it takes any free port. */
export interface ServeRequest {
  /** Registry and certificate. */
  readonly dataFolder: string;
  readonly warehouse: string;
  readonly cacheMegabytes: number;
}

/** What the service tells: first that it listens, then the answers computed so far, if asked. */
export type ServeReport =
  | { readonly origin: string; readonly password: string }
  | { readonly computations: number; readonly peakMemory: number };

const now = () => new Date();

/** As the server's own main does it, but over made-up records, and counting what is computed. */
async function serve(request: ServeRequest): Promise<void> {
  const config = {
    ...readConfig({ NEDB_DATA: request.dataFolder, NEDB_LOG_LEVEL: "error" }, root),
    cacheMegabytes: request.cacheMegabytes,
    port: 0,
  };
  const registry = await openRegistry(config.dataFolder);
  await seedBodies(registry);
  await seedTerms(registry);
  const password = (await prepareDemonstration(registry, config, now()))!;
  const certificate = await readCertificate(config, now());
  const own = await openWarehouse(request.warehouse, { demonstration: true });
  let computations = 0;
  const warehouse: typeof own = {
    ...own,
    answer(query, signal) {
      computations++;
      return own.answer(query, signal);
    },
    find(query, signal) {
      computations++;
      return own.find(query, signal);
    },
  };
  const folders = {
    web: `${root}dist/web`,
    officeJs: `${root}node_modules/@microsoft/office-js/dist`,
    assets: `${root}assets`,
    manifest: `${root}manifest.xml`,
  };
  const app = await createApp({
    ...{ config, registry, warehouse, catalogue, folders, now, certificate },
  });
  const address = await app.listen({ host: config.host, port: 0 });
  process.on("message", () => {
    report({ computations, peakMemory: process.resourceUsage().maxRSS * 1024 });
  });
  process.once("disconnect", () => {
    void app
      .close()
      .then(() => own.close())
      .then(() => registry.close())
      .then(() => process.exit(0));
  });
  report({ origin: `https://localhost:${new URL(address).port}`, password });
}

try {
  await serve(readRequest<ServeRequest>());
} catch (error) {
  if (!(error instanceof ProblemError)) throw error;
  for (const problem of error.problems) {
    console.error(problemText(problem, "en", problemNames(catalogue)("en")).title);
  }
  process.exit(1);
}
