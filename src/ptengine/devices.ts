/** Shape: the overview of devices, whose lists in each row are unfolded into rows of their own. */
import * as z from "zod/mini";
import { once, optionalRecordsOf, recordsIn, recordsOf, sentText } from "../schema";
import { metricColumns } from "./metricColumns";
import { answerShape, keyColumn, rowsOf } from "./shape";

/** The lists of a device, in the order in which they are shown. */
const groups = ["osVersion", "resolution", "brand", "browserVersion"] as const;

const schema = once(() => {
  const entries = optionalRecordsOf({ name: sentText(), visits: z.unknown() });
  return z.looseObject({
    rows: recordsOf({
      deviceType: sentText(),
      visits: z.unknown(),
      osVersion: entries,
      resolution: entries,
      brand: entries,
      browserVersion: entries,
    }),
  });
});

export const devices = answerShape(schema, ([answer], context) => {
  const keys = (context.group.keys ?? []).map((name) => keyColumn(name, context));
  const metrics = metricColumns([{ name: "visits" }], context);
  const entries = recordsIn(answer?.rows).flatMap((device) => [
    { device, group: "total", name: null, visits: device.visits },
    ...groups.flatMap((group) =>
      recordsIn(device[group]).map(({ name, visits }) => ({ device, group, name: name ?? null, visits })),
    ),
  ]);
  return rowsOf([...keys, ...metrics], entries, ({ device, group, name, visits }) => [
    device.deviceType ?? null,
    group,
    name,
    ...metrics.map((metric) => context.read(visits, metric.type, metric.name)),
  ]);
});
