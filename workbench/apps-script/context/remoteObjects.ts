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
  const prototypes = new Map(description.classes.map((described) => [described.name, createPrototype(described)]));

  function callHost(self: object, member: string, args: unknown[]): unknown {
    const tag = tags.get(self);
    if (tag?.$ !== "object") throw new TypeError(`Illegal invocation of ${member}`);
    const call: Call = { target: tag.id, member, args: toWire(args, toTagged) };
    const answer = JSON.parse(host.call(JSON.stringify(call))) as Answer;
    hostSaid(answer.nowMs);
    if (answer.ok) return fromWire(answer.value, revive);
    throw new Exception(answer.message);
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
    const object: object = Object.create(prototypes.get(className) ?? null);
    tags.set(object, { $: "object", className, id });
    return Object.freeze(object);
  }

  function toTagged(value: object): Tagged | undefined {
    return tags.get(value);
  }

  function revive(tagged: Tagged): unknown {
    if (tagged.$ === "object") return createObject(tagged.className, tagged.id);
    if (tagged.$ === "enum") return constants.get(`${tagged.type}.${tagged.name}`);
    return undefined;
  }

  function installServices() {
    const define = (name: string, value: object) =>
      Object.defineProperty(globalThis, name, { value, writable: true, enumerable: true, configurable: true });
    for (const [name, className] of Object.entries(description.services)) define(name, createObject(className, name));
    for (const name of description.unbuiltServices) define(name, closedObject(name, {}));
  }

  return { toTagged, revive, installServices };
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
