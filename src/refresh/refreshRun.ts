/** A refresh under way: its refresh token, under which its answers are stored, is the only state that slices share. */
import * as z from "zod/mini";
import type { Platform } from "../platform/ports";
import { once, parseJson, type Schema } from "../schema";
import { newRefreshToken } from "./refreshToken";

export interface RefreshRun {
  readonly refreshToken: string;
  readonly startedAtMs: number;
  /** A part of it was shown: its refresh token is the document's. */
  readonly isShown?: boolean;
}

const runSchema = once(
  () =>
    z.object({
      refreshToken: z.string().check(z.regex(/^[0-9a-z]{1,12}$/)),
      startedAtMs: z.number(),
      isShown: z.optional(z.boolean()),
    }) as Schema<RefreshRun>,
);

/** A run that was left is gone on with for so long. */
const maxRunAgeMs = 3_600_000;
const runPropertyName = "PTENGINE_REFRESH_RUN";

export const keepRun = (platform: Platform, run: RefreshRun) =>
  platform.documentProperties.set(runPropertyName, JSON.stringify(run));

export const endRun = (platform: Platform) => platform.documentProperties.remove(runPropertyName);

/** The run to go on with, or a new one. */
export function readRun(platform: Platform): RefreshRun & { readonly isNew: boolean } {
  const nowMs = platform.clock.nowMs();
  const run = parseJson(runSchema(), platform.documentProperties.get(runPropertyName));
  const ageMs = run ? nowMs - run.startedAtMs : -1;
  if (run && ageMs >= 0 && ageMs < maxRunAgeMs) return { ...run, isNew: false };
  const started: RefreshRun = { refreshToken: newRefreshToken(nowMs, ""), startedAtMs: nowMs };
  keepRun(platform, started);
  return { ...started, isNew: true };
}
