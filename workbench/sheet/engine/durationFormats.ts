/** Durations: Sheets writes elapsed hours as [h], the engine as hhhh. https://developers.google.com/workspace/sheets/api/guides/formats */
import { engineMinutes, sheetMinutes } from "./elapsedMinutes";

const engineHours = "hhhh";

/** As the engine shows it; a format without elapsed hours stays as it is. */
export function toEngineFormat(format: string): string {
  if (format === sheetMinutes) return engineMinutes;
  const written = format.replace(/"[^"]*"|\\.|\[h\]/g, (found) => (found === "[h]" ? engineHours : found));
  if (written === format || written.includes(";")) return written;
  // Without a part of its own the engine counts a negative duration from midnight before.
  return `${written};-${written}`;
}

/** As a script wrote it. */
export function toSheetFormat(format: string): string {
  if (format === engineMinutes) return sheetMinutes;
  const [positive = "", negative, ...others] = format.split(";");
  const isAdded = positive.includes(engineHours) && negative === `-${positive}` && others.length === 0;
  return (isAdded ? positive : format).replaceAll(engineHours, "[h]");
}
