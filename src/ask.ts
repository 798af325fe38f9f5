/** Query[] → Tables: the only path from a question to its table, for formulas, previews, reports and refreshes. */
import { comparisonLabels } from "./catalogue/comparison";
import { inLanguage } from "./catalogue/languages";
import type { Language } from "./catalogue/types";
import { createClient, type FetchOptions } from "./client/client";
import { asLanguage, readSettings, type Site } from "./client/settings";
import { PtengineError } from "./errors";
import type { Platform } from "./platform/ports";
import { toTable } from "./ptengine/answers";
import { listedExperiences } from "./ptengine/experiences";
import { type ListName, type Lists, neededLists } from "./ptengine/lists";
import { isAnsweredLocally, isListOfAllFields } from "./ptengine/localAnswers";
import { type PlanContext, periodOf, planCalls, planList } from "./ptengine/plan";
import { listedProperties } from "./ptengine/userProperties";
import { earlierPeriod } from "./query/comparison";
import type { Period } from "./query/dates";
import type { Query } from "./query/query";
import { withComparison } from "./table/compare";
import type { Table } from "./table/table";

export interface Asker {
  table(query: Query): Table;
}

/** A name that a list lacks may be newer than the list; one this old is asked for once more. */
const minListAgeMs = 5 * 60_000;

/** What the earlier period is asked without: a limit would cut rows that the current period shows. */
function withoutLimit({ options, ...query }: Query): Query {
  const { limit: _, ...rest } = options || {};
  return { ...query, options: rest };
}

/** One asker serves one execution: its day, its settings and its clock are fixed at the start. */
export function createAsker(platform: Platform): Asker {
  const settings = readSettings(platform);
  const client = createClient(platform, settings);
  const today = platform.calendar.dayOf(new Date(platform.clock.nowMs()));

  function readLists(names: readonly ListName[], site: Site, context: PlanContext, options: FetchOptions) {
    const found = names.map((name) => client.answer(planList(name, context), site, options));
    const lists: Lists = Object.fromEntries(
      names.map((name, index) => {
        const answer = found[index]?.answer || [];
        return [name, name === "experiences" ? listedExperiences(answer) : listedProperties(answer)];
      }),
    );
    return { lists, ageMs: Math.max(0, ...found.map(({ writtenAtMs }) => platform.clock.nowMs() - writtenAtMs)) };
  }

  /** Plans with the lists that are kept, and with newer ones if a name is not in them. */
  function plan(query: Query, period: Period | undefined, site: Site, context: PlanContext, options: FetchOptions) {
    const names = neededLists(query);
    const { lists, ageMs } = readLists(names, site, context, options);
    try {
      return planCalls(query, period, context, lists);
    } catch (problem) {
      const isUnknownName = problem instanceof PtengineError && problem.code === "nameNotFound";
      if (!isUnknownName || ageMs < minListAgeMs) throw problem;
      return planCalls(query, period, context, readLists(names, site, context, { ...options, cacheMinutes: 0 }).lists);
    }
  }

  /** The site to ask, or none for a question that the catalogue answers. */
  function siteFor(query: Query): Site | undefined {
    if (isAnsweredLocally(query)) return undefined;
    try {
      return settings.site(query.options?.profile as string | undefined);
    } catch (problem) {
      if (isListOfAllFields(query)) return undefined;
      throw problem;
    }
  }

  function tableFor(query: Query, period: Period | undefined, site: Site | undefined, language: Language): Table {
    if (!site) return toTable(query, [], language);
    const context = { profileId: site.profileId, language, today };
    const options = { cacheMinutes: query.options?.cache as number | undefined, stamp: query.refresh || "" };
    const found = plan(query, period, site, context, options).map((call) =>
      call.isOnlyIfKept ? client.kept(call, site, options) : client.answer(call, site, options),
    );
    return toTable(
      query,
      found.map((one) => one?.answer),
      language,
    );
  }

  return {
    table(query) {
      const { options = {} } = query;
      const language = asLanguage(options.lang as string | undefined) ?? settings.language;
      // Dates are checked before the key, so that a wrong argument is told even where no key is set.
      const period = periodOf(query, today);
      const site = siteFor(query);
      const current = tableFor(query, period, site, language);
      const compare = options.compare as "previous" | "previousYear" | undefined;
      if (!compare || !query.dates) return current;
      const earlier = earlierPeriod(compare, query.dates, today, options.weekStart === "sunday");
      return withComparison(current, tableFor(withoutLimit(query), earlier, site, language), {
        previous: inLanguage(comparisonLabels.previous, language),
        change: inLanguage(comparisonLabels.change, language),
      });
    },
  };
}
