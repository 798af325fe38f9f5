/**
 * The definitions of the document's reports on the hidden tab, where a copy of the file finds them: written only when they
 * change, and anew beside them where somebody has edited them. As everywhere, cells are ours by size and digest, whatever bears a name.
 */
import * as z from "zod/mini";
import { safely } from "../client/sharedState";
import type { Dashboard } from "../dashboards/store";
import type { CellPlace, NamedRange, Platform } from "../platform/ports";
import { hiddenTab, ownHiddenTab } from "../refresh/hiddenTab";
import { isSame } from "../reports/equal";
import { hashOf } from "../reports/evidence";
import { locked } from "../reports/lock";
import { createReader, imprintOf, isProven, type Receipt, reachOf, sheetAt, standingAt } from "../reports/receipt";
import { receiptSchema } from "../reports/stored";
import { writeTable } from "../reports/writer";
import { once, parseJson, type Schema } from "../schema";
import type { Table } from "../table/table";
import { type Definition, linesOf, type ReadDefinitions, readLines } from "./definitions";

const rangeName = "PTENGINE_DEFINITIONS";
const propertyName = "PTENGINE_DEFINITIONS";

/** What the document keeps of them. */
interface Kept {
  /** The file in which they were written: in another one they are a copy's. */
  readonly file: string;
  readonly written: Receipt;
}

const keptSchema = once(() => z.object({ file: z.string(), written: receiptSchema() }) as unknown as Schema<Kept>);

/** A file's id opens the file for whoever may see it: only this is written down. */
export const fileMark = ({ spreadsheet }: Platform): string => markOf(spreadsheet.id());

export const markOf = (documentId: string): string => hashOf(documentId);

const readKept = ({ documentProperties }: Platform) => parseJson(keptSchema(), documentProperties.get(propertyName));

/** The document's properties were written in another file: this one is its copy, and its properties came along. */
export function isCarried(platform: Platform): boolean {
  const kept = readKept(platform);
  return kept !== undefined && kept.file !== fileMark(platform);
}

/** The mark of the file whose copy this one is. */
export const markOfOriginal = (platform: Platform): string | undefined =>
  isCarried(platform) ? readKept(platform)?.file : readTab(platform)?.file;

/** This file has written its own, or has taken over those of another. */
export const hasOwn = (platform: Platform): boolean => readKept(platform)?.file === fileMark(platform);

const column: Table["columns"][number] = { name: "reports", label: "reports", type: "text", isKey: true };
const tableOf = (lines: readonly string[]): Table => ({ columns: [column], rows: lines.map((line) => [line]) });

const placeOf = ({ sheetName, area: { row, column: first } }: NamedRange): CellPlace => ({
  sheetName,
  row,
  column: first,
});

/** From now on what stands under the name, which has been read as definitions, is this file's own. */
export function ownDefinitions(platform: Platform): void {
  const { spreadsheet, documentProperties } = platform;
  const named = readTab(platform) && spreadsheet.namedRange(rangeName);
  let written: Receipt = { rows: 0, columns: 0, digest: "" };
  if (named) {
    const sheet = sheetAt(platform, named);
    const reader = createReader(platform);
    const extent = { rows: named.area.rows, columns: 1 };
    written = imprintOf(reader.read(sheet, placeOf(named), extent, sheet.size()), extent, 0, reader);
    const tab = spreadsheet.tabs().find(({ name }) => name === named.sheetName);
    if (tab) ownHiddenTab(platform, tab.id);
  }
  documentProperties.set(propertyName, JSON.stringify({ file: fileMark(platform), written } satisfies Kept));
}

/** Nobody can make a person wait by pointing the name at a whole tab. */
const maxLines = 2_000;

function linesAt({ spreadsheet }: Platform, { sheetName, area }: NamedRange): string[] {
  const sheet = spreadsheet.sheet(sheetName);
  if (!sheet || area.rows > maxLines) return [];
  return sheet.read({ ...area, columns: 1 }).values.map(([value]) => String(value));
}

/** What stands under the name, in whatever file it was written; undefined where no definitions stand there. */
export function readTab(platform: Platform): ReadDefinitions | undefined {
  const named = platform.spreadsheet.namedRange(rangeName);
  return named && readLines(linesAt(platform, named));
}

/** Where all that stands there is provably ours, which an edited line is not; else behind all columns of the hidden tab, where nobody has anything. */
function placeFor(platform: Platform, named: NamedRange | undefined, written: Receipt | undefined) {
  if (named && written && isProven(standingAt(platform, placeOf(named), written, named.area))) {
    return { place: placeOf(named), written, reach: named.area };
  }
  const sheetName = hiddenTab(platform);
  // One column stays free, so that no list that Sheets calculates there meets them.
  return { place: { sheetName, row: 1, column: sheetAt(platform, { sheetName }).size().usedColumns + 2 } };
}

function write(platform: Platform, lines: readonly string[]): void {
  const { spreadsheet, documentProperties } = platform;
  const named = spreadsheet.namedRange(rangeName);
  const { place, ...before } = placeFor(platform, named, readKept(platform)?.written);
  const { sheetName, row, column: first } = place;
  writeTable(platform, {
    table: tableOf(lines),
    style: { header: "none", durations: "seconds" },
    place,
    ...before,
    areLooksKept: true,
    keep(written) {
      const area = { row, column: first, ...reachOf(written), columns: 1 };
      spreadsheet.setNamedRange(rangeName, { sheetName, area });
      documentProperties.set(propertyName, JSON.stringify({ file: fileMark(platform), written } satisfies Kept));
    },
  });
}

/** No report is left to be found. */
function clear(platform: Platform, named: NamedRange, { written }: Kept): void {
  if (isProven(standingAt(platform, placeOf(named), written, named.area))) sheetAt(platform, named).clear(named.area);
}

/** Others are not kept waiting for what can be done at the next look. */
const waitMs = 1_000;

/** Makes sure of them; reads a few cells while nothing has changed. Best effort: the reports themselves are kept elsewhere. */
export function keepDefinitions(
  platform: Platform,
  definitions: readonly Definition[],
  dashboards: readonly Dashboard[],
): void {
  const { spreadsheet, documentProperties } = platform;
  const kept = readKept(platform);
  const isNothing = definitions.length === 0 && dashboards.length === 0;
  if (!kept && isNothing) return;
  safely(() => {
    const lines = linesOf(definitions, dashboards, fileMark(platform));
    const named = spreadsheet.namedRange(rangeName);
    if (isNothing) {
      locked(platform, waitMs, () => {
        if (named && kept) clear(platform, named, kept);
        spreadsheet.removeNamedRange(rangeName);
        documentProperties.remove(propertyName);
      });
      return;
    }
    const isThere = kept && !kept.written.next && named && isSame(linesAt(platform, named), lines);
    if (!isThere) locked(platform, waitMs, () => write(platform, lines));
  }, undefined);
}
