import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { catalogue } from "../../src/catalogue/shipped-catalogue";
import { openRegistry } from "../../src/registry/open-registry";
import { createApp } from "../../src/server/app";
import { readConfig } from "../../src/settings/read-config";
import { openWarehouse } from "../../src/warehouse/open-warehouse";
import { code, markdownTable, page } from "./markdown";

interface Operation {
  readonly summary?: string;
  readonly requestBody?: { readonly content: Readonly<Record<string, { schema: Schema }>> };
  readonly responses: Readonly<Record<string, { readonly description: string }>>;
}

interface Schema {
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly enum?: readonly string[];
  readonly items?: Schema;
}

interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

/** The HTTP interface as the service itself describes it, read off the real app. */
export async function apiPage(): Promise<string> {
  const { paths } = await readOpenApi();
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation }))
  );
  return page([
    "# HTTP interface",
    "Made from the service's own description by `npm run generate`; not edited by hand. The running service gives the whole of it, schemas included, at `/openapi.json`. Problems are `application/problem+json`, their codes are on [their own page](problems.md).",
    ...operations.flatMap(({ path, method, operation }) => [
      `## ${method.toUpperCase()} ${path}`,
      operation.summary ?? "",
      ...bodyTable(operation),
      markdownTable(
        ["Status", "Meaning"],
        Object.entries(operation.responses).map(([status, { description }]) => [
          status,
          description,
        ])
      ),
    ]),
  ]);
}

function bodyTable({ requestBody }: Operation): string[] {
  const schema = Object.values(requestBody?.content ?? {})[0]?.schema;
  if (!schema?.properties) return [];
  const rows = Object.entries(schema.properties).map(([name, field]) => [
    code(name),
    typeOf(field),
    schema.required?.includes(name) ? "required" : "",
  ]);
  return [markdownTable(["Field", "Type", ""], rows)];
}

function typeOf(schema: Schema): string {
  if (schema.enum) return schema.enum.map(code).join(", ");
  const kinds = schema.type === undefined ? ["any"] : [schema.type].flat();
  const named = kinds.map((kind) =>
    kind === "array" && schema.items ? `list of ${typeOf(schema.items)}` : kind
  );
  return named.join(" or ");
}

async function readOpenApi(): Promise<OpenApi> {
  const folder = mkdtempSync(join(tmpdir(), "nedb-api-page-"));
  const registry = await openRegistry(folder);
  const warehouse = await openWarehouse(folder);
  const app = await createApp({
    config: readConfig({ NEDB_LOG_LEVEL: "silent" }, folder),
    registry,
    warehouse,
    catalogue,
    folders: { web: folder, officeJs: folder, assets: folder, manifest: folder },
    now: () => new Date(),
  });
  try {
    return (await app.inject("/openapi.json")).json<OpenApi>();
  } finally {
    await app.close();
    await warehouse.close();
    await registry.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
