/** The fields of a visit by which answers are filtered and grouped, each read from one column of codes. */
import type { DayVisits } from "../site/dayVisits";
import { originalPages, pages } from "../site/pages";
import { type Place, places } from "../site/places";
import { type Setup, setups } from "../site/setups";
import { type Source, sources } from "../site/sources";

type CodeColumn = "setup" | "place" | "source" | "entryPage" | "isReturning" | "isBounce";

export interface VisitField {
  readonly column: CodeColumn;
  readonly values: readonly string[];
  /** Place in `values` for each code of the column; -1 where a visit has no such value. */
  readonly valueOfCode: Int16Array;
}

function field<Row>(column: CodeColumn, rows: readonly Row[], textOf: (row: Row) => string): VisitField {
  const texts = rows.map(textOf);
  const values = [...new Set(texts)].filter((text) => text !== "");
  const places = new Map(values.map((value, index) => [value, index]));
  return { column, values, valueOfCode: Int16Array.from(texts, (text) => places.get(text) ?? -1) };
}

const ofSetup = (name: keyof Setup) => field("setup", setups, (setup) => setup[name]);
const ofPlace = (name: keyof Place) => field("place", places, (place) => place[name]);
const ofSource = (name: keyof Source) => field("source", sources, (source) => source[name]);

/** By the names that filters use. */
export const visitFields = {
  deviceType: ofSetup("deviceType"),
  os: ofSetup("os"),
  osVersion: ofSetup("osVersion"),
  browser: ofSetup("browser"),
  browserVersion: ofSetup("browserVersion"),
  screenResolution: ofSetup("resolution"),
  deviceBrand: ofSetup("brand"),
  country: ofPlace("country"),
  region: ofPlace("region"),
  sourceType: ofSource("sourceType"),
  searchEngine: ofSource("searchEngine"),
  socialNetwork: ofSource("socialNetwork"),
  socialUrl: ofSource("socialUrl"),
  aiName: ofSource("aiName"),
  referralSource: ofSource("referralSource"),
  referralUrl: ofSource("referralUrl"),
  campaignUrl: ofSource("campaignUrl"),
  utmCampaign: ofSource("utmCampaign"),
  utmSource: ofSource("utmSource"),
  utmMedium: ofSource("utmMedium"),
  utmTerm: ofSource("utmTerm"),
  utmContent: ofSource("utmContent"),
  combinedPages: field("entryPage", originalPages, (original) => pages[original.page]!.url),
  originalPages: field("entryPage", originalPages, (original) => original.url),
  visitType: field("isReturning", ["New visits", "Returning visits"], (text) => text),
  exitType: field("isBounce", ["Non-bounce visits", "Bounce visits"], (text) => text),
} as const satisfies Record<string, VisitField>;

export type VisitFieldName = keyof typeof visitFields;

export const isVisitFieldName = (name: string): name is VisitFieldName => Object.hasOwn(visitFields, name);

/** Filters on these take only the values that the document lists. */
export const fixedFieldNames: readonly VisitFieldName[] = ["deviceType", "sourceType", "visitType", "exitType"];

/** The place of a visit's value among the field's values, or -1. */
export const valueAt = (visitField: VisitField, day: DayVisits, visit: number): number =>
  visitField.valueOfCode[day[visitField.column][visit]!]!;

/** The host and the address that a visit came from, which only reports of experiences group by. */
export const sourceUrlField = ofSource("url");
export const sourceHostField = field("source", sources, (source) => (source.url ? new URL(source.url).host : ""));
