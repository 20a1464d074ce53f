import type { Problem } from "../problem/problem";
import type { Finding } from "./finding";
import type { Store } from "./store";

/** A finding of records as earlier versions kept it, too: with values that stood in rows. */
interface RowFinding extends Finding {
  readonly examples?: readonly { readonly line: number | null; readonly value: string | null }[];
}

/**
 * What the warehouse keeps of findings in records: what was found, where and how often. No value of
 * a row stays, as it may be the number or the name of a person.
 */
export function withoutValues<T extends RowFinding>(findings: readonly T[]): T[] {
  return findings.map((finding) => ({
    ...finding,
    value: null,
    problem: problemWithoutValues(finding.problem),
    ...(finding.examples && {
      examples: finding.examples.map(({ line }) => ({ line, value: null })),
    }),
  }));
}

/** The parameters that tell which values were found. */
const counted = new Set(["found", "counts"]);

function problemWithoutValues(found: Problem): Problem {
  if (found.code !== "recordCodeUnknown" && found.code !== "recordDistrictUnknown") return found;
  const parameters = Object.entries(found.parameters).filter(([name]) => !counted.has(name));
  return { code: found.code, parameters: Object.fromEntries(parameters) } as unknown as Problem;
}

/** Takes out of a file what loads of earlier versions kept of rows. */
export async function forgetValues(store: Store): Promise<void> {
  const [numbers, findings] = await store.columns({
    text: "SELECT number, findings FROM load WHERE kind = 'records' ORDER BY number",
    parameters: [],
  });
  for (const [at, number] of (numbers ?? []).entries()) {
    const kept = String(findings?.[at]);
    const left = JSON.stringify(withoutValues(JSON.parse(kept) as RowFinding[]));
    if (left === kept) continue;
    await store.connection.run("UPDATE load SET findings = ? WHERE number = ?", [
      left,
      Number(number),
    ]);
  }
}
