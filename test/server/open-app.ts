import { join } from "node:path";
import { catalogue } from "../../src/catalogue/shipped-catalogue";
import { seedBodies } from "../../src/registry/bodies";
import { openRegistry } from "../../src/registry/open-registry";
import type { Registry } from "../../src/registry/open-registry";
import { seedTerms } from "../../src/registry/terms";
import { createApp } from "../../src/server/app";
import type { App, Dependencies } from "../../src/server/app-instance";
import { readConfig } from "../../src/settings/read-config";
import type { Environment } from "../../src/settings/read-config";
import { prepareDemonstration } from "../../src/server/demonstration";
import { openWarehouse } from "../../src/warehouse/open-warehouse";
import type { Warehouse } from "../../src/warehouse/warehouse";
import { loadShippedOnce } from "../support/load-shipped-once";
import { root } from "../support/source-files";

export const password = "correct horse battery staple";

/** The real service over a registry and a warehouse of its own, with a clock that tests set. */
export interface OpenedApp {
  readonly app: App;
  readonly registry: Registry;
  readonly warehouse: Warehouse;
  /** What was logged so far. */
  readonly log: () => string;
  readonly wait: (seconds: number) => void;
  readonly signIn: (login?: string, given?: string, address?: string) => Promise<Answer>;
  /** The header of a person who has signed in, and accepted the terms unless told otherwise. */
  readonly authorization: (accept?: boolean) => Promise<{ authorization: string }>;
  readonly close: () => Promise<void>;
}

export type Answer = Awaited<ReturnType<App["inject"]>>;

interface OpenOptions {
  readonly loaded?: boolean;
  readonly environment?: Environment;
  readonly replace?: Partial<Dependencies>;
}

export async function openApp(folder: string, options: OpenOptions = {}): Promise<OpenedApp> {
  const { loaded = false, environment = {}, replace = {} } = options;
  let time = Date.parse("2026-01-15T04:00:00Z");
  let logged = "";
  const now = () => new Date(time);
  const config = readConfig(
    { NEDB_DEMO_PASSWORD: password, NEDB_LOG_LEVEL: "trace", ...environment },
    folder
  );
  if (loaded) await loadShippedOnce(folder);
  const registry = await openRegistry(folder);
  await seedBodies(registry);
  await seedTerms(registry);
  await prepareDemonstration(registry, config, now());
  const warehouse = await openWarehouse(folder, { demonstration: config.demonstration });
  const folders = {
    web: join(folder, "web"),
    officeJs: join(root, "node_modules/@microsoft/office-js/dist"),
    assets: join(root, "assets"),
    manifest: join(root, "manifest.xml"),
  };
  const logTo = { write: (line: string) => void (logged += line) };
  const app = await createApp({
    ...{ config, registry, warehouse, catalogue, folders, now, logTo },
    ...replace,
  });

  const signIn = (login = "analyst", given = password, address = "192.0.2.1") =>
    app.inject({
      method: "POST",
      url: "/api/v1/session",
      remoteAddress: address,
      payload: { login, password: given },
    });

  return {
    ...{ app, registry, warehouse, signIn },
    log: () => logged,
    wait: (seconds) => void (time += seconds * 1000),
    authorization: async (accept = true) => {
      const { token, terms } = (await signIn()).json();
      const headers = { authorization: `Bearer ${token}` };
      if (accept) {
        const payload = { version: terms.version };
        await app.inject({ method: "POST", url: "/api/v1/session/terms", headers, payload });
      }
      return headers;
    },
    close: async () => {
      await app.close();
      await warehouse.close();
      await registry.close();
    },
  };
}

/** What the audit log holds, oldest first. */
export async function auditOf({ registry }: OpenedApp) {
  const rows = await registry.db.selectFrom("audit").selectAll().orderBy("number").execute();
  return rows.map(({ details, ...row }) => ({ ...row, details: JSON.parse(details) }));
}
