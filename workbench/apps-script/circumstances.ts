/**
 * What differs between accounts, files and days, and what nobody has told: the switches of the emulated platform.
 * Each is an option of `createAppsScript` and of `createWorkbench({ appsScript: … })`, and can be changed while it runs:
 * `workbench.appsScript.circumstances.language = "ja"`. Consent is in the state: `state.setAuthorized(person, false)`
 * takes all of it away, `state.setScopeGranted(person, scope, false)` one scope.
 */
import type { Language } from "./language/messages";
import type { Account } from "./quotas";

export interface Circumstances {
  /** False for a file in a shared drive, which belongs to nobody. */
  hasOwner: boolean;
  /** False: getActive() is null in executions of triggers. */
  isDocumentActiveInTriggers: boolean;
  /** Of what Google's services throw. */
  language: Language;
  /** Decides how much a person may use in a day. */
  account: Account;
  /** Whether what is asked of the spreadsheet waits for custom functions that run, as it was measured on Google. */
  isReadingHeldUpByFormulas: boolean;
  /** Executions that other customers of the add-on have under way: the script may have 1,000 in all. */
  executionsOfOthers: number;
  /** Whether `tryLock` and `waitLock` throw; they are counted from 1, over all executions. */
  isLockRefused(count: number): boolean;
  /** The offset of zones before 1900 in `Utilities.formatDate` and `parseDate`: as the sun stood, or as Java has it. */
  earlyOffset: EarlyOffset;
}

export type EarlyOffset = "localMeanTime" | "presentStandardTime";

const usual: Circumstances = {
  hasOwner: true,
  isDocumentActiveInTriggers: true,
  language: "en",
  account: "consumer",
  isReadingHeldUpByFormulas: true,
  executionsOfOthers: 0,
  isLockRefused: () => false,
  earlyOffset: "localMeanTime",
};

/** Those that are given, and the usual ones for the others. */
export function circumstancesFrom(given: Partial<Circumstances>): Circumstances {
  const names = Object.keys(usual) as (keyof Circumstances)[];
  const known = names.filter((name) => given[name] !== undefined).map((name) => [name, given[name]] as const);
  return { ...usual, ...Object.fromEntries(known) };
}
