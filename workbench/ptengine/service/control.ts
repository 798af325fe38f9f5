/** What the workbench can see and change of the running API, by HTTP beside the API itself. */
import { z } from "zod";

export const plans = ["FREE", "FREE_TRIAL", "GROWTH"] as const;
/** As the X-RateLimit-Tier header spells it. */
export type Plan = (typeof plans)[number];

export const faultKinds = [
  "latency",
  "closedConnection",
  "noAnswer",
  "html",
  "minuteLimit",
  "dayLimit",
  "serverError",
  "truncatedJson",
  "extraFields",
] as const;
export type FaultKind = (typeof faultKinds)[number];

const faultSchema = z.strictObject({
  kind: z.enum(faultKinds),
  /** How many more requests it meets; null until it is switched off. */
  remaining: z.int().positive().nullable(),
  /** Only of latency. */
  latencyMs: z.number().nonnegative().optional(),
  /** Only of html: a page of a proxy comes with 502, a login page with 200. */
  status: z.int().min(200).max(599).optional(),
});
export type Fault = z.infer<typeof faultSchema>;

const settingsSchema = z.strictObject({
  /** The document does not say when a minute begins, when a day ends, or what a 429 tells. */
  minuteWindow: z.enum(["fixed", "sliding"]),
  dayReset: z.enum(["utc", "japan", "sliding24h"]),
  retryAfterHeader: z.boolean(),
  rateLimitHeadersOn429: z.boolean(),
  /** Nor does it agree with itself on how a heatmap writes a rate. */
  heatmapRates: z.enum(["percentage", "decimal"]),
  /** Added to the clock. */
  clockOffsetMs: z.number(),
  faults: z
    .array(faultSchema)
    .refine((faults) => new Set(faults.map(({ kind }) => kind)).size === faults.length, "Each kind of fault once."),
});
export type Settings = z.infer<typeof settingsSchema>;

export const changeSchema = z.strictObject({
  ...settingsSchema.partial().shape,
  /** For every key. */
  plan: z.enum(plans).optional(),
  resetCounters: z.boolean().optional(),
  clearLog: z.boolean().optional(),
});
export type Change = z.infer<typeof changeSchema>;

export interface KeyState {
  readonly profileId: string;
  readonly scopes: readonly string[];
  readonly plan: Plan;
  readonly limitMinute: number;
  readonly remainingMinute: number;
  readonly limitDay: number;
  readonly remainingDay: number;
}

export interface LogEntry {
  readonly time: number;
  readonly method: string;
  readonly path: string;
  /** The parsed body, without any key. */
  readonly body: unknown;
  /** What was answered; null if nothing was. */
  readonly status: number | null;
  readonly code: number | null;
  readonly durationMs: number;
  readonly remainingMinute: number | null;
  readonly remainingDay: number | null;
  readonly faults: readonly FaultKind[];
}

export interface ControlState {
  /** The clock of the API, offset included. */
  readonly now: number;
  readonly settings: Settings;
  /** In the order in which the keys were given; the keys themselves are never told. */
  readonly keys: readonly KeyState[];
  /** Oldest first. */
  readonly log: readonly LogEntry[];
}

export const controlPaths = { state: "/__workbench/state", settings: "/__workbench/settings" } as const;
