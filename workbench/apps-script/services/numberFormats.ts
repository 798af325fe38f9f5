/** Number formats as scripts write and read them. https://developers.google.com/workspace/sheets/api/guides/formats */
import { notBuilt } from "../scriptException";

/** In quotes and behind a backslash they are letters. */
const elapsed = /"[^"]*"|\\.|^\[m\]:ss$|(\[(?:hh+|m+|s+)\])/g;

export function portFormat(format: string) {
  const unknown = [...format.matchAll(elapsed)].find(([, brackets]) => brackets !== undefined);
  if (unknown) throw notBuilt(`${unknown[1]} in a number format`);
  return format === "General" ? "" : format;
}

export const scriptFormat = (format: string) => format || "General";
