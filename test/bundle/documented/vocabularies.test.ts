// Every endpoint's name for a thing is understood by the functions of the others, and sent as their own endpoint spells it.
import { april, march, page, spring } from "./documentedCells";
import { type AnsweredSheet, openAnsweredSheet } from "./sheet";

let sheet: AnsweredSheet;
beforeAll(async () => {
  sheet = await openAnsweredSheet();
  sheet.api.answerWith(({ path }) => {
    const table = { columns: [], rows: [] };
    const data = path.endsWith("/heatmap/query")
      ? { insights: [], blocks: [], elements: [], metrics: {}, conversions: [] }
      : path.includes("/experience/")
        ? { items: [] }
        : { ...table, metrics: {}, values: [] };
    return { envelope: { code: 200, data } };
  });
});
afterAll(() => sheet.close());

test.each([
  [`PTENGINE_DC("region",,${april})`, { queryType: "dimension_table", dimension: "state" }],
  [`PTENGINE_DC("utmCampaign",,${april})`, { queryType: "dimension_table", dimension: "adName" }],
  [`PTENGINE_DC("socialNetwork",,${april})`, { dimension: "socialMedia" }],
  [`PTENGINE_DC("overview",,${april})`, { queryType: "overview", topic: "metrics" }],
  [`PTENGINE_DC("metrics",,${april})`, { queryType: "overview", topic: "metrics" }],
  [`PTENGINE_EVENT("state",,${april},"eventName=a")`, { dimensions: ["eventName", "region"] }],
  [
    `PTENGINE_EVENT("terminalType,adSource",,${april},"eventName=a")`,
    { dimensions: ["eventName", "deviceType", "utmSource"] },
  ],
  [`PTENGINE_CONVERSION("ad_name_breakdown",,${april})`, { queryType: "ad_name_breakdown" }],
  [`PTENGINE_CONVERSION("utmSource",,${april})`, { queryType: "ad_source_breakdown" }],
  [`PTENGINE_CONVERSION("metrics",,${april})`, { queryType: "metrics" }],
  [`PTENGINE_HEATMAP(${page},"page_metrics",,${march})`, { queryType: "page_metrics" }],
  [`PTENGINE_HEATMAP(${page},"block_metrics",,${march},"PC")`, { queryType: "block_metrics" }],
  [`PTENGINE_HEATMAP(${page},"element_metrics",,${march},"PC")`, { queryType: "element_metrics" }],
  [`PTENGINE_HEATMAP(${page},"adName",,${march})`, { queryType: "page_insight", funName: "utmCampaign" }],
  [`PTENGINE_HEATMAP(${page},"deviceType",,${march})`, { funName: "terminalType" }],
  [
    `PTENGINE_EXPERIENCE("${spring}","deviceType,state",,${march})`,
    { dimension: "terminalType", subDimension: "region" },
  ],
  [`PTENGINE_ABTEST("${spring}","clickedUsers","adMedium",${march})`, { dimension: "utmMedium" }],
  [`PTENGINE_FILTER_VALUES("brand",,${april})`, { name: "deviceBrand" }],
  [
    `PTENGINE_DC(,,${april},"adTerm=x;search=y;terminalType=pc")`,
    { filters: [{ name: "deviceType" }, { name: "searchEngine" }, { name: "utmTerm" }] },
  ],
  [
    `PTENGINE_HEATMAP(${page},"blocks",,${march},"PC",,"stayTimeFilter=2.5")`,
    { queryType: "block_metrics", stayTimeFilter: 2.5 },
  ],
])("%s", async (formula, body) => {
  const { error } = await sheet.evaluate(`=${formula}`);
  expect(error).toBeUndefined();
  expect(sheet.api.asked).toHaveLength(1);
  expect(sheet.api.asked[0]?.body).toMatchObject(body);
});
