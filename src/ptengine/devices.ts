/** Shape: the overview of devices, whose lists in each row are unfolded into rows of their own. */
import * as z from "zod/mini";
import { metricColumns } from "./metricColumns";
import { once } from "./schema";
import { answerShape, keyColumn } from "./shape";

/** The lists of a device, in the order in which they are shown. */
const groups = ["osVersion", "resolution", "brand", "browserVersion"] as const;

const schema = once(() => {
  const entries = z.optional(z.array(z.looseObject({ name: z.string(), visits: z.unknown() })));
  const device = z.looseObject({
    deviceType: z.string(),
    visits: z.unknown(),
    osVersion: entries,
    resolution: entries,
    brand: entries,
    browserVersion: entries,
  });
  return z.looseObject({ rows: z.array(device) });
});

export const devices = answerShape(schema, ([answer], context) => {
  const keys = (context.group.keys ?? []).map((name) => keyColumn(name, context));
  const metrics = metricColumns([{ name: "visits" }], context);
  const row = (deviceType: string, group: string, name: string | null, visits: unknown) => [
    deviceType,
    group,
    name,
    ...metrics.map((metric) => context.read(visits, metric.type, metric.name)),
  ];
  const rows = (answer ? answer.rows : []).flatMap((device) => [
    row(device.deviceType, "total", null, device.visits),
    ...groups.flatMap((group) =>
      (device[group] ?? []).map(({ name, visits }) => row(device.deviceType, group, name, visits)),
    ),
  ]);
  return { columns: [...keys, ...metrics], rows };
});
