/** The time that nobody can beat: the window of the API, or the start-ups of so many formulas. */
import { publishedLatencies } from "../apps-script/scheduler/latencies";
import type { Spread } from "../apps-script/scheduler/spread";

export interface Bound {
  readonly questions: number;
  readonly formulas: number;
  readonly perMinute: number;
  readonly minuteWindow: "fixed" | "sliding";
  readonly startMs: number;
}

const minuteMs = 60_000;
const executionsAtOnce = 30;

/** The middle of what a latency is drawn from. */
const middle = (spread: Spread): number => ("medianMs" in spread ? spread.medianMs : (spread.minMs + spread.maxMs) / 2);

/** When a perfect client could send the last question. */
export function lastSendMs({ questions, perMinute, minuteWindow, startMs }: Bound): number {
  const rounds = Math.ceil(questions / perMinute) - 1;
  if (rounds === 0) return 0;
  if (minuteWindow === "sliding") return rounds * minuteMs;
  const untilNextMinuteMs = minuteMs - (startMs % minuteMs);
  return untilNextMinuteMs + (rounds - 1) * minuteMs;
}

/** The larger of the window's time with one fetch, and the formulas' start-ups with one answer from the cache. */
export function lowerBoundMs(bound: Bound): number {
  const { executionStart, fetch, server, cacheRead } = publishedLatencies;
  const fetchMs = middle(fetch) + middle(server);
  const startUpsMs = Math.ceil(bound.formulas / executionsAtOnce) * middle(executionStart);
  return Math.max(lastSendMs(bound) + fetchMs, startUpsMs + middle(cacheRead));
}
