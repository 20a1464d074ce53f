import { ExcelError } from "../workbook/excel-error";
import type { Arguments } from "./arguments";
import type { Host } from "./host";

/** A scalar member: how it is loaded and how it is set. */
export interface Property<T> {
  readonly get?: (target: T, host: Host) => unknown;
  readonly set?: (target: T, value: unknown, host: Host) => void;
}

/** The members of one Excel class, by their names on the wire (Pascal case). Adding a member is adding an entry. */
export interface ClassDefinition<T> {
  readonly properties?: Readonly<Record<string, Property<T>>>;
  /** Members that are objects; null stands for a null object. */
  readonly objects?: Readonly<Record<string, (target: T, host: Host) => ExcelObject | null>>;
  readonly methods?: Readonly<Record<string, (target: T, args: Arguments, host: Host) => unknown>>;
  /** `getItem` of a collection. */
  readonly item?: (target: T, key: Arguments, host: Host) => ExcelObject;
  /** All members of a collection, for `load`. */
  readonly items?: (target: T, host: Host) => ExcelObject[];
  /** What identifies an object towards Office.js, such as `{ Id: "…" }`. */
  readonly identity?: (target: T) => Record<string, unknown>;
}

/** An object of Excel's object model, bound to what it stands for. */
export interface ExcelObject {
  readonly className: string;
  readonly target: unknown;
  readonly isCollection: boolean;
  readonly identity: Record<string, unknown>;
  /** Names of the scalar members that can be loaded. */
  readonly scalars: readonly string[];
  /** The member's name on the wire, from a name in any case, and whether it is an object. */
  member(name: string): { name: string; isObject: boolean } | undefined;
  get(name: string, host: Host): unknown;
  set(name: string, value: unknown, host: Host): void;
  object(name: string, host: Host): ExcelObject | null;
  call(name: string, args: Arguments, host: Host): unknown;
  item(key: Arguments, host: Host): ExcelObject;
  items(host: Host): ExcelObject[];
}

/** Refusal of a member that the workbench does not have, by class and member name. */
export const notFound = (className: string, member: string): ExcelError =>
  new ExcelError(
    "ApiNotFound",
    `The workbench does not implement ${className}.${member.charAt(0).toLowerCase()}${member.slice(1)}.`
  );

/** Every Excel class that the workbench has, in the order in which their files are read. */
export const objectClasses: Pick<ObjectClass<never>, "name" | "definition">[] = [];

/** An Excel class: its name and its table of members. */
export class ObjectClass<T> {
  readonly name: string;
  readonly definition: ClassDefinition<T>;
  readonly scalars: readonly string[];
  private readonly names = new Map<string, { name: string; isObject: boolean }>();

  constructor(name: string, definition: ClassDefinition<T>) {
    this.name = name;
    this.definition = definition;
    objectClasses.push(this);
    const properties = Object.entries(definition.properties ?? {});
    this.scalars = properties.filter(([, property]) => property.get).map(([key]) => key);
    for (const key of this.scalars)
      this.names.set(key.toLowerCase(), { name: key, isObject: false });
    for (const key of Object.keys(definition.objects ?? {}))
      this.names.set(key.toLowerCase(), { name: key, isObject: true });
  }

  member(name: string): { name: string; isObject: boolean } | undefined {
    return this.names.get(name.toLowerCase());
  }

  of(target: T): ExcelObject {
    return new BoundObject(this, target);
  }
}

class BoundObject<T> implements ExcelObject {
  private readonly type: ObjectClass<T>;
  readonly target: T;

  constructor(type: ObjectClass<T>, target: T) {
    this.type = type;
    this.target = target;
  }

  get className(): string {
    return this.type.name;
  }

  get isCollection(): boolean {
    return this.type.definition.items !== undefined;
  }

  get identity(): Record<string, unknown> {
    return this.type.definition.identity?.(this.target) ?? {};
  }

  get scalars(): readonly string[] {
    return this.type.scalars;
  }

  member(name: string): { name: string; isObject: boolean } | undefined {
    return this.type.member(name);
  }

  get(name: string, host: Host): unknown {
    const read = this.type.definition.properties?.[name]?.get;
    if (!read) throw notFound(this.className, name);
    return read(this.target, host);
  }

  set(name: string, value: unknown, host: Host): void {
    const write = this.type.definition.properties?.[name]?.set;
    if (!write) throw notFound(this.className, name);
    write(this.target, value, host);
  }

  object(name: string, host: Host): ExcelObject | null {
    const open = this.type.definition.objects?.[name];
    if (!open) throw notFound(this.className, name);
    return open(this.target, host);
  }

  call(name: string, args: Arguments, host: Host): unknown {
    const run = this.type.definition.methods?.[name];
    if (!run) throw notFound(this.className, name);
    return run(this.target, args, host);
  }

  item(key: Arguments, host: Host): ExcelObject {
    const find = this.type.definition.item;
    if (!find) throw notFound(this.className, "getItem");
    return find(this.target, key, host);
  }

  items(host: Host): ExcelObject[] {
    return this.type.definition.items?.(this.target, host) ?? [];
  }
}

/** Whether a method's answer is an object of the object model. */
export const isExcelObject = (value: unknown): value is ExcelObject =>
  typeof value === "object" && value !== null && "className" in value && "isCollection" in value;
