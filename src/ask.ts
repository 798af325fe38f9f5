/** Query[] → Tables: the only path from a question to its table, for formulas, previews, reports and refreshes. */
import { comparisonLabels } from "./catalogue/comparison";
import { grains } from "./catalogue/dataCenter";
import { inLanguage } from "./catalogue/languages";
import { type Language, namesOf } from "./catalogue/types";
import { type CacheOnlyClient, createCacheOnlyClient } from "./client/cacheOnlyClient";
import { type Client, createClient } from "./client/client";
import { createListReader, type ListAsking } from "./client/listReader";
import type { AnswerSource, FetchOptions, Found, Question } from "./client/questions";
import { withPropertiesReadOnce } from "./client/readOnce";
import { asLanguage, readSettings, type Settings, type Site } from "./client/settings";
import type { PtengineError } from "./errors";
import type { Platform } from "./platform/ports";
import { toTable } from "./ptengine/answers";
import type { Call } from "./ptengine/call";
import { neededLists } from "./ptengine/lists";
import { isAnsweredLocally, isListOfAllFields } from "./ptengine/localAnswers";
import { periodOf, planCalls, planList } from "./ptengine/plan";
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
  /** The site of that id, or the document's, with the key of the person at work; refused as a question would be. */
  site(profileId: string | undefined): Site;
  readonly client: Source;
}

const grainNames = namesOf(grains);

/** A query as it is asked for one period, and the calls that answer it. */
interface Part {
  readonly query: Query;
  readonly period: Period | undefined;
}

interface PlannedPart extends Part {
  readonly calls: readonly Call[];
}

/** What the earlier period is asked without: a limit would cut rows that the current period shows. */
function withoutLimit({ options, ...query }: Query): Query {
  const { limit: _, ...rest } = options ?? {};
  return { ...query, options: rest };
}

/** The query's period, and the earlier one that it is compared with. */
function partsOf(query: Query, today: string): Part[] {
  const current = { query, period: periodOf(query, today) };
  const { compare, weekStart } = query.options ?? {};
  if (!compare || !query.dates) return [current];
  const earlier = earlierPeriod(compare as "previous" | "previousYear", query.dates, today, weekStart === "sunday");
  return [current, { query: withoutLimit(query), period: earlier }];
}

const fetchOptions = (query: Query): FetchOptions => ({
  cacheMinutes: optionOf(query, "cache") as number | undefined,
  refreshToken: query.refresh ?? "",
  isStaleAllowed: optionOf(query, "stale") !== "off",
});

/** As old as the oldest. */
function agesOf(found: readonly (Found | undefined)[], nowMs: number): Omit<Answered, "table"> {
  const staleBecause = found.find((one) => one?.staleBecause)?.staleBecause;
  return {
    writtenAtMs: Math.min(nowMs, ...found.map((one) => one?.writtenAtMs ?? nowMs)),
    isStale: found.some((one) => one?.isStale),
    ...(staleBecause ? { staleBecause } : {}),
  };
}

/** The table of the query's parts: of its period alone, or of two periods side by side. */
function joined(parts: readonly Part[], tables: readonly Table[], language: Language): Table {
  const [current, earlier] = tables.map((table, index) => {
    const { query, period } = parts[index] as Part;
    const compare = String(optionOf(query, "compare") ?? "");
    // A column of an event table is named by its grain; elsewhere the view is the grain.
    const grainOf = (name: string) => (grainNames.includes(name) ? name : query.view);
    const placesOf: PlacesOf = ({ name }, times) =>
      period ? placesIn({ grain: grainOf(name), period, compare, isEarlier: index > 0 }, times) : () => 0;
    return { ...table, placesOf };
  });
  if (!current || !earlier) return tables[0] as Table;
  return withComparison(current, earlier, {
    previous: inLanguage(comparisonLabels.previous, language),
    change: inLanguage(comparisonLabels.change, language),
  });
}

/** The site to ask, or none for a question that the catalogue answers. */
function siteOf(query: Query, settings: Settings): Site | undefined {
  if (isAnsweredLocally(query)) return undefined;
  try {
    return settings.site(optionOf(query, "profile") as string | undefined);
  } catch (problem) {
    if (isListOfAllFields(query)) return undefined;
    throw problem;
  }
}

export const createAsker = (platform: Platform, refreshToken?: string): Asker =>
  createAskerOf(createClient, platform, refreshToken);

/** Answers many questions from what is kept, without a request, in few calls. */
export const createCacheOnlyAsker = (platform: Platform, refreshToken?: string): Asker<CacheOnlyClient> =>
  createAskerOf(createCacheOnlyClient, withPropertiesReadOnce(platform), refreshToken);

/** One asker serves one execution: its day and its settings are fixed at the start. A refresh token stands in for the document's. */
function createAskerOf<Source extends AnswerSource>(
  open: (platform: Platform, settings: Settings) => Source,
  platform: Platform,
  refreshToken?: string,
): Asker<Source> {
  const settings = readSettings(platform, refreshToken);
  const client = open(platform, settings);
  const lists = createListReader(client, platform.clock);
  const today = platform.calendar.dayOf(new Date(platform.clock.nowMs()));
  const languageOf = (query: Query) => asLanguage(optionOf(query, "lang") as string | undefined) ?? settings.language;
  const askingOf = (query: Query, site: Site, options = fetchOptions(query)): ListAsking => ({
    site,
    options,
    context: { profileId: site.profileId, language: languageOf(query), today },
  });
  const planned = (parts: readonly Part[], asking: ListAsking): PlannedPart[] =>
    parts.map((part) => ({
      ...part,
      calls: lists.plan(neededLists(part.query), asking, (known) =>
        planCalls(part.query, part.period, asking.context, known),
      ),
    }));

  function answer(query: Query): Answered {
    const language = languageOf(query);
    // Dates are checked before the key, so that a wrong argument is told even where no key is set.
    const parts = partsOf(query, today);
    const site = siteOf(query, settings);
    const nowMs = platform.clock.nowMs();
    if (!site) return { table: toTable(query, [], language), writtenAtMs: nowMs, isStale: false };
    const asking = askingOf(query, site);
    const plannedParts = planned(parts, asking);
    const found = client.answers(
      plannedParts.flatMap(({ calls }) => calls),
      site,
      asking.options,
    );
    let start = 0;
    const tables = plannedParts.map((part) => {
      const answers = found.slice(start, start + part.calls.length).map((one) => one?.answer);
      start += part.calls.length;
      return toTable(part.query, answers, language);
    });
    return { table: joined(parts, tables, language), ...agesOf(found, nowMs) };
  }

  function keptFor(query: Query): Question[] {
    const parts = partsOf(query, today);
    const site = siteOf(query, settings);
    if (!site) return [];
    // What is planned is asked once for all, however short a formula's own age limit is.
    const asking = askingOf(query, site, { ...fetchOptions(query), cacheMinutes: undefined });
    const calls = planned(parts, asking).flatMap((part) => part.calls);
    const ofLists = neededLists(query).map((name) => ({ ...planList(name, asking.context), isOnlyIfKept: true }));
    return [...calls, ...ofLists].map((call) => ({
      call,
      site,
      refreshToken: query.refresh ?? settings.refreshToken,
    }));
  }

  return {
    client,
    answer,
    table: (query) => answer(query).table,
    questions: (query) => keptFor(query).filter(({ call }) => !call.isOnlyIfKept),
    keptFor,
    siteFor: (query) => siteOf(query, settings),
    site: (profileId) => settings.site(profileId),
  };
}
