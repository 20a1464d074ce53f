import { notFound, ObjectClass, type ExcelObject } from "../object-class";

/** The service to which Office.js says at start that it is ready for actions; there is nothing to do then. */
const internalServiceClass = new ObjectClass<undefined>("AddinInternalService", {
  methods: { NotifyActionHandlerReady: () => undefined },
});

/** A service of the host that is not part of the workbook, by its name. */
export function openService(name: string): ExcelObject {
  if (name === "Microsoft.InternalService.AddinInternalService")
    return internalServiceClass.of(undefined);
  throw notFound("Office", name);
}
