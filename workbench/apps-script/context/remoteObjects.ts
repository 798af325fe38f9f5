/** The services as a script sees them: objects whose methods ask the host; a member that is not built throws its name. */
import type { Answer, Call, ClassDescription, Host, ServicesDescription } from "./protocol";
import { fromWire, type ObjectId, type Tagged, toWire } from "./wire";

/** Errors of services carry this name on Google, and are instances of `Error`. */
class Exception extends Error {
  override name = "Exception";
}

export interface RemoteObjects {
  toTagged(value: object): Tagged | undefined;
  revive(tagged: Tagged): unknown;
  installServices(): void;
}

export function createRemoteObjects(
  description: ServicesDescription,
  host: Host,
  hostSaid: (nowMs: number) => void,
): RemoteObjects {
  const tags = new WeakMap<object, Tagged>();
  const constants = new Map<string, object>();
  // Made on first need: all of them take longer to make than everything else in a context.
  const prototypes = new Map<string, object>();

  function callHost(self: object, member: string, args: unknown[]): unknown {
    const tag = tags.get(self);
    if (tag?.$ !== "object") throw new TypeError(`Illegal invocation of ${member}`);
    const call: Call = { target: tag.id, member, args: toWire(args, toTagged) };
    const answer = JSON.parse(host.call(JSON.stringify(call))) as Answer;
    hostSaid(answer.nowMs);
    if (answer.ok) return fromWire(answer.value, revive);
    throw new Exception(answer.message);
  }

  function prototypeOf(className: string): object | null {
    const known = prototypes.get(className);
    const described = known ? undefined : description.classes.find(({ name }) => name === className);
    if (!described) return known ?? null;
    const made = createPrototype(described);
    prototypes.set(className, made);
    return made;
  }

  function createPrototype({ name, methods, enums }: ClassDescription): object {
    const members: Record<string, unknown> = { toString: () => name };
    for (const method of methods) {
      members[method] = function (this: object, ...args: unknown[]) {
        return callHost(this, method, args);
      };
    }
    for (const [key, { type, names }] of Object.entries(enums)) members[key] = createEnum(type, names);
    return closedObject(name, members);
  }

  function createEnum(type: string, names: readonly string[]): object {
    return closedObject(
      type,
      Object.fromEntries(names.map((name, ordinal) => [name, createConstant(type, name, ordinal)])),
    );
  }

  function createConstant(type: string, name: string, ordinal: number): object {
    const constant = closedObject(`${type}.${name}`, {
      toString: () => name,
      name: () => name,
      ordinal: () => ordinal,
      compareTo: (other: { ordinal(): number }) => ordinal - other.ordinal(),
    });
    tags.set(constant, { $: "enum", type, name });
    constants.set(`${type}.${name}`, constant);
    return constant;
  }

  function createObject(className: string, id: ObjectId): object {
    const object: object = Object.create(prototypeOf(className));
    tags.set(object, { $: "object", className, id });
    return Object.freeze(object);
  }

  function toTagged(value: object): Tagged | undefined {
    return tags.get(value);
  }

  function revive(tagged: Tagged): unknown {
    if (tagged.$ === "object") return createObject(tagged.className, tagged.id);
    return tagged.$ === "enum" ? constantOf(tagged.type, tagged.name) : undefined;
  }

  function constantOf(type: string, name: string): object | undefined {
    const hasType = ({ enums }: ClassDescription) => Object.values(enums).some((one) => one.type === type);
    for (const { name: className } of description.classes.filter(hasType)) prototypeOf(className);
    return constants.get(`${type}.${name}`);
  }

  function installServices() {
    for (const [name, className] of Object.entries(description.services)) {
      defineLater(name, () => createObject(className, name));
    }
    for (const name of description.unbuiltServices) defineLater(name, () => closedObject(name, {}));
  }

  return { toTagged, revive, installServices };
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
