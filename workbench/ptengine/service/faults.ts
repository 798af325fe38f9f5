/** The faults that are switched on: which of them a request meets, and what they do to its answer. */
import type { Fault, FaultKind } from "./control";

export class Faults {
  private active: Fault[] = [];

  set(faults: readonly Fault[]): void {
    this.active = faults.map((fault) => ({ ...fault }));
  }

  list(): Fault[] {
    return this.active.map((fault) => ({ ...fault }));
  }

  /** The faults of one request, each of which is thereby used once. */
  take(): ReadonlyMap<FaultKind, Fault> {
    const met = new Map(this.active.map((fault) => [fault.kind, fault]));
    this.active = this.active
      .map((fault) => (fault.remaining === null ? fault : { ...fault, remaining: fault.remaining - 1 }))
      .filter(({ remaining }) => remaining === null || remaining > 0);
    return met;
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const added = { addedLater: { since: "v1.1", values: [1, null, "＋"] } };

/** Adds fields that the document does not know to the envelope, to its data and to the rows in it. */
export function withExtraFields(envelope: Record<string, unknown>): Record<string, unknown> {
  const rows = (value: unknown) =>
    Array.isArray(value) ? value.map((row: unknown) => (isObject(row) ? { ...row, ...added } : row)) : value;
  const { data } = envelope;
  const grown = isObject(data)
    ? { ...Object.fromEntries(Object.entries(data).map(([name, value]) => [name, rows(value)])), ...added }
    : rows(data);
  return { ...envelope, ...(data === undefined ? {} : { data: grown }), ...added };
}

/** What a proxy sends when what is behind it does not answer. */
export const htmlPage =
  "<!DOCTYPE html><html><head><title>502 Bad Gateway</title></head><body><h1>502</h1></body></html>";
