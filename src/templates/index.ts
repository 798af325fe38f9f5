/** The dashboards that are offered, in the order of the gallery. Another one is one more file and a line here. */
import { abTest } from "./abTest";
import { acquisition } from "./acquisition";
import { campaigns } from "./campaigns";
import { conversionFunnel } from "./conversionFunnel";
import { landingPages } from "./landingPages";
import { pageHeatmap } from "./pageHeatmap";
import { siteOverview } from "./siteOverview";
import type { Template } from "./template";

export const templates: readonly Template[] = [
  siteOverview,
  acquisition,
  landingPages,
  pageHeatmap,
  conversionFunnel,
  abTest,
  campaigns,
];

export const templateOf = (id: string): Template | undefined => templates.find((template) => template.id === id);
