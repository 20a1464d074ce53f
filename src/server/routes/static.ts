import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import staticFiles from "@fastify/static";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { App, Dependencies } from "../app-instance";
import { originOf } from "../origin";
import { ownNames } from "../own-names";
import { allowPage, officeJsCdn, pagePolicy } from "../security-headers";

/** The origin that manifest.xml is written with. */
const manifestOrigin = "https://localhost:3000";

const ownOfficeJs = "/office-js/office.js";
const cdnOfficeJs = `${officeJsCdn}/lib/1/hosted/office.js`;

const pages = ["taskpane", "workbench"] as const;

/** Names that webpack makes from the content never change what they hold. */
const hashed = /\.[0-9a-f]{8,}\.(js|css|woff2|png|svg)(\.map)?$/;

/** Everything that is served as it lies on the disk, or nearly so. */
export async function addStaticRoutes(app: App, dependencies: Dependencies): Promise<void> {
  const { config, folders } = dependencies;
  for (const page of pages) {
    const policy = pagePolicy(page, config);
    await app.register(async (scope: App) => {
      scope.addHook("onRequest", async (_request, reply) => allowPage(reply, policy));
      await serve(scope, `/${page}/`, join(folders.web, page));
      scope.get(`/${page}`, { schema: { hide: true } }, redirectTo(`/${page}/`));
      if (page === "taskpane" && config.officeJs === "cdn") addPaneFromCdn(scope, folders.web);
    });
  }
  await app.register(async (scope: App) => serve(scope, "/office-js/", folders.officeJs));
  await app.register(async (scope: App) => {
    // Excel on the web shows the icons in pages of its own.
    scope.addHook("onRequest", async (_request, reply) => {
      reply.header("cross-origin-resource-policy", "cross-origin");
    });
    await serve(scope, "/assets/", folders.assets);
  });
  addManifest(app, dependencies);
  app.get("/", { schema: { hide: true } }, redirectTo("/workbench/"));
  app.get("/favicon.ico", { schema: { hide: true } }, redirectTo("/assets/icons/nedb-32.png"));
}

function redirectTo(path: string) {
  return async (_request: FastifyRequest, reply: FastifyReply) => reply.redirect(path, 302);
}

async function serve(app: App, prefix: string, root: string): Promise<void> {
  // Before the first build there is nothing to serve, and everything else works.
  if (!existsSync(root)) return;
  await app.register(staticFiles, {
    root,
    prefix,
    decorateReply: false,
    dotfiles: "ignore",
    cacheControl: false,
    setHeaders: (reply, path) => {
      const forGood = "public, max-age=31536000, immutable";
      reply.header("cache-control", hashed.test(path) ? forGood : "no-cache");
    },
  });
}

/** The pane as built names the copy of Office.js that ships with it. */
function addPaneFromCdn(app: App, web: string): void {
  const send = async (_request: FastifyRequest, reply: FastifyReply) => {
    const html = await readFile(join(web, "taskpane", "index.html"), "utf8");
    return reply
      .type("text/html; charset=utf-8")
      .header("cache-control", "no-cache")
      .send(html.replaceAll(ownOfficeJs, cdnOfficeJs));
  };
  app.get("/taskpane/", { schema: { hide: true } }, send);
  app.get("/taskpane/index.html", { schema: { hide: true } }, send);
}

/** The manifest names the host under which it was fetched where that is the service's own. */
function addManifest(app: App, { config, certificate, folders }: Dependencies): void {
  const isOwn = ownNames(config, certificate);
  app.get("/manifest.xml", { schema: { hide: true } }, async (request, reply) => {
    if (!existsSync(folders.manifest)) {
      reply.callNotFound();
      return reply;
    }
    const manifest = await readFile(folders.manifest, "utf8");
    // Office takes nothing but https.
    const origin = isOwn(request.host) ? `https://${request.host}` : originOf(config);
    return reply
      .type("application/xml; charset=utf-8")
      .header("vary", "host")
      .send(manifest.replaceAll(manifestOrigin, origin));
  });
}
