/** The words in which scripts give and read looks. https://developers.google.com/apps-script/reference/spreadsheet/range */

import type { CellLook, LookChange } from "../ports/cellLook";
import { WorkbenchException } from "../scriptException";
import { cssColors } from "./cssColors";

/** Of a new spreadsheet. */
const newFontFamily = "Arial";
export const newFontSizePoints = 10;

/** One property of a cell's look: what a script writes for it, and what it reads back. */
export interface LookWord<Read = string> {
  change(word: string | null): LookChange;
  read(look: CellLook): Read;
}

export const fontWeight: LookWord = {
  change: (word) => ({ isBold: isOneOf("bold", "normal", word) }),
  read: ({ isBold }) => (isBold ? "bold" : "normal"),
};

export const fontStyle: LookWord = {
  change: (word) => ({ isItalic: isOneOf("italic", "normal", word) }),
  read: ({ isItalic }) => (isItalic ? "italic" : "normal"),
};

export const fontColor: LookWord = {
  change: (word) => ({ textColor: colorOf(word) }),
  read: ({ textColor = "#000000" }) => textColor,
};

export const background: LookWord = {
  change: (word) => ({ fillColor: colorOf(word) }),
  read: ({ fillColor = "#ffffff" }) => fillColor,
};

export const fontFamily: LookWord = {
  change: (word) => ({ fontFamily: word }),
  read: ({ fontFamily = newFontFamily }) => fontFamily,
};

export const fontLine: LookWord = {
  change(word) {
    if (word === "underline") return { isUnderlined: true, isStruckThrough: null };
    if (word === "line-through") return { isUnderlined: null, isStruckThrough: true };
    if (word === "none" || word === null) return { isUnderlined: null, isStruckThrough: null };
    throw invalid(word);
  },
  read: ({ isUnderlined, isStruckThrough }) => (isUnderlined ? "underline" : isStruckThrough ? "line-through" : "none"),
};

/** A cell that nobody told anything reads as at the bottom. */
export const verticalAlignment: LookWord = {
  change(word) {
    if (word === null || word === "top" || word === "middle" || word === "bottom") return { verticalAlignment: word };
    throw invalid(word);
  },
  read: ({ verticalAlignment = "bottom" }) => verticalAlignment,
};

/** "normal" looks the same as "general", and reads back as "general-left". */
export const horizontalAlignment: LookWord = {
  change(word) {
    if (word === null) return { alignment: null };
    if (word === "normal") return { alignment: "general-left" };
    if (word === "left" || word === "center" || word === "right") return { alignment: word };
    throw invalid(word);
  },
  read: ({ alignment = "general" }) => alignment,
};

/** A cell that nobody told anything reads as wrapped, though it is not: https://issuetracker.google.com/issues/427134600 */
export const readWrap = ({ wrapping = "wrap" }: CellLook) => wrapping === "wrap";

function isOneOf(special: string, normal: string, word: string | null): true | null {
  if (word === special) return true;
  if (word === normal || word === null) return null;
  throw invalid(word);
}

export function colorOf(word: string | null): string | null {
  if (word === null) return null;
  const color = cssColors[word.toLowerCase()] ?? word.toLowerCase();
  const [, short] = /^#([0-9a-f]{3})$/.exec(color) ?? [];
  if (short !== undefined) return `#${[...short].map((digit) => digit + digit).join("")}`;
  if (/^#[0-9a-f]{6}$/.test(color)) return color;
  throw invalid(word);
}

/** Google ignores what it does not know; here a wrong word shows. */
const invalid = (word: string) => new WorkbenchException(`"${word}" is no look that this workbench knows`);
