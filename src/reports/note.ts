/**
 * The note of a report's first cell. A person may have written one there, before or after ours: what is not ours, word
 * for word, stays, and ours goes beneath it.
 */
import type { Rectangle, WritableSheet } from "../platform/ports";
import { hashOf } from "./evidence";

/** Between what two have written; ours has no such gap inside. */
const gap = "\n\n";

/** A run that was killed may have left the note before the last one. */
const maxKnown = 3;

const inOnePart = (text: string) => text.replace(/\n{2,}/g, "\n");

/** What is to be kept of a note before it is written, and what was kept before. */
export const notedAs = (text: string, known: readonly string[] = []): readonly string[] => {
  const mark = hashOf(inOnePart(text));
  return [mark, ...known.filter((one) => one !== mark)].slice(0, maxKnown);
};

/** The note with ours in it, or, without one, with ours taken out. */
export function withNote(existing: string, known: readonly string[], text: string): string {
  const others = existing === "" ? [] : existing.split(gap);
  const index = others.findIndex((part) => known.includes(hashOf(part)));
  const ours = text === "" ? [] : [inOnePart(text)];
  if (index < 0) return [...others, ...ours].join(gap);
  return [...others.slice(0, index), ...ours, ...others.slice(index + 1)].join(gap);
}

/**
 * Writes it into the first cell of the area, whose notes of others stay; a cell that the person may not change, unless it
 * is known that they may, keeps the old one.
 */
export function writeNote(
  sheet: WritableSheet,
  area: Rectangle,
  known: readonly string[],
  text: string,
  isChangeable = false,
): void {
  const cell = { ...area, rows: 1, columns: 1 };
  const existing = sheet.notes(cell)[0]?.[0] ?? "";
  const note = withNote(existing, known, text);
  if (note !== existing && (isChangeable || !sheet.restrictions(cell).isProtected)) sheet.setNote(cell, note);
}
