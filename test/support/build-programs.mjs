import { build } from "../../scripts/build.mjs";

/** Before any test: the programs are run as they are built, for as sources they start slowly. */
export default async function buildPrograms() {
  if (!(await build(["server"]))) throw new Error("the programs could not be built");
}
