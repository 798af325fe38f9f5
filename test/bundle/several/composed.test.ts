// Whatever is asked at once equals what its plain questions give, put together by hand: random questions, built add-on.
import * as fc from "fast-check";
import type { Cells } from "../documented/sheet";
import { patientSheet } from "./patientSheet";

const { cells } = patientSheet();

/** Each run asks once for all, and once for each part. */
const numRuns = 15;

const period = fc.constantFrom('"2026-04-06","2026-04-12"', '"2026-03-30","2026-04-01"', '"2026-04-09","2026-04-09"');
const some = (names: readonly string[], maxLength: number) =>
  fc.shuffledSubarray([...names], { minLength: 2, maxLength });

const quoted = (texts: readonly string[]) => texts.map((text) => `"${text}"`).join(";");

/** Rows of plain tables one below the other, each with its name in front, under the columns of all. */
function stackedByHand(front: string, members: readonly (readonly [name: string, table: Cells])[]): Cells {
  const header = [...new Set(members.flatMap(([, [first]]) => first ?? []))];
  return [
    [front, ...header],
    ...members.flatMap(([name, [own = [], ...rows]]) =>
      rows.map((row) => [name, ...header.map((column) => (own.includes(column) ? row[own.indexOf(column)]! : ""))]),
    ),
  ];
}

test("Pages", async () => {
  const pages = [
    "https://ptengine.jp",
    "https://ptengine.jp/pricing",
    "https://ptengine.jp/blog",
    "https://a.example/x",
  ];
  await fc.assert(
    fc.asyncProperty(
      some(pages, 4),
      // Blocks and elements are refused for pages that nobody has scanned.
      fc.constantFrom("page", "terminalType", "sourceType", "visitType", "day"),
      period,
      async (urls, view, dates) => {
        const rest = `"${view}",,${dates},"PC",,"headers=on"`;
        const members: [string, Cells][] = [];
        for (const url of urls) members.push([url, await cells(`=PTENGINE_HEATMAP("${url}",${rest})`)]);
        const expected = stackedByHand("url", members);
        expect(await cells(`=PTENGINE_HEATMAP({${quoted(urls)}},${rest})`)).toEqual(expected);
      },
    ),
    { numRuns },
  );
});

test("Funnels", async () => {
  const goals = ["Purchase complete", "ptmind signup", "ptmind purchase"];
  await fc.assert(
    fc.asyncProperty(
      some(goals, 3),
      fc.constantFrom("steps", "entryPaths", "dropoffPaths", "summary"),
      period,
      async (names, part, dates) => {
        const rest = `"${part}",${dates},,"headers=on"`;
        const members: [string, Cells][] = [];
        for (const name of names) members.push([name, await cells(`=PTENGINE_FUNNEL("${name}",${rest})`)]);
        expect(await cells(`=PTENGINE_FUNNEL("${names.join(",")}",${rest})`)).toEqual(stackedByHand("goal", members));
      },
    ),
    { numRuns },
  );
});

test("Experiences, by any of their reports", async () => {
  const [, ...listed] = await cells(`=PTENGINE_EXPERIENCES("list")`);
  const ids = listed.map(([id]) => String(id));
  const nameOf = (id: string) => listed.find(([one]) => one === id)?.[1] ?? "";
  await fc.assert(
    fc.asyncProperty(
      some(ids, 4),
      fc.constantFrom("total", "goals", "terminalType", "terminalType,visitType"),
      period,
      async (chosen, view, dates) => {
        const rest = `"${view}",,${dates},"headers=on"`;
        const members: [string, Cells][] = [];
        for (const id of chosen) members.push([id, await cells(`=PTENGINE_EXPERIENCE("${id}",${rest})`)]);
        const [[, ...header] = [], ...rows] = stackedByHand("experienceId", members);
        expect(await cells(`=PTENGINE_EXPERIENCE("${chosen.join(",")}",${rest})`)).toEqual([
          ["experience", "experienceId", ...header],
          ...rows.map((row) => [nameOf(String(row[0])), ...row]),
        ]);
      },
    ),
    { numRuns },
  );
});

test("Versions of a form", async () => {
  const [, ...versions] = await cells(`=PTENGINE_EXPERIENCES("versions")`);
  const ofForm = versions.filter(([, experience]) => experience === "Spring Promo Popup").map(([, , , name]) => name);
  const rest = `"2026-04-06","2026-04-08"`;
  const members: [string, Cells][] = [];
  for (const name of ofForm)
    members.push([String(name), await cells(`=PTENGINE_FORM("Spring Promo Popup","${name}",${rest})`)]);
  expect(ofForm.length).toBeGreaterThan(1);
  expect(await cells(`=PTENGINE_FORM("Spring Promo Popup","${ofForm.join(",")}",${rest})`)).toEqual(
    stackedByHand("version", members),
  );
});

const splits = [
  ["deviceType", ["PC", "Mobile", "Tablet"], "deviceType"],
  ["visitType", ["New visits", "Returning visits"], "visitType"],
  ["country", ["Japan", "China", "Atlantis"], "country=Japan,China,Atlantis"],
] as const;

