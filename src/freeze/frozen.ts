/**
 * What is frozen, as it is kept: one property of the document for each formula, and a named range that follows its cells.
 * Size and digest of what the cells showed tell whether they still are what was frozen.
 */
import * as z from "zod/mini";
import { PtengineError } from "../errors";
import type { NamedRange, Platform } from "../platform/ports";
import type { Period } from "../query/dates";
import { cellAddress } from "../refresh/references";
import type { Receipt } from "../reports/receipt";
import { bytesLeftFor, bytesOf } from "../reports/store";
import { once, parseJson, type Schema } from "../schema";

export interface Frozen extends Receipt {
  readonly version: 1;
  /** Letters and digits. */
  readonly id: string;
  /** The whole text of the first cell. */
  readonly formula: string;
  /** As the person is known to others; "" where no name was told. */
  readonly by: string;
  readonly frozenAtMs: number;
  /** When Ptengine gave the oldest answer in it; missing where nothing was asked. */
  readonly answeredAtMs?: number;
  /** The days that were asked for, each period once. */
  readonly days: readonly Period[];
  /** By which our part of the first cell's note is known. */
  readonly noted: readonly string[];
  /** It is being frozen or thawed: what stands in the cells tells how far that has come. */
  readonly isUnderWay?: boolean;
}

/** One that a newer version of the product has kept, or that nobody can read, is shown and never changed. */
export interface StoredFrozen {
  readonly id: string;
  readonly frozen: Frozen | undefined;
}

const prefix = "PTENGINE_FROZEN:";
export const frozenRangeName = (id: string) => `PTENGINE_FROZEN_${id}`;

const frozenSchema = once(
  () =>
    z.looseObject({
      version: z.literal(1),
      id: z.string().check(z.regex(/^[0-9a-z]{1,40}$/i)),
      formula: z.string(),
      by: z.string(),
      frozenAtMs: z.number(),
      answeredAtMs: z.optional(z.number()),
      days: z.array(z.object({ start: z.string(), end: z.string() })),
      noted: z.array(z.string()),
      rows: z.int().check(z.gte(1)),
      columns: z.int().check(z.gte(1)),
      digest: z.string(),
      lines: z.optional(z.array(z.string())),
      isUnderWay: z.optional(z.boolean()),
    }) as unknown as Schema<Frozen>,
);

function decode(id: string, text: string | undefined): Frozen | undefined {
  const frozen = parseJson(frozenSchema(), text);
  return frozen?.id === id ? frozen : undefined;
}

/** In the order in which they were frozen. */
export function listStored({ documentProperties }: Platform): StoredFrozen[] {
  const all = documentProperties.all();
  return Object.keys(all)
    .filter((name) => name.startsWith(prefix))
    .sort()
    .map((name) => ({ id: name.slice(prefix.length), frozen: decode(name.slice(prefix.length), all[name]) }));
}

export const readFrozen = ({ documentProperties }: Platform, id: string): Frozen | undefined =>
  decode(id, documentProperties.get(prefix + id));

export const keepFrozen = ({ documentProperties }: Platform, frozen: Frozen): void =>
  documentProperties.set(prefix + frozen.id, JSON.stringify(frozen));

/** Refuses what the properties have no room for, and keeps the rest. */
export function keepNewFrozen(platform: Platform, frozen: Frozen, { sheetName, area }: NamedRange): void {
  const bytesLeft = bytesLeftFor(platform.documentProperties.all(), prefix + frozen.id);
  if (bytesOf(JSON.stringify(frozen)) > bytesLeft) {
    throw new PtengineError("freezeNoRoom", { cell: cellAddress(sheetName, area.row, area.column) });
  }
  keepFrozen(platform, frozen);
}

/** What is kept of it goes last: as long as it is there, the range is known for what it is. */
export function forget({ documentProperties, spreadsheet }: Platform, id: string): void {
  spreadsheet.removeNamedRange(frozenRangeName(id));
  documentProperties.remove(prefix + id);
}
