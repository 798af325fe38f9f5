/** Options of a chart by their paths: a script may set "legend.position", or "legend" with an object that has a position. */

export interface ChartOptions {
  value(path: string): unknown;
  /** "" where there is none. */
  text(path: string): string;
  number(path: string): number | undefined;
  list(path: string): readonly string[] | undefined;
}

export function optionsOf(given: Readonly<Record<string, unknown>>): ChartOptions {
  const value = (path: string): unknown => valueAt(given, path);
  return {
    value,
    text(path) {
      const found = value(path);
      return typeof found === "string" ? found : "";
    },
    number(path) {
      const found = value(path);
      return typeof found === "number" || (typeof found === "string" && found !== "") ? toNumber(found) : undefined;
    },
    list(path) {
      const found = value(path);
      return Array.isArray(found) ? found.map(String) : undefined;
    },
  };
}

/** The longest beginning of the path that was set is meant. */
function valueAt(held: unknown, path: string): unknown {
  if (typeof held !== "object" || held === null) return undefined;
  const values = held as Readonly<Record<string, unknown>>;
  if (Object.hasOwn(values, path)) return values[path];
  const parts = path.split(".");
  for (let count = parts.length - 1; count > 0; count -= 1) {
    const found = valueAt(values[parts.slice(0, count).join(".")], parts.slice(count).join("."));
    if (found !== undefined) return found;
  }
  return undefined;
}

function toNumber(value: string | number): number | undefined {
  const number = Number(value);
  return Number.isNaN(number) ? undefined : number;
}
