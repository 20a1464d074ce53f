// Joins the server's sources into a few files: run as they are, they take seconds longer to start.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { build } from "esbuild";
import { hashOf, stampFile } from "./build.mjs";
import { root } from "./run-program.mjs";

const stamp = stampFile("server");

// An interrupted build must not look finished.
rmSync(stamp, { force: true });
rmSync(`${root}dist/server`, { recursive: true, force: true });
const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: {
    main: "src/server/main.ts",
    "load-demonstration": "src/server/load-demonstration.ts",
    "answer-worker": "src/server/answer-worker.ts",
    nedb: "src/cli/main.ts",
  },
  outdir: "dist/server",
  outExtension: { ".js": ".mjs" },
  bundle: true,
  splitting: true,
  platform: "node",
  target: "node20",
  format: "esm",
  sourcemap: true,
  metafile: true,
  logLevel: "warning",
  // Native ones cannot be joined in; the others find their own files by where they stand.
  external: [
    "@duckdb/node-api",
    "argon2",
    "better-sqlite3",
    "fastify",
    "@fastify/static",
    "@fastify/swagger",
    "csv-parse",
    "office-addin-dev-certs",
  ],
});
const files = [
  ...Object.keys(metafile.inputs).filter((file) => !file.startsWith("node_modules/")),
  "package-lock.json",
  "tsconfig.json",
  "scripts/bundle-server.mjs",
].sort();
mkdirSync(dirname(stamp), { recursive: true });
writeFileSync(stamp, JSON.stringify({ hash: hashOf(files), files }, null, 1));
