import { fileURLToPath } from "node:url";
import { problemNames } from "../catalogue/problem-names";
import { catalogue } from "../catalogue/shipped-catalogue";
import { consoleLanguage } from "../i18n/language";
import { problemText } from "../i18n/problem-texts";
import { ProblemError } from "../problem/problem";
import { seedBodies } from "../registry/bodies";
import { openRegistry } from "../registry/open-registry";
import { explainRegistry } from "../registry/sqlite/explain-registry";
import { seedTerms } from "../registry/terms";
import { loadShipped } from "../intake/load-shipped";
import { settleWarehouse } from "../warehouse/change-folder";
import { openWarehouse } from "../warehouse/open-warehouse";
import { currentName, warehouseFolder } from "../warehouse/warehouse-files";
import { afterOtherLoads } from "./after-other-loads";
import { createApp } from "./app";
import type { WebFolders } from "./app-instance";
import { readCertificate } from "./certificate";
import { readConfig, unknownSettings } from "../settings/read-config";
import type { Config } from "../settings/read-config";
import { prepareDemonstration } from "./demonstration";
import { demonstrationFigures } from "./demonstration-figures";
import { checkPort, listen } from "./listen";
import { originOf } from "./origin";
import {
  loadingMessage,
  makingMessage,
  startMessage,
  unknownSettingMessage,
} from "./start-message";

const root = fileURLToPath(new URL("../../", import.meta.url));
const language = consoleLanguage(process.env);
const now = () => new Date();

const folders: WebFolders = {
  web: `${root}dist/web`,
  officeJs: `${root}node_modules/@microsoft/office-js/dist`,
  assets: `${root}assets`,
  manifest: `${root}manifest.xml`,
};

/** A disk that takes no more of the log, or a terminal that has gone, is no reason to end. */
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);

/** Reads the settings and starts the service; gives back what ends it. */
async function start(stopped: AbortSignal): Promise<() => Promise<void>> {
  const config = readConfig(process.env, root);
  return open(config, stopped).catch((error: unknown) => {
    throw explainRegistry(error, config.dataFolder);
  });
}

/** Opens everything, listens, and gives back what closes it all again. */
async function open(config: Config, stopped: AbortSignal): Promise<() => Promise<void>> {
  for (const name of unknownSettings(process.env)) {
    console.error(unknownSettingMessage(language, name));
  }
  await checkPort(config);
  const registry = await openRegistry(config.dataFolder);
  await seedBodies(registry);
  await seedTerms(registry);
  const password = await prepareDemonstration(registry, config, now());
  const certificate = await readCertificate(config, now());
  const folder = warehouseFolder(config.dataFolder);
  await afterOtherLoads(() => settleWarehouse(folder), stopped);
  const figures = await demonstrationFigures(config, folder, language);
  stopped.addEventListener("abort", () => void figures.stop());
  stopped.throwIfAborted();
  const [latest] = figures.missing;
  const loadLatest = figures.makeLatest();
  if (currentName(folder) === null) console.log(loadingMessage(language));
  // A start that was cut off between two files is made good: those that are there are known.
  await afterOtherLoads(() => loadShipped(folder), stopped);
  if (latest !== undefined && loadLatest) console.log(makingMessage(language, latest));
  await loadLatest?.();
  stopped.throwIfAborted();
  const warehouse = await openWarehouse(folder, { demonstration: config.demonstration });
  const app = await createApp({
    ...{ config, registry, warehouse, catalogue, folders, now, certificate },
  });
  await listen(app, config);
  console.log(startMessage(language, originOf(config), password));
  console.log("ready");
  figures.loadOthers();
  warehouse.verify().catch(explain);
  return async () => {
    await figures.stop();
    await app.close();
    await warehouse.close();
    await registry.close();
  };
}

function explain(error: unknown): void {
  if (!(error instanceof ProblemError)) {
    console.error(error);
    return;
  }
  for (const problem of error.problems) {
    const { title, next } = problemText(problem, language, problemNames(catalogue)(language));
    console.error(`${title}\n${next}\n`);
  }
}

const stopping = new AbortController();
const started = start(stopping.signal);

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.on(signal, () => {
    // The second time somebody is in a hurry.
    if (stopping.signal.aborted) process.exit(1);
    stopping.abort();
    started
      .then((close) => close())
      .then(
        () => process.exit(0),
        (error: unknown) => process.exit(error === stopping.signal.reason ? 0 : 1)
      );
  });
}

started.catch((error: unknown) => {
  // A start that was told to end has ended.
  if (error === stopping.signal.reason && stopping.signal.aborted) return;
  explain(error);
  process.exit(1);
});
