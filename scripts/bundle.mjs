// Builds one page, in a process of its own: webpack's memory goes when it is done.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, relative, sep } from "node:path";
import webpack from "webpack";
import configurations from "../webpack.config.js";
import { hashOf, stampFile } from "./build.mjs";
import { root } from "./run-program.mjs";

const page = process.argv[2];
const stamp = stampFile(page);

/** Files of the project that webpack read, without installed packages. */
function sourcesOf({ compilation }) {
  const files = [...compilation.fileDependencies]
    .map((file) => relative(root, file).split(sep).join("/"))
    .filter((file) => !file.startsWith("..") && !file.startsWith("node_modules"));
  const always = ["package-lock.json", "tsconfig.json", "webpack.config.js"];
  return [...new Set([...files, ...always])].filter((file) => hashOf([file]) !== null).sort();
}

// An interrupted build must not look finished.
rmSync(stamp, { force: true });
const compiler = webpack(configurations.find(({ name }) => name === page));
compiler.run((error, stats) => {
  if (error) throw error;
  compiler.close(() => undefined);
  if (stats.hasErrors() || stats.hasWarnings()) {
    console.log(
      stats.toString({ preset: "errors-warnings", colors: process.stdout.isTTY === true })
    );
  }
  if (stats.hasErrors()) {
    process.exitCode = 1;
    return;
  }
  const files = sourcesOf(stats);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, JSON.stringify({ hash: hashOf(files), files }, null, 1));
});
