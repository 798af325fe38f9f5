/** The shapes of the catalogue's records. */

/** The API's `lang` values, in the order of every text's columns. */
export type Language = "EN" | "ZH" | "JP";

/** The same text in English, Chinese and Japanese. */
export type Labels = readonly [en: string, zh: string, jp: string];

/** How a value is read and shown; every consumer handles each of them. */
export type ValueType = "text" | "count" | "number" | "money" | "rate" | "duration" | "day" | "hour" | "dateTime";

/** Something that a user can name: a dimension, a view, a filter field. */
export interface Named {
  readonly name: string;
  readonly labels: Labels;
  /** What the API is sent for it, where that differs from the name. */
  readonly sent?: string;
  /** Other names that mean the same. */
  readonly aliases?: readonly string[];
}

export interface Metric extends Named {
  readonly type: ValueType;
  /** What it counts, and of what: the same name means something else in each source. */
  readonly descriptions: Labels;
}

/** A metric that several sources have; each describes it for itself. */
export type SharedMetric = Omit<Metric, "descriptions">;

/** How an answer's `data` is built; one file of `src/ptengine` reads each. */
export type Shape =
  | "metricMap"
  | "columns"
  | "points"
  | "rows"
  | "devices"
  | "insights"
  | "blocks"
  | "elements"
  | "funnel"
  | "goals"
  | "filterValues"
  | "fields"
  | "experiences"
  | "overview"
  | "items"
  | "versions"
  | "form"
  | "userProperties";

export interface Endpoint {
  readonly path: string;
  /** Asked with GET and a query; the others with POST and a JSON body. */
  readonly isGet?: boolean;
}

/** Views that are asked and answered in one way; a member is one view. */
export interface ViewGroup {
  readonly members: readonly Named[];
  readonly endpoint: string;
  /** The constant part of the request. */
  readonly body?: Readonly<Record<string, string>>;
  /** The request's parameter that carries the member. */
  readonly memberParameter?: string;
  readonly shape: Shape;
  /** Names of the columns before the metrics, where the answer does not list its columns itself. */
  readonly keys?: readonly string[];
  /** Metrics that may be asked; "answer": any name, looked for in the answer. */
  readonly metrics?: readonly string[] | "answer";
  /** Metrics that count something else in these views than the source's list of metrics says. */
  readonly descriptions?: Readonly<Record<string, Labels>>;
  readonly areMetricsRequired?: boolean;
  /** The API answers one metric a request. */
  readonly isOneMetricARequest?: boolean;
  /** One row of numbers, shown without a header unless asked. */
  readonly isOneRow?: boolean;
  /** The period may span one day only. */
  readonly isOneDayOnly?: boolean;
  /** The view has no period, though others of its source have. */
  readonly takesNoDates?: boolean;
  /** What it lists are no numbers: nothing can be compared with an earlier period. */
  readonly hasNoMetrics?: boolean;
  /** The request names no site: the key alone decides. */
  readonly isWithoutProfile?: boolean;
  /** The answer holds texts in the language that the request names. */
  readonly takesLanguage?: boolean;
  /** Options of this view besides those that every function has. */
  readonly options?: readonly string[];
}

/** A list is a comma list or a range; a "range" is several only as a range or an array, for its texts may hold commas. */
export type ParameterKind =
  | "view"
  | "metrics"
  | "start"
  | "end"
  | "filters"
  | "options"
  | "refresh"
  | "list"
  | "range"
  | "text";

export interface Parameter {
  readonly name: string;
  readonly kind: ParameterKind;
  readonly isRequired?: boolean;
}

export interface CustomFunction {
  readonly name: string;
  readonly parameters: readonly Parameter[];
  /** The last parameter may be repeated. */
  readonly isVariadic?: boolean;
  /** Which part of the catalogue it asks; none for functions that make no request. */
  readonly source?: string;
  /** The view that a blank means. */
  readonly defaultView?: string;
}

/** Lists that follow from others are made of them, never written twice. */
export const namesOf = (list: readonly { readonly name: string }[]): readonly string[] => list.map(({ name }) => name);

export const withName = <T extends { readonly name: string }>(list: readonly T[], wanted: string): T | undefined =>
  list.find(({ name }) => name === wanted);
