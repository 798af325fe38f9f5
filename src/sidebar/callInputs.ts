/** What the sidebar may send: the values that its form can send, and nothing else. */
import * as z from "zod/mini";
import { conditionMembers } from "../alerts/stored";
import { type CustomFunctionName, customFunctions } from "../catalogue/functions";
import { languages } from "../catalogue/languages";
import { scheduleSchema } from "../reports/stored";
import type { Schema } from "../schema";
import type { AskedArgument } from "./tables";

/** A list of filters is the longest text of the form; a cell of Sheets holds no more. */
const maxTextLength = 50_000;
/** The grid of a file ends before. */
const maxRow = 10_000_000;
const maxColumn = 18_278;
const maxListed = 10_000;

/** Half of a surrogate pair is no text: it cannot be stored, and would break whatever it is put into. */
const isWellFormed = (text: string) => !/\p{Cs}/u.test(text);

export const text = (maxLength = maxTextLength) => z.string().check(z.maxLength(maxLength), z.refine(isWellFormed));

/** A name that people give: of a site, a report, a tab, or their own. */
export const name = () => text(200);

export const profileId = () => text(100);

const whole = (minimum: number, maximum: number) => z.int().check(z.gte(minimum), z.lte(maximum));

export const isWished = () => z.optional(z.boolean());

export const place = () => z.object({ sheetName: name(), row: whole(1, maxRow), column: whole(1, maxColumn) });

export const size = () => ({ rowCount: whole(0, maxRow), columnCount: whole(0, maxColumn) });

export const callIndex = () => whole(0, maxTextLength);

export const list = <Item extends z.core.SomeType>(schema: Item) => z.array(schema).check(z.maxLength(maxListed));

const argument = (): Schema<AskedArgument> => z.union([text(), list(list(text()))]);

const askedNames = (): CustomFunctionName[] =>
  customFunctions.filter((definition) => "source" in definition).map((one) => one.name);

/** A call of a custom function that asks for data. */
export const asked = () => ({
  name: z.enum(askedNames()),
  args: z.array(argument()).check(z.maxLength(20)),
});

export const maxRows = () => whole(1, 1_000);

/** "" is the language of the spreadsheet. */
export const language = () => z.enum(["", ...languages]);

export const ifOccupied = () => z.optional(z.enum(["overwrite", "makeRoom"]));

/** Made by the product, which uses letters and digits. */
export const reportId = () => z.string().check(z.regex(/^[0-9a-z]{1,40}$/i));

/** To another hour of the day. */
export const move = () => z.object({ id: reportId(), from: whole(0, 23), to: whole(0, 23) });

export const schedule = () => z.optional(scheduleSchema());

/** What is chosen when a dashboard is made. */
export const choiceName = () => z.enum(["goal", "page", "device", "experience", "metric"]);

/** From the first cell of a report, to either side. */
const distance = () => z.exactOptional(whole(-1_000, 1_000));

export const reportChange = () => ({
  id: z.optional(reportId()),
  name: name(),
  mode: z.enum(["replace", "append", "update"]),
  header: z.enum(["labels", "names", "none"]),
  keyColumns: z.array(text(1_000)).check(z.maxLength(100)),
  schedule: schedule(),
  userName: name(),
  isTakenOver: isWished(),
  isPlacedAnew: isWished(),
  isOnOwnTab: isWished(),
  chart: z.optional(z.object({ rows: distance(), columns: distance() })),
});

/** What a person wants to be told of a report. */
export const condition = () => z.object({ reportId: reportId(), ...conditionMembers() });

/** A part of a tab, counted from 1. */
export const area = () => ({
  row: whole(1, maxRow),
  column: whole(1, maxColumn),
  rows: whole(1, maxRow),
  columns: whole(1, maxColumn),
});
