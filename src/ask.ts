/** Query[] → Tables: the only path from a question to its table, for formulas, previews, reports and refreshes. */
import type { Language } from "./catalogue/types";
import { type Client, createClient } from "./client/client";
import { asLanguage, readSettings } from "./client/settings";
import type { Platform } from "./platform/ports";
import { toTable } from "./ptengine/answers";
import { periodOf, planCalls } from "./ptengine/plan";
import type { Query } from "./query/query";
import type { Table } from "./table/table";

export interface Asker {
  /** The language of labels and messages for a question. */
  languageOf(query: Query): Language;
  table(query: Query): Table;
}

/** One asker serves one execution: its day, its settings and its clock are fixed at the start. */
export function createAsker(platform: Platform): Asker {
  const settings = readSettings(platform);
  const client: Client = createClient(platform, settings);
  let today: string | undefined;

  const languageOf = (query: Query) => asLanguage(query.options?.lang as string | undefined) ?? settings.language;

  return {
    languageOf,
    table(query) {
      today ??= platform.calendar.dayOf(new Date(platform.clock.nowMs()));
      const language = languageOf(query);
      // Dates are checked before the key, so that a wrong argument is told even where no key is set.
      periodOf(query, today);
      const site = settings.site(query.options?.profile as string | undefined);
      const calls = planCalls(query, { profileId: site.profileId, language, today });
      const options = { cacheMinutes: query.options?.cache as number | undefined, stamp: query.refresh ?? "" };
      return toTable(
        query,
        calls.map((call) => client.answer(call, site, options)),
        language,
      );
    },
  };
}
