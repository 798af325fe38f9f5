/** Shape: the overview of devices, whose lists in each row are unfolded into rows of their own. */
import * as z from "zod/mini";
import { metricColumns } from "./metricColumns";
import { answerShape, keyColumn, once } from "./shape";

const list = once(() => z.array(z.looseObject({ name: z.string(), visits: z.unknown() })));

/** The lists that the document names; others may follow in an answer. */
const groups = ["osVersion", "resolution", "brand", "browserVersion"] as const;

const schema = once(() => {
  const optional = z.optional(list());
  return z.looseObject({
    rows: z.array(
      z.looseObject({
        deviceType: z.string(),
        visits: z.unknown(),
        osVersion: optional,
        resolution: optional,
        brand: optional,
        browserVersion: optional,
      }),
    ),
  });
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
  const unfolded = (answer?.rows ?? []).flatMap((device) => {
    const names = [...new Set<string>([...groups, ...Object.keys(device)])];
    const lists = names.map((group) => ({ group, entries: z.safeParse(list(), device[group]).data ?? [] }));
    return [
      row(device.deviceType, "total", null, device.visits),
      ...lists.flatMap(({ group, entries }) =>
        entries.map(({ name, visits }) => row(device.deviceType, group, name, visits)),
      ),
    ];
  });
  return { columns: [...keys, ...metrics], rows: unfolded };
});
