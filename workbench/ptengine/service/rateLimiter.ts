/** Counts the requests of one key against its plan. */
import type { Plan, Settings } from "./control";

export const limitsByPlan: Readonly<Record<Plan, { readonly minute: number; readonly day: number }>> = {
  FREE: { minute: 3, day: 100 },
  FREE_TRIAL: { minute: 10, day: 1000 },
  GROWTH: { minute: 30, day: 3000 },
};

const minuteMs = 60_000;
const dayMs = 86_400_000;
const japanOffsetMs = 9 * 3_600_000;

type Windows = Pick<Settings, "minuteWindow" | "dayReset">;

interface Window {
  /** Requests from here on count. */
  readonly since: number;
  /** When a window that starts anew does so; a sliding one frees its oldest request a length after it. */
  readonly endsAt?: number;
  readonly lengthMs: number;
}

function fixedWindow(now: number, lengthMs: number, offsetMs = 0): Window {
  const since = Math.floor((now + offsetMs) / lengthMs) * lengthMs - offsetMs;
  return { since, endsAt: since + lengthMs, lengthMs };
}

const slidingWindow = (now: number, lengthMs: number): Window => ({ since: now - lengthMs + 1, lengthMs });

const minuteWindowAt = (now: number, { minuteWindow }: Windows): Window =>
  minuteWindow === "fixed" ? fixedWindow(now, minuteMs) : slidingWindow(now, minuteMs);

function dayWindowAt(now: number, { dayReset }: Windows): Window {
  if (dayReset === "sliding24h") return slidingWindow(now, dayMs);
  return fixedWindow(now, dayMs, dayReset === "japan" ? japanOffsetMs : 0);
}

export interface Remaining {
  readonly minute: number;
  readonly day: number;
}

export type Decision =
  | { readonly isAllowed: true }
  | { readonly isAllowed: false; readonly code: 4290 | 4291; readonly retryAfterSeconds: number };

export class RateLimiter {
  /** When each counted request came, oldest first. */
  private times: number[] = [];

  constructor(public plan: Plan) {}

  reset(): void {
    this.times = [];
  }

  remaining(now: number, windows: Windows): Remaining {
    const { minute, day } = limitsByPlan[this.plan];
    const used = (window: Window) => this.times.filter((time) => time >= window.since).length;
    return {
      minute: Math.max(0, minute - used(minuteWindowAt(now, windows))),
      day: Math.max(0, day - used(dayWindowAt(now, windows))),
    };
  }

  private refusal(code: 4290 | 4291, now: number, windows: Windows): Decision {
    const window = code === 4290 ? minuteWindowAt(now, windows) : dayWindowAt(now, windows);
    const oldest = this.times.find((time) => time >= window.since) ?? now;
    const freeAt = window.endsAt ?? oldest + window.lengthMs;
    return { isAllowed: false, code, retryAfterSeconds: Math.max(1, Math.ceil((freeAt - now) / 1000)) };
  }

  /** Lets a request through and counts it. Refused ones do not count: else a client that waits would never get on. */
  admit(now: number, windows: Windows, forced?: 4290 | 4291): Decision {
    if (forced) return this.refusal(forced, now, windows);
    const remaining = this.remaining(now, windows);
    if (remaining.day === 0) return this.refusal(4291, now, windows);
    if (remaining.minute === 0) return this.refusal(4290, now, windows);
    this.times.push(now);
    // No window reaches back further than a day.
    const firstKept = this.times.findIndex((time) => time > now - dayMs);
    if (firstKept > 0) this.times.splice(0, firstKept);
    return { isAllowed: true };
  }
}
