import type { Workbook } from "../../workbook/workbook";
import type { Arguments } from "../arguments";
import { eventPlace } from "../event-reference";
import type { Host } from "../host";
import { ObjectClass, type ExcelObject } from "../object-class";
import { applicationClass, runtimeClass } from "./application";
import { commentCollectionClass } from "./comment";
import { customXmlPartCollectionClass } from "./custom-xml";
import { documentPropertiesClass } from "./document-properties";
import { eventRegistrations } from "./event-registrations";
import { namedItemCollectionClass } from "./named-item";
import { styleCollectionClass } from "./named-style";
import { workbookProtectionClass } from "./protection";
import { settingCollectionClass } from "./setting";
import { tableCollectionClass } from "./table-collection";
import { worksheetCollectionClass } from "./worksheet-collection";

function byReference(_workbook: Workbook, args: Arguments, host: Host): ExcelObject | null {
  const id = args.string(0);
  const kept = host.keptObject(id);
  if (kept) return kept;
  const place = eventPlace(host.workbook, id);
  return place ? host.range(place.sheet, place.rect) : null;
}

/** `Excel.Workbook`, the root of the object model. */
export const workbookClass = new ObjectClass<Workbook>("Workbook", {
  properties: {
    Name: { get: ({ name }) => name },
    ReadOnly: { get: () => false },
    IsDirty: { get: () => true },
    AutoSave: { get: () => false },
    PreviouslySaved: { get: () => true },
    CalculationEngineVersion: { get: () => 191029 },
  },
  objects: {
    Application: (workbook) => applicationClass.of(workbook),
    Comments: (workbook) => commentCollectionClass.of({ workbook, sheet: undefined }),
    CustomXmlParts: (workbook) => customXmlPartCollectionClass.of(workbook),
    Names: (workbook) => namedItemCollectionClass.of({ workbook, scope: undefined }),
    Properties: (workbook) => documentPropertiesClass.of(workbook),
    Protection: (workbook) => workbookProtectionClass.of(workbook),
    Settings: (workbook) => settingCollectionClass.of(workbook),
    Styles: (workbook) => styleCollectionClass.of(workbook),
    Tables: (workbook) => tableCollectionClass.of({ workbook, sheet: undefined }),
    Worksheets: (workbook) => worksheetCollectionClass.of(workbook),
    _Runtime: (workbook) => runtimeClass.of(workbook),
  },
  methods: {
    GetSelectedRange: ({ active }, _args, host) => host.range(active, active.selection),
    GetActiveCell: ({ active }, _args, host) =>
      host.range(active, { ...active.selection, rows: 1, columns: 1 }),
    _GetRangeForEventByReferenceId: byReference,
    _GetRangeOrNullObjectForEventByReferenceId: byReference,
    _GetObjectByReferenceId: byReference,
    _RemoveReference: (_workbook, args, host) => host.forget(args.string(0)),
    _RemoveAllReferences: (_workbook, _args, host) => host.forgetAll(),
    _GetReferenceCount: (_workbook, _args, host) => host.referenceCount,
    ...eventRegistrations,
  },
});
