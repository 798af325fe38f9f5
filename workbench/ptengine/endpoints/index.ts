/** Every endpoint of the API. */
import type { Endpoint } from "../question/question";
import { conversion } from "./conversion/conversion";
import { conversionGoalList } from "./conversionGoals";
import { dataCenter } from "./dataCenter/dataCenter";
import { eventFields, eventQuery } from "./event/event";
import { experienceEndpoints } from "./experience/experience";
import { filterValues } from "./filterValues";
import { heatmap } from "./heatmap/heatmap";

export const endpoints: readonly Endpoint[] = [
  conversionGoalList,
  filterValues,
  heatmap,
  eventQuery,
  eventFields,
  dataCenter,
  conversion,
  ...experienceEndpoints,
];
