import { rmSync } from "node:fs";

/** After all tests: removes what they made once. Each project of the run says so. */
export default function removeMade() {
  const made = process.env.MADE_FOR_TESTS;
  if (made) rmSync(made, { recursive: true, force: true });
  delete process.env.MADE_FOR_TESTS;
}
