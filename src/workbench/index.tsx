import { createRoot } from "react-dom/client";
import { App } from "./page/app";
import type { Manifest } from "./page/manifest";
import { readOptions } from "./page/options";
import { readManifest } from "./page/read-manifest";
import { Session } from "./page/session";
import "./page/workbench.css";

const options = readOptions(new URL(location.href));
const root = createRoot(document.getElementById("root")!);

function draw(manifest: Manifest | undefined): void {
  root.render(<App session={new Session(options, manifest)} />);
}

readManifest(options.manifest, options.hasSharedRuntime).then(draw, (error: unknown) => {
  console.error(error);
  draw(undefined);
});
