/**
 * Google lets all triggers of a person together work 90 minutes a day. What they have used is kept with the person, and
 * what is left is shared by the hours that are left and the documents that have a trigger. A day begins with its first
 * run. https://developers.google.com/apps-script/guides/services/quotas
 */
import * as z from "zod/mini";
import type { Clock, Platform } from "../platform/ports";
import { once, parseJson } from "../schema";

const usedName = "PTENGINE_TRIGGER_TIME";
const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
/** Of consumer accounts; a part of it is left for what is not counted here, such as the start of a script. */
const maxDayMs = 85 * 60_000;
/** Google ends a run after six minutes. */
const maxRunMs = 270_000;
/** In less nothing is done. */
const minRunMs = 8_000;
/** A minute of the plan: whoever has waited for so long has waited for the next one. */
const maxSleepMs = 60_000;

const usedSchema = once(() => z.object({ sinceMs: z.number(), usedMs: z.number().check(z.gte(0)) }));

function used({ userProperties, clock }: Platform): { readonly sinceMs: number; readonly usedMs: number } {
  const known = parseJson(usedSchema(), userProperties.get(usedName));
  const ageMs = known ? clock.nowMs() - known.sinceMs : -1;
  return known && ageMs >= 0 && ageMs < dayMs ? known : { sinceMs: clock.nowMs(), usedMs: 0 };
}

/** How long this run may work, where so many documents of the person have a trigger; 0 where the day has too little left. */
export function runMsLeft(platform: Platform, documents: number): number {
  const { sinceMs, usedMs } = used(platform);
  const runsLeft = Math.max(1, Math.ceil((sinceMs + dayMs - platform.clock.nowMs()) / hourMs)) * Math.max(1, documents);
  const leftMs = maxDayMs - usedMs;
  // What one run does not use, those after it may.
  const shareMs = Math.min(maxRunMs, leftMs / runsLeft);
  return shareMs < minRunMs ? 0 : Math.floor(shareMs);
}

/** The property of the person in which a run that is over is counted. */
export function countedRun(platform: Platform, ranMs: number): Readonly<Record<string, string>> {
  const { sinceMs, usedMs } = used(platform);
  return { [usedName]: JSON.stringify({ sinceMs, usedMs: usedMs + ranMs }) };
}

/** The same platform, on which nothing sleeps for longer than a minute in all. */
export function withLittleSleep(platform: Platform): Platform {
  let leftMs = maxSleepMs;
  const { clock } = platform;
  const restless: Clock = {
    nowMs: () => clock.nowMs(),
    sleep(durationMs) {
      leftMs -= durationMs;
      clock.sleep(durationMs);
    },
    sleepLeftMs: () => Math.max(0, leftMs),
  };
  return Object.create(platform, { clock: { value: restless } });
}
