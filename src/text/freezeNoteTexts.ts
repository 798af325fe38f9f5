/** The note of a frozen formula's first cell. */
import type { Labels } from "../catalogue/types";

export const freezeNoteTexts = {
  frozen: ["Frozen {time}", "冻结于 {time}", "{time} に固定"],
  frozenBy: ["Frozen {time} by {name}", "由 {name} 冻结于 {time}", "{name} が {time} に固定"],
  days: ["Days: {days}", "日期：{days}", "期間: {days}"],
  answered: ["Ptengine answered {time}", "Ptengine 返回于 {time}", "Ptengine の回答 {time}"],
} as const satisfies Record<string, Labels>;
