import {
  addCustomXml,
  deleteCustomXml,
  setCustomXml,
  type CustomXmlPart,
} from "../../workbook/custom-xml";
import { ExcelError } from "../../workbook/excel-error";
import type { Workbook } from "../../workbook/workbook";
import type { Arguments } from "../arguments";
import { ObjectClass, type ExcelObject } from "../object-class";

/** `Excel.CustomXmlPart`. */
const customXmlPartClass = new ObjectClass<CustomXmlPart>("CustomXmlPart", {
  identity: ({ id }) => ({ Id: id }),
  properties: {
    Id: { get: ({ id }) => id },
    NamespaceUri: { get: ({ namespaceUri }) => namespaceUri },
  },
  methods: {
    GetXml: ({ xml }) => xml,
    SetXml: (part, args) => setCustomXml(part, args.string(0)),
    Delete: (part, _args, host) => deleteCustomXml(host.workbook, part),
  },
});

/** Parts of the workbook, all or those of one namespace. */
interface PartScope {
  readonly workbook: Workbook;
  readonly namespaceUri: string | undefined;
}

const all = ({ workbook, namespaceUri }: PartScope): CustomXmlPart[] =>
  workbook.customXmlParts.filter(
    (part) => namespaceUri === undefined || part.namespaceUri === namespaceUri
  );

function find(scope: PartScope, args: Arguments): ExcelObject | null {
  const id = args.string(0).toLowerCase();
  const part = all(scope).find((part) => part.id.toLowerCase() === id);
  return part ? customXmlPartClass.of(part) : null;
}

function required(object: ExcelObject | null): ExcelObject {
  if (!object) throw new ExcelError("ItemNotFound");
  return object;
}

/** Excel answers one part only when there is exactly one. */
function only(scope: PartScope): ExcelObject | null {
  const parts = all(scope);
  if (parts.length > 1) throw new ExcelError("InvalidOperation");
  return parts[0] ? customXmlPartClass.of(parts[0]) : null;
}

/** `Excel.CustomXmlPartScopedCollection`. */
const scopedCollectionClass = new ObjectClass<PartScope>("CustomXmlPartScopedCollection", {
  items: (scope) => all(scope).map((part) => customXmlPartClass.of(part)),
  item: (scope, args) => required(find(scope, args)),
  methods: {
    GetCount: (scope) => all(scope).length,
    GetItemOrNullObject: find,
    GetOnlyItem: (scope) => required(only(scope)),
    GetOnlyItemOrNullObject: only,
  },
});

/** `Excel.CustomXmlPartCollection`. */
export const customXmlPartCollectionClass = new ObjectClass<Workbook>("CustomXmlPartCollection", {
  items: (workbook) => workbook.customXmlParts.map((part) => customXmlPartClass.of(part)),
  item: (workbook, args) => required(find({ workbook, namespaceUri: undefined }, args)),
  methods: {
    Add: (workbook, args) => customXmlPartClass.of(addCustomXml(workbook, args.string(0))),
    GetByNamespace: (workbook, args) =>
      scopedCollectionClass.of({ workbook, namespaceUri: args.string(0) }),
    GetItemOrNullObject: (workbook, args) => find({ workbook, namespaceUri: undefined }, args),
    GetCount: (workbook) => workbook.customXmlParts.length,
  },
});
