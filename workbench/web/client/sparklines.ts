/** Draws a sparkline into a rectangle, about as Sheets does. */
import type { Sparkline } from "../../sheet/engine/cellDrawings";

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

type Context = CanvasRenderingContext2D;

/** Nobody has told Google's. */
const usual = { line: "#000000", first: "#f4b400", second: "#4285f4", axis: "#9aa0a6" };
const columnGapPixels = 1;

const ways = { line: drawLine, bar: drawBar, column: drawColumns, winloss: drawColumns } as const;

export const drawSparkline = (ctx: Context, sparkline: Sparkline, box: Box): void =>
  ways[sparkline.type](ctx, sparkline, box);

function drawLine(ctx: Context, sparkline: Sparkline, { x, y, width, height }: Box): void {
  const points = pointsOf(sparkline);
  const [xs, ys] = [points.map((point) => point?.x), points.map((point) => point?.y)].map(numbersOf);
  const across = scale(bound(sparkline, "xmin", Math.min(...xs!)), bound(sparkline, "xmax", Math.max(...xs!)));
  const up = scale(bound(sparkline, "ymin", Math.min(...ys!)), bound(sparkline, "ymax", Math.max(...ys!)));
  ctx.strokeStyle = color(sparkline, "color", usual.line);
  ctx.lineWidth = Number(sparkline.options.linewidth ?? 1);
  ctx.lineJoin = "round";
  ctx.beginPath();
  let isDrawing = false;
  for (const point of points) {
    if (point) {
      const [left, top] = [x + across(point.x) * width, y + (1 - up(point.y)) * height];
      if (isDrawing) ctx.lineTo(left, top);
      else ctx.moveTo(left, top);
    }
    isDrawing = point !== undefined;
  }
  ctx.stroke();
}

/** The values one behind the other, in two colours by turns. */
function drawBar(ctx: Context, sparkline: Sparkline, { x, y, width, height }: Box): void {
  const values = numbersOf(sparkline.values).map((value) => Math.max(0, value));
  const total = values.reduce((sum, value) => sum + value, 0);
  const whole = bound(sparkline, "max", total);
  if (whole <= 0) return;
  const colors = [color(sparkline, "color1", usual.first), color(sparkline, "color2", usual.second)];
  let end = 0;
  for (const [index, value] of values.entries()) {
    const start = Math.min(1, end / whole);
    end += value;
    const share = Math.min(1, end / whole) - start;
    ctx.fillStyle = colors[index % colors.length]!;
    const left = isRightToLeft(sparkline) ? x + (1 - start - share) * width : x + start * width;
    ctx.fillRect(left, y, share * width, height);
  }
}

function drawColumns(ctx: Context, sparkline: Sparkline, { x, y, width, height }: Box): void {
  const given = isRightToLeft(sparkline) ? [...sparkline.values].reverse() : sparkline.values;
  const values = sparkline.type === "winloss" ? given.map((value) => value && Math.sign(value)) : given;
  const numbers = numbersOf(values);
  if (numbers.length === 0) return;
  const low = Math.min(0, bound(sparkline, "ymin", Math.min(...numbers)));
  const up = scale(low, Math.max(0, bound(sparkline, "ymax", Math.max(...numbers))));
  const slot = width / values.length;
  const zero = y + (1 - up(0)) * height;
  for (const [index, value] of values.entries()) {
    if (value === null) continue;
    const top = y + (1 - up(value)) * height;
    ctx.fillStyle = columnColor(sparkline, values, index);
    ctx.fillRect(x + index * slot, Math.min(top, zero), Math.max(1, slot - columnGapPixels), Math.abs(zero - top));
  }
  if (sparkline.options.axis !== true) return;
  ctx.fillStyle = color(sparkline, "axiscolor", usual.axis);
  ctx.fillRect(x, zero - 0.5, width, 1);
}

function columnColor(sparkline: Sparkline, values: readonly (number | null)[], index: number): string {
  const numbers = numbersOf(values);
  const value = values[index]!;
  const special = [
    ["lowcolor", value === Math.min(...numbers)],
    ["highcolor", value === Math.max(...numbers)],
    ["firstcolor", index === 0],
    ["lastcolor", index === values.length - 1],
    ["negcolor", value < 0],
  ] as const;
  const found = special.find(([name, isMeant]) => isMeant && sparkline.options[name] !== undefined);
  return color(sparkline, found?.[0] ?? "color", usual.second);
}

/** undefined is a gap; "empty" and "nan" say what becomes of what is no number. */
function pointsOf(sparkline: Sparkline): ({ x: number; y: number } | undefined)[] {
  const { values, xValues, options } = sparkline;
  const points = values.map((value, index) => {
    const x = xValues ? xValues[index] : index;
    const y = value ?? (options.empty === "zero" ? 0 : null);
    return x === null || x === undefined || y === null ? undefined : { x, y };
  });
  const joined = options.empty === "ignore" ? points.filter((point) => point !== undefined) : points;
  const last = joined.reduce((most, point) => Math.max(most, point?.x ?? 0), 0);
  return isRightToLeft(sparkline) ? joined.map((point) => point && { ...point, x: last - point.x }) : joined;
}

/** Where a range has no width, all lies in its middle. */
const scale = (least: number, most: number) => (value: number) =>
  most > least ? Math.min(1, Math.max(0, (value - least) / (most - least))) : 0.5;

const numbersOf = (values: readonly (number | null | undefined)[]): number[] =>
  values.filter((value) => typeof value === "number");

const bound = ({ options }: Sparkline, name: string, usually: number) =>
  typeof options[name] === "number" ? options[name] : usually;

const color = ({ options }: Sparkline, name: string, usually: string) => String(options[name] ?? usually);

const isRightToLeft = ({ options }: Sparkline) => options.rtl === true;
