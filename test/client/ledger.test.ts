// When the next request may go: pure arithmetic over what was sent, for a minute of the clock and for a sliding one.
import fc from "fast-check";
import {
  afterProbe,
  emptyLedger,
  type Ledger,
  nextDayMs,
  nextSlot,
  remainingDay,
  withSend,
} from "../../src/client/ledger";
import { type RateLimits, readRateLimits, readRetryAfterMs } from "../../src/client/rateLimits";

const second = 1_000;
const minute = 60 * second;
const start = Date.UTC(2026, 3, 6, 9, 0, 20);

const limits = (remainingMinute: number, seenAtMs = start, perMinute = 3): RateLimits => ({
  perMinute,
  perDay: 100,
  remainingMinute,
  remainingDay: 90,
  seenAtMs,
});

const sentAt = (...seconds: number[]): Ledger => ({ sentAtMs: seconds.map((time) => start + time * second) });

describe("a slot", () => {
  it("is now while the minute has room", () => {
    expect(nextSlot(sentAt(0, 1), limits(1, start + second), start + 2 * second)).toEqual({
      atMs: start + 2 * second,
      isProbe: false,
    });
  });

  it("of a sliding minute opens 60 s after the request that fills it, and a second more", () => {
    const ledger: Ledger = { ...sentAt(0, 1, 2), window: "sliding" };
    expect(nextSlot(ledger, limits(0, start + 2 * second), start + 5 * second).atMs).toBe(start + 61 * second);
  });

  it("of a minute of the clock opens with the next one, and half a second more", () => {
    const ledger: Ledger = { ...sentAt(0, 1, 2), window: "clock" };
    expect(nextSlot(ledger, limits(0, start + 2 * second), start + 5 * second).atMs).toBe(start + 40.5 * second);
  });

  it("is tried at the next minute of the clock once, while nobody knows which minute counts", () => {
    const ledger = sentAt(0, 1, 2);
    const probe = nextSlot(ledger, limits(0, start + 2 * second), start + 5 * second);
    expect(probe).toEqual({ atMs: start + 40.5 * second, isProbe: true });
    const after = withSend(ledger, probe, start + 5 * second);
    expect(nextSlot(after, limits(0, start + 2 * second), start + 5 * second).isProbe).toBe(false);
    expect(afterProbe(after, true).window).toBe("clock");
    expect(afterProbe(after, false).window).toBe("sliding");
  });

  it("counts what others sent with the same key, as far as the last answer shows it", () => {
    const ledger: Ledger = { ...sentAt(0), window: "sliding" };
    expect(nextSlot(ledger, limits(0), start + second).atMs).toBe(start + 61 * second);
  });

  it("is not before the time that a refusal named", () => {
    const ledger: Ledger = { ...emptyLedger, blockedUntilMs: start + 30 * second };
    expect(nextSlot(ledger, limits(3), start).atMs).toBe(start + 30 * second);
  });
});

describe("over any run of questions", () => {
  const run = (window: Ledger["window"], perMinute: number, gapsMs: readonly number[]) => {
    let nowMs = start;
    let ledger: Ledger = window ? { ...emptyLedger, window } : emptyLedger;
    const sent: number[] = [];
    for (const gapMs of gapsMs) {
      nowMs += gapMs;
      const slot = nextSlot(ledger, limits(perMinute, start - 10 * minute, perMinute), nowMs);
      ledger = withSend(ledger, slot, nowMs);
      sent.push(slot.atMs);
    }
    return sent.sort((one, other) => one - other);
  };
  const gaps = fc.array(fc.integer({ min: 0, max: 20 * second }), { minLength: 1, maxLength: 80 });
  const plan = fc.constantFrom(3, 10, 30);

  it("a sliding minute is never overrun", () => {
    fc.assert(
      fc.property(plan, gaps, (perMinute, gapsMs) => {
        const sent = run("sliding", perMinute, gapsMs);
        sent.forEach((timeMs, index) => {
          const before = sent[index - perMinute];
          if (before !== undefined) expect(timeMs - before).toBeGreaterThanOrEqual(minute);
        });
      }),
    );
  });

  it("a minute of the clock is never overrun", () => {
    fc.assert(
      fc.property(plan, gaps, (perMinute, gapsMs) => {
        const counts = new Map<number, number>();
        for (const timeMs of run("clock", perMinute, gapsMs)) {
          const key = Math.floor(timeMs / minute);
          counts.set(key, (counts.get(key) ?? 0) + 1);
        }
        expect(Math.max(...counts.values())).toBeLessThanOrEqual(perMinute);
      }),
    );
  });
});

