/** One store of properties, within Google's limits. https://developers.google.com/apps-script/guides/services/quotas */
import { ScriptException } from "../scriptException";

const maxValueBytes = 9 * 1024;
const maxStoreBytes = 500 * 1024;

export class PropertyStore {
  private readonly values = new Map<string, string>();

  get(key: string): string | null {
    return this.values.get(key) ?? null;
  }

  /** All or nothing: a store that would be too large stays as it was. */
  set(entries: readonly (readonly [string, string])[], deleteOthers = false) {
    const next = new Map(deleteOthers ? [] : this.values);
    for (const [key, value] of entries) {
      if (Buffer.byteLength(value) > maxValueBytes) throw new ScriptException("Argument too large: value");
      next.set(key, value);
    }
    const bytes = [...next].reduce((sum, [key, value]) => sum + Buffer.byteLength(key) + Buffer.byteLength(value), 0);
    if (bytes > maxStoreBytes) {
      throw new ScriptException(
        "You have exceeded the property storage quota. Please remove some properties and try again.",
      );
    }
    this.values.clear();
    for (const [key, value] of next) this.values.set(key, value);
  }

  delete(key: string) {
    this.values.delete(key);
  }

  clear() {
    this.values.clear();
  }

  entries(): [string, string][] {
    return [...this.values];
  }
}
