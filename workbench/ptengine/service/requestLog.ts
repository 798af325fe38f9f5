/** Keeps the last requests for the workbench to show; no key is ever in it. */
import type { LogEntry } from "./control";

const mostEntries = 500;

export class RequestLog {
  private entries: LogEntry[] = [];

  add(entry: LogEntry, secrets: readonly string[]): void {
    this.entries.push(withoutSecrets(entry, secrets));
    if (this.entries.length > mostEntries) this.entries.shift();
  }

  list(): readonly LogEntry[] {
    return this.entries;
  }

  clear(): void {
    this.entries = [];
  }
}

/** A caller may have put a key where it does not belong, in the body or the address. */
function withoutSecrets(entry: LogEntry, secrets: readonly string[]): LogEntry {
  const hidden = secrets.filter((secret) => secret !== "").flatMap((secret) => [secret, encodeURIComponent(secret)]);
  const cleanText = (text: string) => hidden.reduce((cleaned, secret) => cleaned.replaceAll(secret, "***"), text);
  const clean = (value: unknown): unknown => {
    if (typeof value === "string") return cleanText(value);
    if (Array.isArray(value)) return value.map(clean);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [cleanText(name), clean(inner)]));
  };
  return { ...entry, path: cleanText(entry.path), body: clean(entry.body) };
}
