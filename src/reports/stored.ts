/**
 * What reports keep in properties, as schemas. Every editor of a file may have changed what stands there: what is not as
 * the product writes it counts as unreadable, is named where it is listed, and keeps nothing else from working.
 */
import * as z from "zod/mini";
import { sources } from "../catalogue/sources";
import { errorMembers } from "../client/sharedState";
import { type Query, viewOf } from "../query/query";
import { once, type Schema } from "../schema";
import type { Receipt } from "./receipt";
import type { Schedule } from "./schedule";

const hour = () => z.int().check(z.gte(0), z.lte(23));
/** The last that a date can hold: a later one cannot be shown. */
const maxTimeMs = 8_640_000_000_000_000;
const time = () => z.number().check(z.gte(0), z.lte(maxTimeMs));
const names = () => z.array(z.string());
const count = () => z.int().check(z.gte(0));

export const scheduleSchema = once(
  (): Schema<Schedule> =>
    z.union([
      z.object({ every: z.literal("hour") }),
      z.object({ every: z.literal("day"), hour: hour() }),
      z.object({
        every: z.literal("week"),
        hour: hour(),
        days: z.array(z.int().check(z.gte(0), z.lte(6))).check(z.minLength(1), z.maxLength(7)),
      }),
      z.object({ every: z.literal("month"), hour: hour(), day: z.int().check(z.gte(1), z.lte(31)) }),
    ]),
);

const owner = () => z.object({ id: z.string(), name: z.string() });

function hasView({ source, view }: Pick<Query, "source" | "view">): boolean {
  try {
    return viewOf(source, view) !== undefined;
  } catch {
    return false;
  }
}

const querySchema = once(() =>
  z
    .object({
      source: z.enum(Object.keys(sources) as [Query["source"]]),
      view: z.string(),
      subDimension: z.optional(z.string()),
      property: z.optional(z.string()),
      subject: z.optional(z.record(z.string(), z.union([z.string(), names()]))),
      metrics: z.optional(names()),
      dates: z.optional(z.object({ start: z.string(), end: z.optional(z.string()) })),
      filters: z.optional(
        z.array(
          z.object({
            name: z.string(),
            op: z.enum(["include", "exclude"]),
            value: names(),
            eventName: z.optional(z.string()),
            eventVariant: z.optional(z.string()),
          }),
        ),
      ),
      options: z.optional(z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), names()]))),
      refresh: z.optional(z.string()),
    })
    .check(z.refine(hasView)),
);

const style = () => z.object({ header: z.enum(["names", "labels", "none"]), durations: z.enum(["seconds", "days"]) });

const lines = () => z.array(z.string());
const imprint = () => ({
  rows: count(),
  columns: count(),
  digest: z.string(),
  lines: z.optional(lines()),
  positions: z.optional(z.array(z.int())),
  marks: z.optional(z.object({ rows: z.string(), columns: z.string() })),
});

/** What is kept of cells that were written. */
const receipt = () =>
  z.object({
    ...imprint(),
    widths: z.optional(z.array(count())),
    next: z.optional(
      z.object({
        ...imprint(),
        added: z.optional(lines()),
        remains: z.optional(z.array(z.object({ digest: z.string(), lines: lines() }))),
      }),
    ),
  });

export const receiptSchema = once(() => receipt() as unknown as Schema<Receipt>);

const result = () => z.enum(["ok", "empty", "stale", "failed", "deferred"]);

/** What a run may add to a report, or any other version of the product, stays as it is. */
export const reportSchema = once(() =>
  z.looseObject({
    version: z.literal(1),
    id: z.string().check(z.regex(/^[0-9a-z]{1,40}$/i)),
    name: z.string(),
    query: querySchema(),
    mode: z.enum(["replace", "append", "update"]),
    keyColumns: z.optional(names()),
    style: style(),
    chart: z.optional(z.object({ id: z.optional(z.int()), rows: z.optional(z.int()), columns: z.optional(z.int()) })),
    schedule: z.optional(scheduleSchema()),
    scheduledMs: z.optional(time()),
    dashboard: z.optional(z.string()),
    owner: z.optional(owner()),
    written: z.optional(receipt()),
    writtenSite: z.optional(z.string()),
    noted: z.optional(lines()),
    columns: z.optional(names()),
    nextColumns: z.optional(names()),
    writtenStyle: z.optional(style()),
    growingSinceMs: z.optional(time()),
    lastGoodMs: z.optional(time()),
    lastRunMs: z.optional(time()),
    last: z.optional(
      z.object({
        result: result(),
        atMs: time(),
        code: z.optional(errorMembers().code),
        details: z.optional(errorMembers().parameters),
      }),
    ),
  }),
);

const run = () => ({ startMs: time(), trigger: z.enum(["manual", "schedule", "alert"]), user: z.string() });

/** Reports whose run has begun, by their ids. */
export const begunSchema = once(() => z.record(z.string(), z.object(run())));

export const logSchema = once(() =>
  z.array(
    z.object({
      ...run(),
      endMs: time(),
      report: z.string(),
      rows: count(),
      requests: count(),
      result: result(),
      code: z.optional(errorMembers().code),
    }),
  ),
);

export const refreshPlanSchema = once(() =>
  z.object({
    schedule: scheduleSchema(),
    owner: owner(),
    lastRunMs: z.optional(time()),
  }),
);

export const triggerStateSchema = once(() =>
  z.object({
    uid: z.string(),
    lastRunMs: z.optional(time()),
    problem: z.optional(z.enum(["tooMany", "notKnown", "notAuthorized", "noDocument", "timeUsedUp", "failed"])),
    cause: z.optional(z.string()),
  }),
);
