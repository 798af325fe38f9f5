/** The JSON form of every value that crosses the bridge; the host and the script's context both speak it. */

export type Wire = string | number | boolean | null | Wire[] | WireObject | Tagged;

export interface WireObject {
  [key: string]: Wire;
}

/** What JSON cannot say by itself is an object with the key "$". */
export type Tagged =
  | { $: "undefined" }
  | { $: "number"; text: string }
  | { $: "date"; ms: number | null }
  /** A service's object: it lives on the host, the context holds its number. Services go by their names. */
  | { $: "object"; className: string; id: ObjectId }
  /** A constant such as `Utilities.DigestAlgorithm.MD5`: type "Utilities.DigestAlgorithm", name "MD5". */
  | { $: "enum"; type: string; name: string }
  /** Functions, symbols and big integers never cross; the mark lets the receiver refuse them by name. */
  | { $: "function" }
  /** A plain object that happens to have a key "$" itself. */
  | { $: "plain"; entries: [string, Wire][] };

export type ObjectId = string | number;

const plainNumber = (value: number) => Number.isFinite(value) && !Object.is(value, -0);

/** `foreign` names the values that only the sender's side knows: service objects and constants. */
export function toWire(value: unknown, foreign: (value: object) => Tagged | undefined = () => undefined): Wire {
  const ancestors = new Set<object>();

  const convert = (item: unknown): Wire => {
    if (item === null || typeof item === "string" || typeof item === "boolean") return item;
    if (item === undefined) return { $: "undefined" };
    if (typeof item === "number") return plainNumber(item) ? item : { $: "number", text: numberText(item) };
    if (typeof item !== "object") return { $: "function" };

    const known = foreign(item);
    if (known) return known;
    if (Object.prototype.toString.call(item) === "[object Date]") {
      const ms = Number(item);
      return { $: "date", ms: Number.isNaN(ms) ? null : ms };
    }
    if (ancestors.has(item)) throw new TypeError("Converting circular structure to JSON");
    ancestors.add(item);
    const converted = Array.isArray(item) ? Array.from(item, convert) : convertObject(item);
    ancestors.delete(item);
    return converted;
  };

  const convertObject = (item: object): Wire => {
    const entries = Object.entries(item).map(([key, entry]): [string, Wire] => [key, convert(entry)]);
    return Object.hasOwn(item, "$") ? { $: "plain", entries } : Object.fromEntries(entries);
  };

  return convert(value);
}

/** `revive` makes what only the receiver's side knows: service objects, constants, the mark of a function. */
export function fromWire(wire: Wire, revive: (tagged: Tagged) => unknown): unknown {
  if (wire === null || typeof wire !== "object") return wire;
  if (Array.isArray(wire)) return wire.map((item) => fromWire(item, revive));
  if (!isTagged(wire)) return objectFrom(Object.entries(wire), revive);
  switch (wire.$) {
    case "undefined":
      return undefined;
    case "number":
      return Number(wire.text);
    case "date":
      return new Date(wire.ms ?? Number.NaN);
    case "plain":
      return objectFrom(wire.entries, revive);
    default:
      return revive(wire);
  }
}

const objectFrom = (entries: readonly [string, Wire][], revive: (tagged: Tagged) => unknown) =>
  Object.fromEntries(entries.map(([key, entry]) => [key, fromWire(entry, revive)]));

const isTagged = (wire: WireObject | Tagged): wire is Tagged => Object.hasOwn(wire, "$");

const numberText = (value: number) => (Object.is(value, -0) ? "-0" : String(value));
