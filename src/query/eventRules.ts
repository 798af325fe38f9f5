/** What the API demands of an event's question: which dimensions stand together, and when the event must be named. */
import { eventDimensions, eventTimeDimensions, maxEventDimensions } from "../catalogue/event";
import { PtengineError } from "../errors";
import { parseFieldText } from "./filters";
import { demandName } from "./names";
import { type Query, subjectList } from "./query";
import { quoteInBrackets } from "./quoting";

const isTime = (name: string) => (eventTimeDimensions as readonly string[]).includes(name);

/** The property of `eventDimension(price)`, or undefined for a plain dimension. */
export function eventProperty(dimension: string): string | undefined {
  const { name, within } = parseFieldText(dimension, "dimensions");
  return name === "eventDimension" ? within[0] : undefined;
}

function canonicalDimension(word: string): string {
  const { name, within } = parseFieldText(word, "dimensions");
  if (name.toLowerCase() !== "eventdimension" || within.length === 0) {
    const property = { name: "eventDimension", labels: ["", "", ""] } as const;
    const found = demandName(word, [...eventDimensions, property], "dimensions").name;
    if (found !== "eventDimension") return found;
  }
  if (within.length !== 1 || within[0] === "") {
    throw new PtengineError("filterPropertyNeeded", {
      argument: "dimensions",
      value: "eventDimension",
      example: "eventDimension(price)",
    });
  }
  return `eventDimension(${quoteInBrackets(within[0] as string)})`;
}

export function applyEventRules(query: Query): Query {
  const named = [...new Set(subjectList(query, "dimensions").map(canonicalDimension))];
  const dimensions = named.includes("eventName") ? named : ["eventName", ...named];
  const times = dimensions.filter(isTime);
  if (times.length > 1) throw new PtengineError("tooManyTimes", { argument: "dimensions", value: times.join(", ") });
  const others = dimensions.filter((name) => !isTime(name));
  if (others.length > maxEventDimensions) {
    throw new PtengineError("tooManyDimensions", {
      argument: "dimensions",
      value: others.join(", "),
    });
  }
  const filters = query.filters ?? [];
  const needsEvent = others.length > 1 || filters.some(({ name }) => name === "eventDimension");
  if (needsEvent && !filters.some(({ name, op }) => name === "eventName" && op === "include")) {
    const cause = others.find((name) => name !== "eventName") ?? "eventDimension";
    throw new PtengineError("eventNameNeeded", { argument: "filters", value: cause });
  }
  return { ...query, subject: { dimensions } };
}
