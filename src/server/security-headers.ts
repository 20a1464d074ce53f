import type { FastifyReply, FastifyRequest } from "fastify";
import type { Config } from "../settings/read-config";
import type { App } from "./app-instance";

/** Where Excel on the web runs; pages around it are named by a setting. */
const officeHost = "https://*.officeapps.live.com";

/** Where Microsoft serves Office.js itself. */
export const officeJsCdn = "https://appsforoffice.microsoft.com";

/** What every answer carries. */
export const always = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
  "cross-origin-resource-policy": "same-origin",
  "cache-control": "no-store",
};

/** Puts on every answer what suits an API; pages loosen it for themselves. */
export function addSecurityHeaders(app: App): void {
  app.addHook("onRequest", async (request, reply) => {
    reply.headers(always);
    reply.header("x-request-id", request.id);
    if (request.protocol === "https" && !isOwnMachine(request)) {
      reply.header("strict-transport-security", "max-age=31536000");
    }
  });
}

/** A browser keeps HSTS by host and for every port: it would break all else on localhost. */
function isOwnMachine({ hostname }: FastifyRequest): boolean {
  return /^(localhost|127\.[\d.]+|\[?::1\]?)$/.test(hostname);
}

/**
 * The content security policy of a page. Office.js 1.1.110 was watched in Chromium in its web,
 * Windows and Mac forms: it needs neither 'unsafe-eval' nor data: scripts. Outside Office it tries
 * to frame Microsoft's telemetry page, which frame-src refuses without harm.
 */
export function pagePolicy(
  page: "taskpane" | "workbench",
  { officeJs, frameHosts }: Pick<Config, "officeJs" | "frameHosts">
): string {
  const cdn = officeJs === "cdn" ? ` ${officeJsCdn}` : "";
  const around = [officeHost, ...frameHosts.map((host) => `https://${host}`)];
  const ancestors = page === "taskpane" ? ["'self'", ...around] : ["'self'"];
  return [
    "default-src 'self'",
    `script-src 'self'${cdn}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "frame-src 'self'",
    `frame-ancestors ${ancestors.join(" ")}`,
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
  ].join("; ");
}

/** Lets a page run what it is made of, and be shown where it belongs. */
export function allowPage(reply: FastifyReply, policy: string): void {
  reply.header("content-security-policy", policy);
}
