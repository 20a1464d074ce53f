// Imported first everywhere: an older Node fails later with messages that say nothing.
const required = 20;
const major = Number(process.versions.node.split(".")[0]);
if (major < required) {
  console.error(
    `NEDB for Excel needs Node.js ${required} or newer; this is ${process.versions.node}.`
  );
  process.exit(1);
}
