import type { Arguments } from "./arguments";
import type { Host } from "./host";
import { isExcelObject, notFound, type ExcelObject } from "./object-class";

/** Several objects of one class as one: what is written reaches each, what is read is null where they differ. */
export class ManyObjects implements ExcelObject {
  readonly isCollection = false;
  readonly identity = {};
  readonly target = undefined;

  constructor(private readonly objects: readonly ExcelObject[]) {}

  private get first(): ExcelObject {
    const [first] = this.objects;
    if (!first) throw notFound("RangeAreas", "format of no areas");
    return first;
  }

  get className(): string {
    return this.first.className;
  }

  get scalars(): readonly string[] {
    return this.first.scalars;
  }

  member(name: string): { name: string; isObject: boolean } | undefined {
    return this.first.member(name);
  }

  get(name: string, host: Host): unknown {
    const [value, ...others] = this.objects.map((object) => object.get(name, host));
    const text = JSON.stringify(value);
    return others.every((other) => JSON.stringify(other) === text) ? value : null;
  }

  set(name: string, value: unknown, host: Host): void {
    for (const object of this.objects) object.set(name, value, host);
  }

  object(name: string, host: Host): ExcelObject | null {
    const parts = this.objects.map((object) => object.object(name, host));
    return new ManyObjects(parts.filter((part) => part !== null));
  }

  call(name: string, args: Arguments, host: Host): unknown {
    const results = this.objects.map((object) => object.call(name, args, host));
    const parts = results.filter(isExcelObject);
    return parts.length > 0 ? new ManyObjects(parts) : results[0];
  }

  item(key: Arguments, host: Host): ExcelObject {
    return new ManyObjects(this.objects.map((object) => object.item(key, host)));
  }

  items(): ExcelObject[] {
    return [];
  }
}
