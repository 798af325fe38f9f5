/** Dashboards as they are kept: one property of the document each; what they ask for are reports of their own. */
import * as z from "zod/mini";
import { languages } from "../catalogue/languages";
import type { Language } from "../catalogue/types";
import { PtengineError } from "../errors";
import type { Platform } from "../platform/ports";
import type { Period } from "../query/dates";
import { once, parseJson, type Schema } from "../schema";

export interface DashboardPart {
  readonly key: string;
  /** Its report. */
  readonly id: string;
  /** Which days its cells show, the days that these are compared with, and when Ptengine gave them. */
  readonly days?: Period;
  readonly comparedDays?: Period;
  readonly goodMs?: number;
}

/** What fills the data tab, by its digest; `next` while it is about to be written. */
export interface Filled {
  readonly rows: number;
  readonly columns: number;
  readonly digest: string;
  readonly next?: string;
}

export interface DrawnChart {
  readonly id: number;
  /** How many rows it shows. */
  readonly rows: number;
}

export interface Dashboard {
  readonly version: 1;
  readonly id: string;
  readonly template: string;
  readonly title: string;
  readonly language: Language;
  /** What was chosen, and the period as its cell said last. */
  readonly choices: Readonly<Record<string, string>>;
  readonly profileId: string;
  readonly siteName: string;
  readonly parts: readonly DashboardPart[];
  /** Google's ids of its two tabs, which stay when they are renamed; missing until they are made. */
  readonly tab?: number;
  readonly dataTab?: number;
  /** Hashes of the rows of its tab as they were drawn; missing until all is. */
  readonly drawn?: readonly string[];
  /** Of what was to be drawn: another version of the product may draw it otherwise. */
  readonly plan?: string;
  readonly charts?: readonly DrawnChart[];
  readonly filled?: Filled;
}

const period = () => z.object({ start: z.string(), end: z.string() });
const count = () => z.int().check(z.gte(0));

const dashboardSchema = once(() =>
  z.looseObject({
    version: z.literal(1),
    id: z.string().check(z.regex(/^[0-9a-z]{1,40}$/i)),
    template: z.string(),
    title: z.string(),
    language: z.enum(languages),
    choices: z.record(z.string(), z.string()),
    profileId: z.string(),
    siteName: z.string(),
    parts: z.array(
      z.object({
        key: z.string(),
        id: z.string(),
        days: z.optional(period()),
        comparedDays: z.optional(period()),
        goodMs: z.optional(z.number()),
      }),
    ),
    tab: z.optional(z.int()),
    dataTab: z.optional(z.int()),
    drawn: z.optional(z.array(z.string())),
    plan: z.optional(z.string()),
    charts: z.optional(z.array(z.object({ id: z.int(), rows: count() }))),
    filled: z.optional(z.object({ rows: count(), columns: count(), digest: z.string(), next: z.optional(z.string()) })),
  }),
);

const prefix = "PTENGINE_DASHBOARD:";
export const propertyOf = (id: string): string => prefix + id;
/** The named range over what the dashboard fills on its data tab. */
export const rangeNameOf = (id: string): string => `PTENGINE_DASHBOARD_${id}`;
/** The named range of the cell that holds the period. */
export const periodNameOf = (id: string): string => `PTENGINE_PERIOD_${id}`;

/** What stands in a text; undefined where that is no dashboard of this version. */
export const dashboardFrom = (text: string | undefined): Dashboard | undefined =>
  parseJson(dashboardSchema() as unknown as Schema<Dashboard>, text);

const decode = (id: string, text: string | undefined): Dashboard | undefined => {
  const dashboard = dashboardFrom(text);
  return dashboard?.id === id ? dashboard : undefined;
};

export function listDashboards({ documentProperties }: Platform): Dashboard[] {
  const all = documentProperties.all();
  return Object.keys(all)
    .filter((name) => name.startsWith(prefix))
    .sort()
    .flatMap((name) => decode(name.slice(prefix.length), all[name]) ?? []);
}

export function readDashboard({ documentProperties }: Platform, id: string): Dashboard {
  const dashboard = decode(id, documentProperties.get(propertyOf(id)));
  if (!dashboard) throw new PtengineError("dashboardGone");
  return dashboard;
}

export function saveDashboard({ documentProperties }: Platform, dashboard: Dashboard): Dashboard {
  documentProperties.set(propertyOf(dashboard.id), JSON.stringify(dashboard));
  return dashboard;
}

/** The name of one of its tabs; undefined where it is not made yet, or was deleted. */
export function tabName({ spreadsheet }: Platform, tab: number | undefined): string | undefined {
  return spreadsheet.tabs().find(({ id, hasCells }) => hasCells && id === tab)?.name;
}
