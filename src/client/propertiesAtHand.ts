/**
 * The same platform, whose properties are read once, all of them together, when the first is wanted, and then are at hand:
 * each look of its own would take as long as all. What is written goes out at once. `readAnew` looks again.
 */
import type { Platform, PropertyStore } from "../platform/ports";

function atHand(store: PropertyStore): PropertyStore {
  let known: Map<string, string> | undefined;
  const values = () => {
    known ??= new Map(Object.entries(store.all()));
    return known;
  };
  return {
    get: (name) => values().get(name),
    all: () => Object.fromEntries(values()),
    set(name, value) {
      store.set(name, value);
      known?.set(name, value);
    },
    setAll(changed) {
      store.setAll(changed);
      for (const [name, value] of Object.entries(changed)) known?.set(name, value);
    },
    remove(name) {
      store.remove(name);
      known?.delete(name);
    },
    readAnew() {
      store.readAnew();
      known = undefined;
    },
  };
}

export const withPropertiesAtHand = (platform: Platform): Platform =>
  // Not a copy: a platform may have its functions from a prototype.
  Object.create(platform, {
    documentProperties: { value: atHand(platform.documentProperties) },
    userProperties: { value: atHand(platform.userProperties) },
  });
