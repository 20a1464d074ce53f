import { createRoot } from "react-dom/client";
import { App } from "./page/app";
import { readManifest } from "./page/manifest";
import { readOptions } from "./page/options";
import { Session } from "./page/session";
import "./page/workbench.css";

const options = readOptions(new URL(location.href));
const session = new Session(options);
const root = createRoot(document.getElementById("root")!);

readManifest(options.manifest).then(
  (manifest) => root.render(<App session={session} manifest={manifest} />),
  (error: unknown) => {
    console.error(error);
    root.render(<App session={session} manifest={undefined} />);
  }
);
