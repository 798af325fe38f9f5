// Values as the page shows them.
import { showAge, showValue } from "../../src/sidebar/client/words/values";
import type { Words } from "../../src/sidebar/client/words/words";

const words = {
  number: (value: number, digits = 0) =>
    value.toLocaleString("en", { maximumFractionDigits: 2, minimumFractionDigits: digits }),
  say: (key: string, values?: object) => `${key} ${JSON.stringify(values ?? {})}`,
} as unknown as Words;

test.each([
  [12500, "count", "12,500"],
  [1.005, "number", "1.01"],
  [0.65, "rate", "65.00%"],
  [187, "duration", "3:07"],
  [36_000.6, "duration", "600:01"],
  ["2026-04-01", "day", "2026-04-01"],
  ["2026-04-01T09", "hour", "2026-04-01 09:00"],
  ["2026-04-01T09:30:15", "dateTime", "2026-04-01 09:30:15"],
  ["Baseline", "rate", "Baseline"],
  [null, "money", ""],
  ["=1+1", "text", "=1+1"],
] as const)("%p as %s is shown as %s", (value, type, shown) => expect(showValue(value, type, words)).toBe(shown));

test("a change is shown with its sign, as in cells", () => {
  const shown = (value: number) => showValue(value, "rate", words, "visits (change)");
  expect([0.034, -0.5, 0].map(shown)).toEqual(["+3.4%", "-50.0%", "0.0%"]);
});

test.each([
  [59_000, "justNow {}"],
  [60_000, 'minutesAgo {"minutes":1}'],
  [7_200_000, 'hoursAgo {"hours":2}'],
  [172_800_000, 'daysAgo {"days":2}'],
])("%i ms old", (ageMs, shown) => expect(showAge(ageMs, words)).toBe(shown));
