import "./require-node.mjs";
import { spawn } from "node:child_process";
import { constants } from "node:os";
import { build } from "./build.mjs";
import { install } from "./install.mjs";
import { root } from "./run-program.mjs";

if (!(await install()) || !(await build())) process.exit(1);

const server = spawn(process.execPath, ["dist/server/main.mjs"], {
  cwd: root,
  stdio: "inherit",
});

for (const signal of ["SIGINT", "SIGTERM"]) {
  process.on(signal, () => {
    // A terminal sends Ctrl-C to the whole group: the server has had it already.
    if (signal === "SIGINT" && process.stdin.isTTY) return;
    server.kill(signal);
  });
}

// The shell that npm starts scripts with dies of a SIGTERM and tells nobody.
const parent = process.ppid;
setInterval(() => {
  if (process.ppid !== parent) server.kill("SIGTERM");
}, 1000).unref();

server.on("exit", (code, signal) => {
  process.exit(code ?? 128 + (constants.signals[signal] ?? 0));
});
