import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";

/**
 * Runs one of the programs of this folder in a process of its own, so that its memory is its own,
 * and gives back what it reports.
 */
export function runProgram<T>(name: string, request: object): Promise<T> {
  const file = fileURLToPath(new URL(`./programs/${name}.ts`, import.meta.url));
  return new Promise((resolve, reject) => {
    const child = fork(file, [JSON.stringify(request)]);
    let report: T | undefined;
    child.on("message", (message) => (report = message as T));
    child.on("error", reject);
    child.on("exit", (code) => {
      if (code === 0 && report !== undefined) resolve(report);
      else reject(new Error(`${name} ended with code ${String(code)}`));
    });
  });
}
