import Type from "typebox";
import { paths, ReadySchema } from "../../api/contract";
import { fail } from "../../problem/problem";
import { checkRegistry } from "../../registry/open-registry";
import type { App, Dependencies } from "../app-instance";
import { problemResponses } from "../problem-responses";
import { failUnready, unreadyReason } from "../unready";

/** Everybody may ask, and each check writes: in between, the last finding stands. */
const checkEvery = 5_000;

/** Whether the process lives, and whether questions can be answered. */
export function addHealthRoutes(app: App, { registry, warehouse, now }: Dependencies): void {
  const registryChecked = atMostEvery(checkEvery, now, () => checkRegistry(registry));

  app.get(
    paths.health,
    {
      schema: {
        operationId: "readHealth",
        tags: ["service"],
        summary: "Whether the service lives",
        response: {
          200: Type.Object({ status: Type.Literal("alive") }, { description: "It does" }),
          ...problemResponses(),
        },
      },
    },
    () => ({ status: "alive" as const })
  );

  app.get(
    paths.ready,
    {
      schema: {
        operationId: "readReadiness",
        tags: ["service"],
        summary: "Whether questions can be answered",
        response: {
          200: { description: "They can", ...ReadySchema },
          ...problemResponses("notReady"),
        },
      },
    },
    async () => {
      registry.stands();
      await registryChecked().catch(unready("registry"));
      const state = await warehouse.state().catch(unready("warehouse"));
      if (state.loads.length === 0) fail("notReady", { reason: "noLoads" });
      return { ready: true, indicators: state.availability.size, loads: state.loads.length };
    }
  );
}

/** Tells why, or at least who, keeps the service from being ready. */
function unready(who: "registry" | "warehouse") {
  return (cause: unknown): never => failUnready(unreadyReason(cause) ?? who, cause);
}

/** Runs a job again only after so many milliseconds; until then its last outcome is given. */
function atMostEvery(milliseconds: number, now: () => Date, job: () => Promise<void>) {
  let last: { readonly at: number; readonly outcome: Promise<void> } | null = null;
  return (): Promise<void> => {
    const at = now().getTime();
    if (!last || Math.abs(at - last.at) >= milliseconds) last = { at, outcome: job() };
    return last.outcome;
  };
}