test("A total is split into rows", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...splits),
      fc.constantFrom("PTENGINE_DC(,", "PTENGINE_CONVERSION(,"),
      period,
      async ([field, values, split], begin, dates) => {
        const ask = (filters: string, options: string) => cells(`=${begin},${dates},"${filters}","${options}")`);
        const members: [string, Cells][] = [];
        for (const value of values) members.push([value, await ask(`${field}=${value}`, "headers=on")]);
        expect(await ask("", `split=${split}`)).toEqual(stackedByHand(field, members));
      },
    ),
    { numRuns },
  );
});

test("Series and tables are split into columns, metric by metric", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...splits),
      fc.constantFrom("day", "browser", "sourceType", "entryCombinedPages"),
      some(["visits", "bounceRate", "conversions"], 3),
      period,
      async ([field, values, split], view, metrics, dates) => {
        const ask = (filters: string, options: string) =>
          cells(`=PTENGINE_DC("${view}","${metrics.join(",")}",${dates},"${filters}","${options}")`);
        const plain: Cells[] = [];
        for (const value of values) plain.push(await ask(`${field}=${value}`, ""));
        const keyCount = plain[0]![0]!.length - metrics.length;
        const [header, ...rows] = await ask("", `split=${split}`);
        expect(header).toEqual([
          ...plain[0]![0]!.slice(0, keyCount),
          ...metrics.flatMap((metric) => values.map((value) => `${metric}: ${value}`)),
        ]);
        const keyOf = (row: Cells[number]) => JSON.stringify(row[0]);
        const all = new Set(plain.flatMap(([, ...own]) => own.map(keyOf)));
        expect(new Set(rows.map(keyOf))).toEqual(all);
        expect(rows).toHaveLength(all.size);
        for (const row of rows) {
          const numbers = metrics.flatMap((metric, at) =>
            plain.map(([, ...own]) => {
              const found = own.find((one) => keyOf(one) === keyOf(row));
              return found ? found[keyCount + at] : metric === "bounceRate" ? "" : 0;
            }),
          );
          expect(row.slice(keyCount)).toEqual(numbers);
        }
      },
    ),
    { numRuns },
  );
});

test("Goals stand beside the other metrics, goal by goal", async () => {
  const goals = ["Purchase complete", "ptmind signup", "Contact sent", "Newsletter joined"];
  await fc.assert(
    fc.asyncProperty(
      some(goals, 3),
      fc.constantFrom("day", "browser", "sourceType"),
      fc.constantFrom(["conversions"], ["visits", "conversions"], ["conversionRate", "bounceRate", "conversions"]),
      period,
      async (names, view, metrics, dates) => {
        const ask = (shown: readonly string[], options: string) =>
          cells(`=PTENGINE_DC("${view}","${shown.join(",")}",${dates},,"${options}")`);
        const ofGoal = metrics.filter((name) => name.startsWith("conversion"));
        const others = metrics.filter((name) => !ofGoal.includes(name));
        const tables: [suffix: string, table: Cells][] = others.length > 0 ? [["", await ask(others, "")]] : [];
        for (const name of names) tables.push([`: ${name}`, await ask(ofGoal, `conversionName=${name}`)]);
        const [, first] = tables[0]!;
        const expected = first.map((row, index) => {
          const key = row[0]!;
          const isSame = (one: Cells[number]) => JSON.stringify(one[0]) === JSON.stringify(key);
          return [
            key,
            ...tables.flatMap(([suffix, table]) => {
              const own = index === 0 ? table[0]! : table.slice(1).find(isSame)!;
              return own.slice(1).map((cell) => (index === 0 ? `${cell}${suffix}` : cell));
            }),
          ];
        });
        expect(await ask(metrics, `conversionNames=${names.join(",")}`)).toEqual(expected);
      },
    ),
    { numRuns },
  );
});

test("A stack of comparisons compares each by itself", async () => {
  const urls = ["https://ptengine.jp", "https://ptengine.jp/pricing"];
  const rest = `"terminalType","pv","2026-04-06","2026-04-12",,,"compare=previous"`;
  const members: [string, Cells][] = [];
  for (const url of urls) members.push([url, await cells(`=PTENGINE_HEATMAP("${url}",${rest})`)]);
  expect(await cells(`=PTENGINE_HEATMAP({${quoted(urls)}},${rest})`)).toEqual(stackedByHand("url", members));
});

test("A comparison of goals puts each beside its own number before", async () => {
  const rest = (options: string) => `=PTENGINE_DC("day","conversions","2026-04-06","2026-04-12",,"${options}")`;
  const both = await cells(rest("conversionNames=Purchase complete,ptmind signup; compare=previous"));
  const one = await cells(rest("conversionName=Purchase complete; compare=previous"));
  const other = await cells(rest("conversionName=ptmind signup; compare=previous"));
  expect(both.slice(1)).toEqual(one.slice(1).map((row, index) => [...row, ...other[index + 1]!.slice(1)]));
});
