/** Which latency a service call has, by its name. */
import type { ServiceCall } from "../bridge";
import type { Latencies } from "./latencies";
import { draw } from "./spread";

type Kind = Exclude<keyof Latencies, "cellWriteMsPerCell" | "executionStart" | "fetch" | "server">;

/** The first that fits. Requests of UrlFetchApp have their latencies one by one, on their way. */
const kinds: readonly (readonly [RegExp, Kind])[] = [
  [/^(Utilities|UrlFetchApp|HTTPResponse|Blob|Logger|HtmlService|HtmlOutput|Menu|PromptResponse|User)\./, "local"],
  [/^Cache\.get/, "cacheRead"],
  [/^Cache\.put/, "cacheWrite"],
  [/^Cache\.remove/, "cacheRemove"],
  [/^Properties\.get/, "propertyRead"],
  [/^Properties\./, "propertyWrite"],
  [/^Lock\./, "lock"],
  [/^SpreadsheetApp\.flush$/, "flush"],
  [/^Ui\.(alert|prompt)$/, "dialog"],
  [/^Range\.(get.*(Value|Formula|Format)s?|isBlank)$/, "cellRead"],
  [/^Sheet\.(getDataRange|getLast(Row|Column))$/, "cellRead"],
  [/^Spreadsheet\.setActive/, "serviceObject"],
  [/^(Range|Sheet|Spreadsheet|NamedRange)\.(set|clear|insert|delete|remove|hide|show|merge|breakApart)/, "cellWrite"],
];

const knownKinds = new Map<string, Kind>();

export function kindOfCall(name: string): Kind {
  const kind = knownKinds.get(name) ?? kinds.find(([pattern]) => pattern.test(name))?.[1] ?? "serviceObject";
  knownKinds.set(name, kind);
  return kind;
}

export function latencyOf({ name, args }: ServiceCall, latencies: Latencies, random: () => number): number {
  const kind = kindOfCall(name);
  const durationMs = draw(latencies[kind], random);
  return kind === "cellWrite" ? Math.round(durationMs + latencies.cellWriteMsPerCell * countOf(args)) : durationMs;
}

const countOf = (value: unknown): number =>
  Array.isArray(value) ? value.reduce((sum: number, item: unknown) => sum + countOf(item), 0) : 1;
