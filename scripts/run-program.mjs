import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

/** The project's folder, whatever folder a command is started from. */
export const root = fileURLToPath(new URL("..", import.meta.url));

const windows = process.platform === "win32";

/**
 * Runs a program to its end in the project's folder and keeps what it wrote. `show: "errors"`
 * also passes on its error stream as it comes; `show: "all"` lets it write to the terminal itself
 * and keeps nothing. `timeout` in ms ends a program that hangs.
 */
export function runProgram(program, parameters, { show, env = {}, shell, timeout } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, parameters, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: show === "all" ? ["ignore", "inherit", "inherit"] : ["ignore", "pipe", "pipe"],
      // npm is a .cmd file on Windows, which only a shell can start.
      shell: shell ?? (windows && program === "npm"),
      timeout,
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding("utf8").on("data", (text) => {
        output += text;
        if (show === "errors" && stream === child.stderr) process.stderr.write(text);
      });
    }
    child.on("error", (error) => resolve({ code: 127, output: output + error.message }));
    // A program that leaves another one running, such as Excel, has ended all the same.
    child.on(show === "all" ? "exit" : "close", (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Runs a JavaScript file, such as the command of an installed package, with this Node. */
export function runScript(file, parameters, options) {
  return runProgram(process.execPath, [file, ...parameters], options);
}

/** Whether a script file is what `node` was started with. */
export function isStartedAs(moduleUrl) {
  return process.argv[1] !== undefined && fileURLToPath(moduleUrl) === process.argv[1];
}

/** Seconds since a moment of `performance.now()`, for people. */
export function secondsSince(start) {
  return `${((performance.now() - start) / 1000).toFixed(1)} s`;
}
