/** Query[] → Tables: the only path from a question to its table, for formulas, previews, reports and refreshes. */
import { comparisonLabels } from "./catalogue/comparison";
import { grains } from "./catalogue/dataCenter";
import { inLanguage } from "./catalogue/languages";
import { type Language, namesOf } from "./catalogue/types";
import {
  type AnswerSource,
  type Client,
  createClient,
  type FetchOptions,
  type Found,
  type Question,
} from "./client/client";
import { asLanguage, readSettings, type Settings, type Site } from "./client/settings";
import { PtengineError } from "./errors";
import type { Platform } from "./platform/ports";
import { toTable } from "./ptengine/answers";
import { listedExperiences } from "./ptengine/experiences";
import { type ListName, type Lists, neededLists } from "./ptengine/lists";
import { isAnsweredLocally, isListOfAllFields } from "./ptengine/localAnswers";
import { type PlanContext, periodOf, planCalls, planList } from "./ptengine/plan";
import { listedProperties } from "./ptengine/userProperties";
import { earlierPeriod, placesIn } from "./query/comparison";
import type { Period } from "./query/dates";
import { optionOf, type Query } from "./query/query";
import { type PlacesOf, withComparison } from "./table/compare";
import type { Table } from "./table/table";

/** A table, and how old the oldest answer in it is. */
export interface Answered {
  readonly table: Table;
  readonly writtenAtMs: number;
  /** Older answers stand in. */
  readonly isStale: boolean;
  /** Why they do, where that is known. */
  readonly staleBecause?: PtengineError;
}

export interface Asker<Source extends AnswerSource = Client> {
  answer(query: Query): Answered;
  table(query: Query): Table;
  /** What has to be asked for a query's table, both periods of a comparison included; none where the catalogue answers. */
  questions(query: Query): Question[];
  /** Everything that may be kept for a query's table: its questions, and the lists that its names are looked up in. */
  keptFor(query: Query): Question[];
  /** The site to ask, or none for a question that the catalogue answers. */
  siteFor(query: Query): Site | undefined;
  readonly client: Source;
}

/** A name that a list lacks may be newer than the list; one this old is asked for once more. */
const minListAgeMs = 5 * 60_000;

const grainNames = namesOf(grains);

/** What the earlier period is asked without: a limit would cut rows that the current period shows. */
function withoutLimit({ options, ...query }: Query): Query {
  const { limit: _, ...rest } = options ?? {};
  return { ...query, options: rest };
}

const fetchOptions = (query: Query): FetchOptions => ({
  cacheMinutes: optionOf(query, "cache") as number | undefined,
  stamp: query.refresh ?? "",
  isStaleAllowed: optionOf(query, "stale") !== "off",
});

/** As old as the oldest. */
function agesOf(found: readonly (Omit<Found, "answer"> | undefined)[], nowMs: number): Omit<Answered, "table"> {
  const staleBecause = found.find((one) => one?.staleBecause)?.staleBecause;
  return {
    writtenAtMs: Math.min(nowMs, ...found.map((one) => one?.writtenAtMs ?? nowMs)),
    isStale: found.some((one) => one?.isStale),
    ...(staleBecause ? { staleBecause } : {}),
  };
}

export const createAsker = (platform: Platform, stamp?: string): Asker => createAskerOf(createClient, platform, stamp);

