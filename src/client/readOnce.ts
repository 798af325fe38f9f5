/** The same platform, whose document properties are read once, all together, when the first is wanted. */
import type { Platform } from "../platform/ports";

export function withPropertiesReadOnce(platform: Platform): Platform {
  const { documentProperties } = platform;
  let all: Readonly<Record<string, string>> | undefined;
  const get = (name: string) => {
    all ??= documentProperties.all();
    return all[name];
  };
  // Not copies: a platform may have its functions from a prototype.
  const properties = Object.create(documentProperties, { get: { value: get } });
  return Object.create(platform, { documentProperties: { value: properties } });
}
