/** Who is at work on something of the document that one execution at a time may do: a lease in its cache, which ends by itself. */
import type { Platform } from "../platform/ports";
import { leaseKeyOf, readAll, safely, shared, underLock } from "./sharedState";

const pollMs = 500;

/**
 * Waits a while for its turn, and does it under a lease, without any lock. A lease that was not given back, because its
 * execution was killed, ends when its life does. Undefined if the turn did not come.
 */
export function claimed<T>(
  platform: Platform,
  name: string,
  { lifeMs, waitMs }: { readonly lifeMs: number; readonly waitMs: number },
  action: () => T,
): T | undefined {
  const { clock, documentCache, codec } = platform;
  const self = codec.digest(`${clock.nowMs()} ${platform.random()}`).slice(0, 12);
  const leaseOf = () => shared.lease(readAll(documentCache, [leaseKeyOf(name)]), name, clock.nowMs());
  const write = (text: string) =>
    safely(() => documentCache.putAll({ [leaseKeyOf(name)]: text }, Math.ceil(lifeMs / 1_000)), undefined);
  const take = () =>
    underLock(platform, () => {
      if ((leaseOf()?.untilMs ?? 0) > clock.nowMs()) return false;
      write(JSON.stringify({ by: self, untilMs: clock.nowMs() + lifeMs }));
      return true;
    });
  const untilMs = clock.nowMs() + waitMs;
  while (!take()) {
    if (clock.nowMs() + pollMs > untilMs) return undefined;
    clock.sleep(pollMs);
  }
  try {
    return action();
  } finally {
    // After its end it may be another's.
    if (leaseOf()?.by === self) write("");
  }
}
