/** Lists of the site that parts of the form choose from, and why one shows nothing. */
import type { LookUp } from "../server/lookUps";
import { useWords } from "../words/words";

export const experienceList = { name: "PTENGINE_EXPERIENCES", args: ["list"] } as const;
export const versionList = { name: "PTENGINE_EXPERIENCES", args: ["versions"] } as const;
export const experienceGoalList = { name: "PTENGINE_EXPERIENCES", args: ["goals"] } as const;
export const goalList = { name: "PTENGINE_GOALS", args: [] } as const;

/** The site's pages, the most visited first, as they are asked everywhere without a word of one's own. */
export const pageList = { name: "PTENGINE_DC", args: ["combinedPages"] } as const;

/** Why a list shows nothing. */
export function useNote({ failure, table, isLoading }: LookUp): {
  readonly note?: string;
  readonly isLoading: boolean;
} {
  const words = useWords();
  if (failure) return { note: words.failure(failure), isLoading };
  return table && table.rowCount === 0 ? { note: words.say("listIsEmpty"), isLoading } : { isLoading };
}
