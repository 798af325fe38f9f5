/** A document with formulas and an API with a plan of so many a minute, counted in sliding minutes. */
import type { HttpRequest, HttpResponse, SheetContents } from "../../src/platform/ports";
import { apiRefusal, apiResponse, FakePlatform } from "../support/fakePlatform";

const sheetOf = (formulas: readonly string[]): SheetContents => ({
  name: "A",
  formulas: () => formulas.map((formula) => [formula]),
  values: () => formulas.map((formula) => [formula]),
});

/** Visits and users of a period are the day on which it begins. */
const totals = (value: number) => ({
  topic: "metrics",
  metrics: { visits: { value: String(value) }, users: { value: String(value) } },
});

const countries = (rowCount: number) => ({
  columns: [
    { name: "country", type: "dimension", dataType: "STRING" },
    { name: "visits", type: "metric", dataType: "INTEGER" },
  ],
  rows: Array.from({ length: rowCount }, (_, index) => ({ country: `C${index}`, visits: "1" })),
});

export class ApiDesk {
  readonly platform = new FakePlatform({
    user: { "PTENGINE_API_KEY:aaaaaaaa": "pt-a" },
    document: { PTENGINE_PROFILE_ID: "aaaaaaaa" },
  });
  readonly sentAtMs: number[] = [];
  /** Rows of a table of countries. */
  rowCount = 2;
  /** Refuses in place of an answer. */
  refuse: ((request: HttpRequest) => HttpResponse | undefined) | undefined;

  constructor(
    private readonly perMinute: number,
    ...formulas: string[]
  ) {
    this.show(...formulas);
    this.platform.http.fetch = (request) => this.answer(request);
  }

  /** Puts other formulas into the document. */
  show(...formulas: string[]): void {
    this.platform.sheets = [sheetOf(formulas)];
  }

  private answer(request: HttpRequest): HttpResponse {
    const { nowMs } = this.platform;
    const inMinute = this.sentAtMs.filter((timeMs) => timeMs > nowMs - 60_000).length;
    const remaining = Math.max(0, this.perMinute - inMinute - 1);
    const headers = {
      "x-ratelimit-limit-minute": String(this.perMinute),
      "x-ratelimit-remaining-minute": String(remaining),
      "x-ratelimit-limit-day": "1000",
      "x-ratelimit-remaining-day": "900",
    };
    if (inMinute >= this.perMinute) return { ...apiRefusal(4290, "Too many requests"), headers };
    this.sentAtMs.push(nowMs);
    const refusal = this.refuse?.(request);
    if (refusal) return { ...refusal, headers };
    const { startDate, dimension } = JSON.parse(request.body ?? "{}") as { startDate: string; dimension?: string };
    return { ...apiResponse(dimension ? countries(this.rowCount) : totals(Number(startDate.slice(-2)))), headers };
  }
}

export const onDay = (day: number, metric = "visits", more = "") =>
  `=PTENGINE_DC("total","${metric}","2026-03-${String(day).padStart(2, "0")}","2026-03-31"${more})`;
