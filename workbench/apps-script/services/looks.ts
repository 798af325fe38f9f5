/** The words in which scripts give and read looks. https://developers.google.com/apps-script/reference/spreadsheet/range */

import type { CellLook, LookChange } from "../ports/spreadsheetPort";
import { WorkbenchException } from "../scriptException";
import { cssColors } from "./cssColors";

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
export const readWrap = ({ isWrapped = true }: CellLook) => isWrapped;

function isOneOf(special: string, normal: string, word: string | null): true | null {
  if (word === special) return true;
  if (word === normal || word === null) return null;
  throw invalid(word);
}

function colorOf(word: string | null): string | null {
  if (word === null) return null;
  const color = cssColors[word.toLowerCase()] ?? word.toLowerCase();
  const [, short] = /^#([0-9a-f]{3})$/.exec(color) ?? [];
  if (short !== undefined) return `#${[...short].map((digit) => digit + digit).join("")}`;
  if (/^#[0-9a-f]{6}$/.test(color)) return color;
  throw invalid(word);
}

/** Google ignores what it does not know; here a wrong word shows. */
const invalid = (word: string) => new WorkbenchException(`"${word}" is no look that this workbench knows`);
