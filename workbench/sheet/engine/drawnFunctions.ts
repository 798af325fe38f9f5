/** SPARKLINE and IMAGE. https://support.google.com/docs/answer/3093289, https://support.google.com/docs/answer/3093333 */
import { type Picture, type Sparkline, sparklineTypes, textOfDrawing } from "./cellDrawings";
import type { Engine, EngineArgument, EngineValue } from "./engineTypes";

/** Those that all kinds know, and then what each knows. */
const optionNames: Readonly<Record<Sparkline["type"] | "all", readonly string[]>> = {
  all: ["charttype", "empty", "nan", "rtl"],
  line: ["xmin", "xmax", "ymin", "ymax", "color", "linewidth"],
  bar: ["max", "color1", "color2"],
  column: [
    "color",
    "lowcolor",
    "highcolor",
    "firstcolor",
    "lastcolor",
    "negcolor",
    "axis",
    "axiscolor",
    "ymin",
    "ymax",
  ],
  winloss: ["color", "lowcolor", "highcolor", "firstcolor", "lastcolor", "negcolor", "axis", "axiscolor"],
};

type Rows = readonly (readonly EngineValue[])[];

export function addDrawnFunctions(engine: Engine): void {
  addSparkline(engine);
  addImage(engine);
}

function addSparkline({ EvaluationError, helpers, registries }: Engine): void {
  registries.functionRegistry.replace("SPARKLINE", {
    description: "Draws a small chart into a cell.",
    args: [
      { name: "data", description: "The numbers.", type: ["RANGE", "ANY"], acceptMatrix: true },
      {
        name: "options",
        description: "Names and values side by side, such as {charttype,bar}.",
        type: ["RANGE", "ANY"],
        acceptMatrix: true,
        optional: true,
      },
    ],
    compute(data, given) {
      const options = optionsIn(rowsOf(given as EngineArgument));
      const type = sparklineTypes.find((name) => name === (options.charttype ?? "line"));
      if (!type) throw new EvaluationError(`SPARKLINE knows no chart type "${String(options.charttype)}".`, "#N/A");
      const unknown = Object.keys(options).find(
        (name) => !optionNames.all.includes(name) && !optionNames[type].includes(name),
      );
      if (unknown !== undefined)
        throw new EvaluationError(`SPARKLINE of the type ${type} has no option "${unknown}".`, "#N/A");
      const [first = [], second] = seriesIn(rowsOf(data as EngineArgument), helpers.isEvaluationError);
      const points = type === "line" && second ? { xValues: first, values: second } : { values: first };
      return { value: textOfDrawing({ kind: "sparkline", type, ...points, options }) };
    },
  });
}

function addImage({ EvaluationError, helpers, registries }: Engine): void {
  const size = { type: ["NUMBER" as const], optional: true };
  registries.functionRegistry.replace("IMAGE", {
    description: "Shows a picture in a cell.",
    args: [
      { name: "url", description: "Its address, with https://.", type: ["STRING"] },
      { name: "mode", description: "1 fits, 2 stretches, 3 keeps its size, 4 takes the size given.", ...size },
      { name: "height", description: "In pixels, with mode 4.", ...size },
      { name: "width", description: "In pixels, with mode 4.", ...size },
    ],
    compute(...given) {
      const [url, mode, height, width] = given as (EngineValue | undefined)[];
      const address = helpers.toString(url);
      if (!/^https?:\/\//i.test(address)) {
        throw new EvaluationError("IMAGE needs an address that begins with https:// or http://.", "#VALUE!");
      }
      const number = (value: EngineValue | undefined) => value && helpers.toNumber(value, this.locale);
      const [way = 1, heightPixels, widthPixels] = [mode, height, width].map(number);
      if (![1, 2, 3, 4].includes(way)) throw new EvaluationError("The mode of IMAGE is 1, 2, 3 or 4.", "#NUM!");
      if ((way === 4) !== (heightPixels !== undefined && widthPixels !== undefined)) {
        throw new EvaluationError("IMAGE takes a height and a width with mode 4, and only then.", "#VALUE!");
      }
      const sizes = heightPixels === undefined || widthPixels === undefined ? {} : { heightPixels, widthPixels };
      return { value: textOfDrawing({ kind: "image", address, mode: way as Picture["mode"], ...sizes }) };
    },
  });
}

/** The engine passes lists of columns. */
function rowsOf(argument: EngineArgument): Rows {
  if (argument === undefined) return [];
  if (!Array.isArray(argument)) return [[argument as EngineValue]];
  const columns = argument as readonly (readonly (EngineValue | undefined)[])[];
  return (columns[0] ?? []).map((_, row) => columns.map((column) => column[row] ?? { value: null }));
}

/** Along the longer side: one series, or two. */
function seriesIn(rows: Rows, isError: (value: never) => boolean): (number | null)[][] {
  const isLying = rows.length <= 2 && (rows[0]?.length ?? 0) > rows.length;
  const columnCount = rows[0]?.length ?? 0;
  const series = isLying
    ? rows
    : Array.from({ length: columnCount }, (_, column) => rows.map((row) => row[column] ?? { value: null }));
  return series.map((values) =>
    values.map(({ value }) => (typeof value === "number" && !isError(value as never) ? value : null)),
  );
}

function optionsIn(rows: Rows): Record<string, string | number | boolean> {
  // A range may be longer than what is written in it.
  const named = rows.filter(([name]) => typeof name?.value === "string" && name.value !== "");
  return Object.fromEntries(named.map(([name, value]) => [String(name?.value).toLowerCase(), value?.value ?? ""]));
}
