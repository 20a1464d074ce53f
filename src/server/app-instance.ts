import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { Worker } from "node:worker_threads";
import type { TypeBoxTypeProvider } from "@fastify/type-provider-typebox";
import type { FastifyBaseLogger, FastifyInstance } from "fastify";
import type { Catalogue } from "../catalogue/catalogue";
import type { RegisteredPerson } from "../registry/people";
import type { Registry } from "../registry/open-registry";
import type { Warehouse } from "../warehouse/warehouse";
import type { Config } from "../settings/read-config";

/** The application, whose handlers know the types of their schemas. */
export type App = FastifyInstance<
  Server,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  TypeBoxTypeProvider
>;

/** Where the files lie that are served as they are. */
export interface WebFolders {
  /** Holds taskpane/ and workbench/ as built. */
  readonly web: string;
  readonly officeJs: string;
  readonly assets: string;
  readonly manifest: string;
}

/** Everything that the application works with; it opens and closes none of it. */
export interface Dependencies {
  readonly config: Pick<
    Config,
    | "host"
    | "port"
    | "sessionLimits"
    | "officeJs"
    | "requestSeconds"
    | "connectionsPerAddress"
    | "proxies"
    | "names"
    | "frameHosts"
    | "logLevel"
    | "cacheMegabytes"
  >;
  readonly registry: Registry;
  readonly warehouse: Warehouse;
  readonly catalogue: Catalogue;
  readonly folders: WebFolders;
  readonly now: () => Date;
  /** PEM texts; without them the application speaks plain HTTP, as tests do. */
  readonly certificate?: { readonly cert: string; readonly key: string };
  /** Starts a thread that writes large answers: the program's own where nothing else is said. */
  readonly startWorker?: () => Worker;
  /** Where the log goes: standard error where nothing else is said. */
  readonly logTo?: { write(line: string): void };
}

declare module "fastify" {
  interface FastifyRequest {
    /** Who asks; null until the session has been checked. */
    person: RegisteredPerson | null;
  }
}