/** One asker serves one execution: its day and its settings are fixed at the start. A stamp stands in for the document's. */
export function createAskerOf<Source extends AnswerSource>(
  open: (platform: Platform, settings: Settings) => Source,
  platform: Platform,
  stamp?: string,
): Asker<Source> {
  const read = readSettings(platform);
  const settings = stamp === undefined ? read : { ...read, stamp };
  const client = open(platform, settings);
  /** Lists, and why there are none: many formulas of one execution need the same. */
  const knownLists = new Map<string, Found | PtengineError>();
  const today = platform.calendar.dayOf(new Date(platform.clock.nowMs()));

  function readList(name: ListName, site: Site, context: PlanContext, options: FetchOptions, isAgain: boolean): Found {
    const key = JSON.stringify([name, context, options]);
    let found = isAgain ? undefined : knownLists.get(key);
    try {
      found ??= client.answer(planList(name, context), site, isAgain ? { ...options, cacheMinutes: 0 } : options);
    } catch (problem) {
      found = problem as PtengineError;
    }
    knownLists.set(key, found);
    if (found instanceof Error) throw found;
    return found;
  }

  function readLists(
    names: readonly ListName[],
    site: Site,
    context: PlanContext,
    options: FetchOptions,
    isAgain: boolean,
  ) {
    const found = names.map((name) => readList(name, site, context, options, isAgain));
    const lists: Lists = Object.fromEntries(
      names.map((name, index) => {
        const answer = found[index]?.answer ?? [];
        return [name, name === "experiences" ? listedExperiences(answer) : listedProperties(answer)];
      }),
    );
    return { lists, ageMs: Math.max(0, ...found.map(({ writtenAtMs }) => platform.clock.nowMs() - writtenAtMs)) };
  }

  /** Plans with the lists that are kept, and with newer ones if a name is not in them. */
  function plan(query: Query, period: Period | undefined, site: Site, context: PlanContext, options: FetchOptions) {
    const names = neededLists(query);
    const { lists, ageMs } = readLists(names, site, context, options, false);
    try {
      return planCalls(query, period, context, lists);
    } catch (problem) {
      const isUnknownName = problem instanceof PtengineError && problem.code === "nameNotFound";
      if (!isUnknownName || ageMs < minListAgeMs) throw problem;
      return planCalls(query, period, context, readLists(names, site, context, options, true).lists);
    }
  }

  function siteFor(query: Query): Site | undefined {
    if (isAnsweredLocally(query)) return undefined;
    try {
      return settings.site(optionOf(query, "profile") as string | undefined);
    } catch (problem) {
      if (isListOfAllFields(query)) return undefined;
      throw problem;
    }
  }

  function answerTo(query: Query, period: Period | undefined, site: Site | undefined, language: Language): Answered {
    const nowMs = platform.clock.nowMs();
    if (!site) return { table: toTable(query, [], language), writtenAtMs: nowMs, isStale: false };
    const context = { profileId: site.profileId, language, today };
    const options = fetchOptions(query);
    const found = plan(query, period, site, context, options).map((call) =>
      call.isOnlyIfKept ? client.kept(call, site, options) : client.answer(call, site, options),
    );
    const table = toTable(
      query,
      found.map((one) => one?.answer),
      language,
    );
    return { table, ...agesOf(found, nowMs) };
  }

  const languageOf = (query: Query) => asLanguage(optionOf(query, "lang") as string | undefined) ?? settings.language;

  /** The query's period, and the earlier one with the query that asks it. */
  function periodsOf(query: Query): { readonly query: Query; readonly period: Period | undefined }[] {
    const current = { query, period: periodOf(query, today) };
    const { compare, weekStart } = query.options ?? {};
    if (!compare || !query.dates) return [current];
    const earlier = earlierPeriod(compare as "previous" | "previousYear", query.dates, today, weekStart === "sunday");
    return [current, { query: withoutLimit(query), period: earlier }];
  }

  function answer(query: Query): Answered {
    const language = languageOf(query);
    // Dates are checked before the key, so that a wrong argument is told even where no key is set.
    const periods = periodsOf(query);
    const site = siteFor(query);
    const answers = periods.map((asked) => answerTo(asked.query, asked.period, site, language));
    const compare = String(optionOf(query, "compare") ?? "");
    const [current, earlier] = answers.map(({ table }, index) => {
      const { period } = periods[index] as (typeof periods)[number];
      // A column of an event table is named by its grain; elsewhere the view is the grain.
      const grainOf = (name: string) => (grainNames.includes(name) ? name : query.view);
      const placesOf: PlacesOf = ({ name }, times) =>
        period ? placesIn({ grain: grainOf(name), period, compare, isEarlier: index > 0 }, times) : () => 0;
      return { ...table, placesOf };
    });
    if (!current || !earlier) return answers[0] as Answered;
    const table = withComparison(current, earlier, {
      previous: inLanguage(comparisonLabels.previous, language),
      change: inLanguage(comparisonLabels.change, language),
    });
    return { table, ...agesOf(answers, platform.clock.nowMs()) };
  }

  function keptFor(query: Query): Question[] {
    const periods = periodsOf(query);
    const site = siteFor(query);
    if (!site) return [];
    const context = { profileId: site.profileId, language: languageOf(query), today };
    // What is planned is asked once for all, however short a formula's own age limit is.
    const options = { ...fetchOptions(query), cacheMinutes: undefined };
    const calls = periods.flatMap((asked) => plan(asked.query, asked.period, site, context, options));
    return [...calls, ...neededLists(query).map((name) => ({ ...planList(name, context), isOnlyIfKept: true }))].map(
      (call) => ({ call, site, stamp: query.refresh || settings.stamp }),
    );
  }

  return {
    client,
    answer,
    table: (query) => answer(query).table,
    questions: (query) => keptFor(query).filter(({ call }) => !call.isOnlyIfKept),
    keptFor,
    siteFor,
  };
}
