/** Java's SimpleDateFormat, which Utilities.formatDate and parseDate take their patterns from. */
import { DateTime } from "luxon";
import { ScriptException } from "../scriptException";
import { type Early, instantOf, wallTime } from "./wallTime";

/** https://docs.oracle.com/javase/8/docs/api/java/text/SimpleDateFormat.html */
interface Field {
  readonly letter: string;
  readonly width: number;
}
type Piece = Field | string;

type Formatter = (date: DateTime, width: number) => string;

const padded = (value: number, width: number) => String(value).padStart(width, "0");
const rfcOffset = (date: DateTime) => date.toFormat("ZZZ");
const isoOffsets = ["", "ZZ", "ZZZ", "ZZ"];

const formatters: Readonly<Record<string, Formatter>> = {
  G: (date) => (date.year > 0 ? "AD" : "BC"),
  y: (date, width) => (width === 2 ? padded(date.year % 100, 2) : padded(date.year, width)),
  Y: (date, width) => (width === 2 ? padded(date.localWeekYear % 100, 2) : padded(date.localWeekYear, width)),
  M: (date, width) => (width < 3 ? padded(date.month, width) : date.toFormat(width === 3 ? "MMM" : "MMMM")),
  d: (date, width) => padded(date.day, width),
  D: (date, width) => padded(date.ordinal, width),
  E: (date, width) => date.toFormat(width < 4 ? "ccc" : "cccc"),
  u: (date, width) => padded(date.weekday, width),
  a: (date) => (date.hour < 12 ? "AM" : "PM"),
  H: (date, width) => padded(date.hour, width),
  k: (date, width) => padded(date.hour || 24, width),
  K: (date, width) => padded(date.hour % 12, width),
  h: (date, width) => padded(date.hour % 12 || 12, width),
  m: (date, width) => padded(date.minute, width),
  s: (date, width) => padded(date.second, width),
  S: (date, width) => padded(date.millisecond, width),
  w: (date, width) => padded(date.localWeekNumber, width),
  z: (date, width) => date.toFormat(width < 4 ? "ZZZZ" : "ZZZZZ"),
  Z: rfcOffset,
  X: (date, width) => {
    if (date.offset === 0) return "Z";
    return width === 1 ? rfcOffset(date).slice(0, 3) : date.toFormat(isoOffsets[width] ?? "ZZ");
  },
};

export function formatDate(date: Date, timeZone: string, pattern: string, early: Early): string {
  const local = wallTime(date, checkedZone(timeZone), early).setLocale("en-US");
  const shown = piecesOf(pattern).map((piece) => {
    if (typeof piece === "string") return piece;
    const formatter = formatters[piece.letter];
    if (!formatter) throw new ScriptException(`Illegal pattern character '${piece.letter}'`);
    return formatter(local, piece.width);
  });
  return shown.join("");
}

/** Letters that a text can be read by, as luxon writes them. */
const readers: Readonly<Record<string, (width: number) => string>> = {
  y: (width) => (width === 2 ? "yy" : "y"),
  M: (width) => (width < 3 ? "M" : width === 3 ? "MMM" : "MMMM"),
  d: () => "d",
  E: (width) => (width < 4 ? "ccc" : "cccc"),
  a: () => "a",
  H: () => "H",
  h: () => "h",
  m: () => "m",
  s: () => "s",
  S: () => "u",
  Z: () => "ZZZ",
  X: () => "ZZ",
};

export function parseDate(text: string, timeZone: string, pattern: string, early: Early): Date {
  const zone = checkedZone(timeZone);
  const format = piecesOf(pattern).map((piece) => {
    if (typeof piece === "string") return piece.replace(/[A-Za-z]+/g, "'$&'");
    const reader = readers[piece.letter];
    if (!reader) throw new ScriptException(`Illegal pattern character '${piece.letter}'`);
    return reader(piece.width);
  });
  const parsed = DateTime.fromFormat(text, format.join(""), { zone: "utc", locale: "en-US" });
  if (!parsed.isValid) throw new ScriptException(`Unparseable date: "${text}"`);
  return namesOffset(pattern) ? parsed.toJSDate() : instantOf(parsed, zone, early);
}

/** The text says itself how far it is from UTC. */
const namesOffset = (pattern: string) =>
  piecesOf(pattern).some((piece) => typeof piece !== "string" && "ZX".includes(piece.letter));

function checkedZone(timeZone: string): string {
  const zone = timeZone.replace(/^GMT(?=[+-])/, "UTC");
  if (!DateTime.utc().setZone(zone).isValid) throw new ScriptException(`Invalid argument: ${timeZone}`);
  return zone;
}

/** Letters are fields, quoted text is itself, two quotes are one. */
function piecesOf(pattern: string): Piece[] {
  const pieces = pattern.match(/''|'(?:[^']|'')*'|([A-Za-z])\1*|[^A-Za-z']+/g) ?? [];
  if (pieces.join("") !== pattern) throw new ScriptException("Unterminated quote");
  return pieces.map((piece) => {
    if (piece === "''") return "'";
    if (piece.startsWith("'")) return piece.slice(1, -1).replaceAll("''", "'");
    return /^[A-Za-z]/.test(piece) ? { letter: piece[0]!, width: piece.length } : piece;
  });
}
