/** How much a person and a script may use. https://developers.google.com/apps-script/guides/services/quotas */

export type Account = "consumer" | "workspace";

interface DailyQuotas {
  readonly fetches: number;
  readonly propertyCalls: number;
  /** Of all triggers of a person together. */
  readonly triggerMs: number;
}

export type DailyUse = keyof DailyQuotas;

const minuteMs = 60_000;

export const dailyQuotas: Readonly<Record<Account, DailyQuotas>> = {
  consumer: { fetches: 20_000, propertyCalls: 50_000, triggerMs: 90 * minuteMs },
  workspace: { fetches: 100_000, propertyCalls: 500_000, triggerMs: 360 * minuteMs },
};

export const maxExecutionsOfUser = 30;
/** Of all users together. */
export const maxExecutionsOfScript = 1_000;

export const quotaWords = {
  computerTime: "Service using too much computer time for one day",
  executionsOfUser: "There are too many scripts running simultaneously for this Google user account.",
  /** Nobody has quoted Google's words for it. */
  executionsOfScript: "There are too many scripts running simultaneously.",
  service: (name: string) => `Service invoked too many times for one day: ${name}.`,
} as const;
