/** Sheets as people build them, for the benchmark and for tests of races: many formulas, fewer questions. */

export interface BenchFormula {
  readonly functionName: string;
  /** Without the trailing `refresh`; a column of texts is an array. */
  readonly args: readonly (string | readonly (readonly string[])[])[];
}

const april = ["2026-04-01", "2026-04-30"] as const;
const totals = ["visits", "users", "pageView", "newVisitsRate", "avgPageView", "bounceRate"];
const sources = ["Direct", "Search", "Social", "Referral", "Campaign", "AISearch"];

const dataCenter = (view: string, metrics: string, start: string, end: string, filters = ""): BenchFormula => ({
  functionName: "PTENGINE_DC",
  args: [view, metrics, start, end, filters, ""],
});

/** Ten formulas, four questions: headline numbers, two looks at one table, a series, the sources. */
function dashboard(filters: string, start: string, end: string): BenchFormula[] {
  return [
    ...totals.map((metric) => dataCenter("total", metric, start, end, filters)),
    dataCenter("country", "visits", start, end, filters),
    dataCenter("country", "bounceRate", start, end, filters),
    dataCenter("week", "visits", start, end, filters),
    dataCenter("sources", "visits", start, end, filters),
  ];
}

const months = [
  ["2026-01-01", "2026-01-31"],
  ["2026-02-01", "2026-02-28"],
  ["2026-03-01", "2026-03-31"],
  april,
] as const;

const filtersOf = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => {
    const device = ["PC", "Mobile", "Tablet"][index % 3];
    return `sourceType=${sources[Math.floor(index / 3) % 6]};deviceType=${device}`;
  });

/** Every size that is measured; the largest is a stress, with 72 questions in 300 formulas. */
export const benchSheets: Readonly<Record<string, readonly BenchFormula[]>> = {
  "1": [dataCenter("total", "visits", ...april)],
  "10": dashboard("", ...april),
  "30": months.slice(1).flatMap(([start, end]) => dashboard("", start, end)),
  "40": months.flatMap(([start, end]) => dashboard("", start, end)),
  "100": filtersOf(10).flatMap((filters) => dashboard(filters, ...april)),
  "300": filtersOf(18).flatMap((filters, index) => [
    ...dashboard(filters, ...april),
    ...Array.from({ length: index < 12 ? 7 : 6 }, (_, copy) =>
      dataCenter("total", totals[copy % 6] as string, ...april, filters),
    ),
  ]),
};

/** One formula of fifty pages, and ten of one page that is among them: sixty answers, fifty questions. */
export function pagesSheet(): readonly BenchFormula[] {
  const pages = Array.from({ length: 50 }, (_, index) => `https://ptengine.jp/page-${index + 1}`);
  const heatmap = (url: BenchFormula["args"][number]): BenchFormula => ({
    functionName: "PTENGINE_HEATMAP",
    args: [url, "page", "pv", ...april, "", "", ""],
  });
  return [heatmap(pages.map((page) => [page])), ...pages.filter((_, index) => index % 5 === 0).map(heatmap)];
}

const quote = (argument: BenchFormula["args"][number]): string => {
  if (typeof argument !== "string") return `{${argument.map(([text = ""]) => quote(text)).join(";")}}`;
  return argument === "" ? "" : `"${argument}"`;
};

/** The formula as it stands in its cell, with the stamp's cell as its refresh. */
export const formulaText = ({ functionName, args }: BenchFormula): string =>
  `=${functionName}(${args.map(quote).join(";")};PTENGINE_REFRESH)`;
