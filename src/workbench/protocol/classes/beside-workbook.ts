import type { Host } from "../host";
import { notFound, ObjectClass, type ExcelObject } from "../object-class";
import { appRuntimeClass, appRuntimeStartClass } from "./app-runtime";

/** The service to which Office.js says at start that the page's functions can be called. */
const internalServiceClass = new ObjectClass<undefined>("AddinInternalService", {
  methods: { NotifyActionHandlerReady: (_, __, host) => host.commands?.ready() },
});

/** A service of the host that is not part of the workbook, by its name. */
export function openService(name: string, { runtime }: Host): ExcelObject {
  if (name === "Microsoft.InternalService.AddinInternalService")
    return internalServiceClass.of(undefined);
  if (runtime && name === "Microsoft.AppRuntime.AppRuntimeService")
    return appRuntimeClass.of(runtime);
  if (runtime && name === "Microsoft.AppRuntime.AppRuntimePersistenceService")
    return appRuntimeStartClass.of(runtime);
  throw notFound("Office", name);
}
