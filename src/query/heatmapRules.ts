/** What the API demands of a heatmap's question. */

import { heatmapConversionMetrics, heatmapDevices } from "../catalogue/heatmap";
import { namesOf } from "../catalogue/types";
import { PtengineError } from "../errors";
import { nearest } from "./names";
import { optionOf, type Query, subjectList, subjectText } from "./query";

/** Blocks and elements exist for one device at a time. */
const isOneDeviceView = (query: Query) => query.view === "blocks" || query.view === "elements";

function checkedDevice(query: Query): string {
  const typed = subjectText(query, "device");
  const allowed = heatmapDevices.filter((device) => device !== "ALL" || !isOneDeviceView(query));
  if (typed === "" && isOneDeviceView(query)) {
    throw new PtengineError("deviceNeeded", { argument: "device", view: query.view, allowed });
  }
  if (typed === "") return "ALL";
  const device = allowed.find((name) => name === typed.toUpperCase());
  if (!device)
    throw new PtengineError("unknownName", {
      argument: "device",
      value: typed,
      nearest: nearest(typed, allowed),
      allowed,
    });
  return device;
}

/** A page is known by its whole address: anything else costs a request, and has no numbers. */
function demandAddress(query: Query): void {
  for (const url of subjectList(query, "url"))
    if (!/^https?:\/\/[^\s/?#]/i.test(url)) throw new PtengineError("noAddress", { argument: "url", value: url });
}

export function applyHeatmapRules(query: Query): Query {
  demandAddress(query);
  const conversionMetrics = namesOf(heatmapConversionMetrics);
  const asked = query.metrics?.filter((name) => conversionMetrics.includes(name)) ?? [];
  if (asked.length > 0 && optionOf(query, "conversionNames") === undefined) {
    throw new PtengineError("metricNeedsOption", {
      argument: "metrics",
      value: asked.join(", "),
      option: "conversionNames",
    });
  }
  return { ...query, subject: { ...query.subject, device: checkedDevice(query) } };
}
