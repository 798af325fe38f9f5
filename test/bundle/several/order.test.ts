// Orders, limits, periods of one's own and times of retrieval, as formulas of the built add-on against the simulated API.
import { visitsOf } from "../oracle/expected";
import { patientSheet, startedAt } from "./patientSheet";

const april = '"2026-04-06","2026-04-12"';

const { cells, error: errorOf } = patientSheet();

test("The three most frequent events are the first three of all", async () => {
  const [header, ...all] = await cells(`=PTENGINE_EVENT(,,${april})`);
  const [shown, ...top] = await cells(`=PTENGINE_EVENT(,,${april},,"sortBy=eventCount; limit=3")`);
  const at = header!.indexOf("eventCount");
  expect(shown).toEqual(header);
  expect(top).toEqual([...all].sort((one, other) => Number(other[at]) - Number(one[at])).slice(0, 3));
});

test("A table of the data center is ordered by a dimension here, and by a change", async () => {
  const names = await cells(`=PTENGINE_DC("country","visits",${april},,"sortBy=country; headers=off")`);
  const countries = [...new Set(visitsOf("2026-04-06", "2026-04-12").map(({ country }) => country))].sort();
  expect(names.map(([name]) => name)).toEqual(countries.filter((name) => name !== ""));
  const changes = await cells(
    `=PTENGINE_DC("country","visits",${april},,"compare=previous; sortBy=visits (change); headers=off; limit=4")`,
  );
  const numbers = changes.map((row) => row[3] as number);
  expect(numbers).toHaveLength(4);
  expect(numbers).toEqual([...numbers].sort((one, other) => other - one));
});

test("The same weekdays a year before are 364 days earlier", async () => {
  const rows = await cells(`=PTENGINE_DC("day","visits",${april},,"compare=sameWeekday; headers=off")`);
  expect(rows.map((row) => row[2])).toEqual(
    ["2025-04-07", "2025-04-08", "2025-04-09", "2025-04-10", "2025-04-11", "2025-04-12", "2025-04-13"].map(
      (day) => visitsOf(day, day).length,
    ),
  );
});

test("A period of one's own stands beside the current one by its position", async () => {
  const rows = await cells(`=PTENGINE_DC("day","visits",${april},,"compare=2026-02-02..2026-02-04; headers=off")`);
  expect(rows.map((row) => row[2])).toEqual([
    ...["2026-02-02", "2026-02-03", "2026-02-04"].map((day) => visitsOf(day, day).length),
    ...["", "", "", ""],
  ]);
});

test.each([
  ["compare=2026-09-10..2026-09-17", /2026-09-17 lies in the future/],
  ["compare=2027-01-01..2027-01-02", /2027-01-01 lies in the future/],
  ["compare=2026-04-02..2026-04-01", /compare=2026-04-01\.\.2026-04-02/],
  ["compare=April", /cannot be "April"/],
  ["sortBy=nothing", /"nothing" is not a name/],
  ["sortOrder=asc", /does nothing without sortBy/],
  ["limit=20001", /from 1 to 20000/],
])("%s is refused before any request", async (options, message) => {
  expect(await errorOf(`=PTENGINE_DC("day","visits",${april},,"${options}")`)).toMatch(message);
});

test("retrievedAt is a last column of date-times, of this test", async () => {
  const rows = await cells(`=PTENGINE_DC("country","visits",${april},,"retrievedAt=on; limit=2")`);
  expect(rows[0]).toEqual(["country", "visits", "retrievedAt"]);
  for (const row of rows.slice(1)) {
    const ageMs = (row[2] as Date).getTime() - Date.parse(startedAt);
    expect(ageMs).toBeGreaterThanOrEqual(0);
    expect(ageMs).toBeLessThan(3_600_000 * 24);
  }
});
