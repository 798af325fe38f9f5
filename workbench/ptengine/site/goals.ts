/** The conversion goals: worth, and either the pages to pass in order or the event that reaches them. */

export interface ConversionGoal {
  readonly id: string;
  readonly name: string;
  /** What one completion is worth; below zero it is a loss. */
  readonly value: number;
  /** Combined addresses, the last of which completes the goal; none for an event goal. */
  readonly steps: readonly string[];
  readonly eventName?: string;
}

const site = "https://ptengine.jp";

export const conversionGoals: readonly ConversionGoal[] = [
  {
    id: "1753350579776",
    name: "ptmind signup",
    value: 0,
    steps: [`${site}/app/signup`, `${site}/app/signup/confirm`, `${site}/app/signup/done`],
  },
  {
    id: "1753350579999",
    name: "Purchase complete",
    value: 3000,
    steps: [`${site}/cart`, `${site}/checkout`, `${site}/checkout/thanks`],
  },
  {
    id: "1753350580111",
    name: "ptmind purchase",
    value: 1200,
    steps: [`${site}/pricing`, `${site}/app/upgrade`, `${site}/app/upgrade/done`],
  },
  {
    id: "1753350580222",
    name: "資料ダウンロード",
    value: 500,
    steps: [`${site}/whitepaper`, `${site}/whitepaper/download`],
  },
  { id: "1753350580333", name: "Contact sent", value: 0, steps: [`${site}/contact`, `${site}/contact/done`] },
  { id: "1753350580444", name: "Newsletter joined", value: 50, steps: [], eventName: "newsletter_join" },
  { id: "1753350580555", name: "Cancellation", value: -2000, steps: [`${site}/app/cancel`, `${site}/app/cancel/done`] },
  { id: "1753350580666", name: "Refund; asked", value: -900, steps: [`${site}/app/refund/done`] },
];