describe("the day", () => {
  it("has what the last answer said, less what was sent since", () => {
    expect(remainingDay(sentAt(-5, 1, 2), limits(1))).toBe(88);
  });

  it("may begin anew at midnight of UTC or of Japan, or 24 hours after it was used up, whichever is first", () => {
    expect(new Date(nextDayMs(Date.UTC(2026, 3, 6, 9))).toISOString()).toBe("2026-04-06T15:00:01.000Z");
    expect(new Date(nextDayMs(Date.UTC(2026, 3, 6, 20))).toISOString()).toBe("2026-04-07T00:00:01.000Z");
    const usedUpAtMs = Date.UTC(2026, 3, 6, 3);
    expect(new Date(nextDayMs(Date.UTC(2026, 3, 7, 0, 1), usedUpAtMs)).toISOString()).toBe("2026-04-07T03:00:01.000Z");
  });
});

describe("the headers", () => {
  const headers = {
    "x-ratelimit-limit-minute": "30",
    "x-ratelimit-remaining-minute": "28",
    "x-ratelimit-limit-day": "3000",
    "x-ratelimit-remaining-day": "2997",
  };

  it("tell the plan and what is left of it", () => {
    expect(readRateLimits(headers, start)).toEqual({
      perMinute: 30,
      perDay: 3000,
      remainingMinute: 28,
      remainingDay: 2997,
      seenAtMs: start,
    });
  });

  it.each(Object.keys(headers))("tell nothing without %s", (name) => {
    expect(readRateLimits({ ...headers, [name]: "" }, start)).toBeUndefined();
  });

  it.each(["10001", "5000000", "9".repeat(400)])(
    "count as what the largest plan could be where they tell %s",
    (text) => {
      const beyond = Object.fromEntries(Object.keys(headers).map((name) => [name, text.padStart(8, "9")]));
      expect(readRateLimits(beyond, start)).toMatchObject({
        perMinute: 10_000,
        remainingMinute: 10_000,
        perDay: 1_000_000,
        remainingDay: 1_000_000,
      });
    },
  );

  it.each(["1000000000000", "9".repeat(60), "Fri, 06 Apr 2096 09:01:00 GMT"])(
    "block for a day at most where a refusal says %s",
    (text) => {
      expect(readRetryAfterMs({ "retry-after": text }, start)).toBe(86_400_000);
    },
  );

  it("block for no time that has passed, and for none that nobody can read", () => {
    expect(readRetryAfterMs({ "retry-after": "Mon, 06 Apr 2015 09:01:00 GMT" }, start)).toBe(0);
    expect(readRetryAfterMs({ "retry-after": "9".repeat(5000) }, start)).toBeUndefined();
    expect(readRetryAfterMs({ "retry-after": "-5" }, start)).not.toBeGreaterThan(86_400_000);
  });

  it("name the end of a refusal in seconds or as a date", () => {
    expect(readRetryAfterMs({ "retry-after": "12" }, start)).toBe(12_000);
    expect(readRetryAfterMs({ "retry-after": "Mon, 06 Apr 2026 09:01:00 GMT" }, start)).toBe(40_000);
    expect(readRetryAfterMs({}, start)).toBeUndefined();
    expect(readRetryAfterMs({ "retry-after": "soon" }, start)).toBeUndefined();
  });
});
