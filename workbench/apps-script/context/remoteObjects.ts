/** The services as a script sees them: objects whose methods ask the host; a member that is not built throws its name. */
import type { Answer, Call, ClassDescription, Host, ServicesDescription } from "./protocol";
import { fromWire, type ObjectId, type Tagged, toWire } from "./wire";

/** Errors of services carry this name on Google, and are instances of `Error`. */
class Exception extends Error {
  override name = "Exception";
}

/** Those of one context: what crosses to the host and back is known by its tag. */
export class RemoteObjects {
  private readonly tags = new WeakMap<object, Tagged>();
  private readonly constants = new Map<string, object>();
  // Made on first need: all of them take longer to make than everything else in a context.
  private readonly prototypes = new Map<string, object>();

  constructor(
    private readonly description: ServicesDescription,
    private readonly host: Host,
    private readonly hostSaid: (nowMs: number) => void,
  ) {}

  installServices(): void {
    const { services, unbuiltServices } = this.description;
    for (const [name, className] of Object.entries(services)) {
      defineLater(name, () => this.createObject(className, name));
    }
    for (const name of unbuiltServices) defineLater(name, () => closedObject(name, {}));
  }

  readonly toTagged = (value: object): Tagged | undefined => this.tags.get(value);

  readonly revive = (tagged: Tagged): unknown => {
    if (tagged.$ === "object") return this.createObject(tagged.className, tagged.id);
    return tagged.$ === "enum" ? this.constantOf(tagged.type, tagged.name) : undefined;
  };

  private callHost(self: object, member: string, args: unknown[]): unknown {
    const tag = this.tags.get(self);
    if (tag?.$ !== "object") throw new TypeError(`Illegal invocation of ${member}`);
    const call: Call = { target: tag.id, member, args: toWire(args, this.toTagged) };
    const answer = JSON.parse(this.host.call(JSON.stringify(call))) as Answer;
    this.hostSaid(answer.nowMs);
    if (answer.ok) return fromWire(answer.value, this.revive);
    throw new Exception(answer.message);
  }

  private prototypeOf(className: string): object | null {
    const known = this.prototypes.get(className);
    const described = known ? undefined : this.description.classes.find(({ name }) => name === className);
    if (!described) return known ?? null;
    const made = this.createPrototype(described);
    this.prototypes.set(className, made);
    return made;
  }

  private createPrototype({ name, methods, enums }: ClassDescription): object {
    const members: Record<string, unknown> = { toString: () => name };
    const callHost = this.callHost.bind(this);
    for (const method of methods) {
      members[method] = function (this: object, ...args: unknown[]) {
        return callHost(this, method, args);
      };
    }
    for (const [key, { type, names }] of Object.entries(enums)) members[key] = this.createEnum(type, names);
    return closedObject(name, members);
  }

  private createEnum(type: string, names: readonly string[]): object {
    return closedObject(
      type,
      Object.fromEntries(names.map((name, ordinal) => [name, this.createConstant(type, name, ordinal)])),
    );
  }

  private createConstant(type: string, name: string, ordinal: number): object {
    const constant = closedObject(`${type}.${name}`, {
      toString: () => name,
      name: () => name,
      ordinal: () => ordinal,
      compareTo: (other: { ordinal(): number }) => ordinal - other.ordinal(),
    });
    this.tags.set(constant, { $: "enum", type, name });
    this.constants.set(`${type}.${name}`, constant);
    return constant;
  }

  private constantOf(type: string, name: string): object | undefined {
    const hasType = ({ enums }: ClassDescription) => Object.values(enums).some((one) => one.type === type);
    for (const { name: className } of this.description.classes.filter(hasType)) this.prototypeOf(className);
    return this.constants.get(`${type}.${name}`);
  }

  private createObject(className: string, id: ObjectId): object {
    const object: object = Object.create(this.prototypeOf(className));
    this.tags.set(object, { $: "object", className, id });
    return Object.freeze(object);
  }
}

/** A global that a script may overwrite, made when it is first read. */
function defineLater(name: string, make: () => object): void {
  const define = (value: unknown) =>
    Object.defineProperty(globalThis, name, { value, writable: true, enumerable: true, configurable: true });
  const get = () => {
    const value = make();
    define(value);
    return value;
  };
  Object.defineProperty(globalThis, name, { get, set: define, enumerable: true, configurable: true });
}

/** What the language itself looks for: in `await`, in `JSON.stringify`. */
const askedByTheLanguage = ["then", "toJSON"];

/** A frozen object with these members; the last link of its prototype chain refuses every other name. */
export function closedObject(name: string, members: Readonly<Record<string, unknown>>): object {
  const refusing = new Proxy({} as object, {
    get(target, key, receiver) {
      if (typeof key === "symbol" || key in target) return Reflect.get(target, key, receiver);
      if (askedByTheLanguage.includes(key)) return undefined;
      throw new Exception(`${name}.${key} is not built in this workbench`);
    },
  });
  return Object.freeze(Object.create(refusing, Object.getOwnPropertyDescriptors(members)));
}
