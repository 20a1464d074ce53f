import Type from "typebox";
import { paths, ReadySchema } from "../../api/contract";
import { fail } from "../../problem/problem";
import { pingRegistry } from "../../registry/open-registry";
import type { App, Dependencies } from "../app-instance";
import { problemResponses } from "../problem-responses";

/** Whether the process lives, and whether questions can be answered. */
export function addHealthRoutes(app: App, { registry, warehouse }: Dependencies): void {
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
    async (request) => {
      const unready = (reason: string) => (cause: unknown) => {
        request.log.warn({ err: cause }, "not ready");
        return fail("notReady", { reason });
      };
      await pingRegistry(registry).catch(unready("registry"));
      const state = await warehouse.state().catch(unready("warehouse"));
      if (state.loads.length === 0) fail("notReady", { reason: "noLoads" });
      return { ready: true, indicators: state.availability.size, loads: state.loads.length };
    }
  );
}
