/** Serial numbers of the spreadsheet (days since 1899-12-30) ⇄ instants, in the spreadsheet's time zone. */
import { DateTime } from "luxon";

const epoch = Date.UTC(1899, 11, 30);
const dayMs = 86_400_000;

/** The instant at which a clock in `timeZone` shows what the serial number shows. */
export function dateFromSerial(serial: number, timeZone: string): Date {
  const wall = DateTime.fromMillis(epoch + Math.round(serial * dayMs), { zone: "utc" });
  return wall.setZone(timeZone, { keepLocalTime: true }).toJSDate();
}

/** The serial number that shows what a clock in `timeZone` shows at the instant. */
export function serialFromDate(date: Date, timeZone: string): number {
  const wall = DateTime.fromJSDate(date, { zone: timeZone }).setZone("utc", { keepLocalTime: true });
  return (wall.toMillis() - epoch) / dayMs;
}
