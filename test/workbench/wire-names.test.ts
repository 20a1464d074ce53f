import { scriptMembers } from "../../scripts/pages/office-script";
import "../../src/workbench/protocol/create-host";
import "../../src/workbench/protocol/classes/workbook";
import { objectClasses } from "../../src/workbench/protocol/object-class";

/** Names that the script sends from elsewhere than from the property or the method itself. */
const ofTheScript = new Set(["Id", "LegacyId", "GetItemAt"]);

test("what the workbench answers is asked for by the shipped script under just that name", () => {
  const members = scriptMembers();
  const unknown = objectClasses.flatMap(({ name, definition }) => {
    const known = members.get(name);
    if (!known) return [];
    const asked = new Set(known.flatMap(({ wire }) => wire));
    const written = new Set(known.flatMap((member) => member.written));
    const { properties = {}, objects = {}, methods = {} } = definition;
    const reads = [...Object.entries(properties)].flatMap(([key, { get }]) => (get ? [key] : []));
    const writes = [...Object.entries(properties)].flatMap(([key, { set }]) => (set ? [key] : []));
    const isOwn = (key: string) => key.startsWith("_") || ofTheScript.has(key);
    return [
      ...[...reads, ...Object.keys(objects), ...Object.keys(methods)].filter(
        (key) => !isOwn(key) && !asked.has(key)
      ),
      ...writes.filter((key) => !isOwn(key) && !written.has(key)),
    ].map((key) => `${name}.${key}`);
  });
  expect(unknown).toEqual([]);
});
