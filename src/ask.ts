/** Query[] → Tables: the only path from a question to its table, for formulas, previews, reports and refreshes. */
import { type CacheOnlyClient, createCacheOnlyClient } from "./client/cacheOnlyClient";
import { type Client, createClient } from "./client/client";
import { createListReader, type ListAsking } from "./client/listReader";
import { withPropertiesAtHand } from "./client/propertiesAtHand";
import type { AnswerSource, FetchOptions, Found, Question } from "./client/questions";
import { asLanguage, readSettings, type Settings, type Site } from "./client/settings";
import { naming, type PtengineError } from "./errors";
import type { Platform } from "./platform/ports";
import { toTable } from "./ptengine/answers";
import type { Call } from "./ptengine/call";
import { experiencesOf, neededLists } from "./ptengine/lists";
import { isAnsweredLocally, isListOfAllFields } from "./ptengine/localAnswers";
import { type DatedTable, partTables, withTimes } from "./ptengine/partTables";
import { planCalls, planList } from "./ptengine/plan";
import { localOrderOf } from "./query/order";
import { type Parts, type Plain, partsOf, plainOf } from "./query/parts";
import { checkPeriods } from "./query/periods";
import { optionOf, type Query } from "./query/query";
import { ordered } from "./table/order";
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
  /** `sinceMs`: what was answered since is taken, whatever its age, so that a table grows over several executions. */
  answer(query: Query, sinceMs?: number): Answered;
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

/** A query's plain questions, and the calls that answer each. */
interface Planned {
  readonly parts: Parts;
  readonly calls: ReadonlyMap<Plain, readonly Call[]>;
}

/** One of several questions that fails is named by what it is of. */
const titledCalls = ({ title }: Plain, calls: readonly Call[]): readonly Call[] =>
  title === "" ? calls : calls.map((call) => ({ ...call, title }));

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
  createAskerOf(createCacheOnlyClient, withPropertiesAtHand(platform), refreshToken);

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
  const planned = (query: Query, asking: ListAsking): Planned =>
    lists.plan(neededLists(query), asking, (known) => {
      const parts = partsOf(query, { today, experiencesOf: (about) => experiencesOf(about, known) });
      const calls = plainOf(parts).map(
        (part) => [part, titledCalls(part, planCalls(part.query, part.period, asking.context, known))] as const,
      );
      return { parts, calls: new Map(calls) };
    });

  /** One table of the tables of all parts, with what stands beside it and in the order asked. */
  function tableOf(query: Query, parts: Parts, answeredOf: (part: Plain) => DatedTable): Table {
    const language = languageOf(query);
    const whole = partTables(parts, answeredOf, language);
    const dateTimeOf = (ms: number) => platform.calendar.dateTimeOf(new Date(ms));
    const table = optionOf(query, "retrievedAt") === "on" ? withTimes(whole, language, dateTimeOf) : whole.table;
    return ordered(table, { ...localOrderOf(query), view: query.view });
  }

  function answer(query: Query, sinceMs?: number): Answered {
    checkPeriods(query, today);
    const site = siteOf(query, settings);
    const nowMs = platform.clock.nowMs();
    const read = (part: Plain, found: readonly (Found | undefined)[]): DatedTable => {
      const answers = found.map((one) => one?.answer);
      const table = naming(part.title, () => toTable(part.query, answers, languageOf(query)));
      const times = found.flatMap((one) => (one ? [one.writtenAtMs] : []));
      const writtenAtMs = times.length > 0 ? Math.min(...times) : null;
      return { table, writtenAtMs: table.rows.map(() => writtenAtMs) };
    };
    if (!site) {
      const parts = partsOf(query, { today, experiencesOf: () => [] });
      return { table: tableOf(query, parts, (part) => read(part, [])), writtenAtMs: nowMs, isStale: false };
    }
    const asking = askingOf(query, site);
    const { parts, calls } = planned(query, asking);
    const found = client.answers([...calls.values()].flat(), site, { ...asking.options, sinceMs });
    let start = 0;
    const tables = new Map<Plain, DatedTable>();
    for (const [part, { length }] of calls) {
      tables.set(part, read(part, found.slice(start, start + length)));
      start += length;
    }
    const table = tableOf(query, parts, (part) => tables.get(part) ?? read(part, []));
    return { table, ...agesOf(found, nowMs) };
  }

  function keptFor(query: Query): Question[] {
    checkPeriods(query, today);
    const site = siteOf(query, settings);
    if (!site) return [];
    // What is planned is asked once for all, however short a formula's own age limit is.
    const asking = askingOf(query, site, { ...fetchOptions(query), cacheMinutes: undefined });
    const calls = [...planned(query, asking).calls.values()].flat();
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
