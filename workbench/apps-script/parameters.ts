/** Kinds of arguments that the services' methods take, and how a refused argument is called in Google's message. */
import { EnumConstant } from "./enums";
import { type Parameter, RemoteObject } from "./remoteObject";

/** Stands for a function that was passed as an argument: functions never cross the bridge. */
export const functionMark = Symbol("function");

const isText = (value: unknown) => typeof value === "string";
/** What Google's methods turn into text where they take a String. */
export const isTextLike = (value: unknown): value is string | number | boolean =>
  ["string", "number", "boolean"].includes(typeof value);

const isByte = (value: unknown) => Number.isInteger(value) && Number(value) >= -128 && Number(value) <= 127;
const isBytes = (value: unknown) => Array.isArray(value) && value.every(isByte);
const isPlainObject = (value: unknown) =>
  typeof value === "object" &&
  value !== null &&
  !Array.isArray(value) &&
  !(value instanceof RemoteObject) &&
  !(value instanceof EnumConstant) &&
  !isDate(value);

export const isDate = (value: unknown): value is Date => Object.prototype.toString.call(value) === "[object Date]";

export const text: Parameter = { accepts: isText };
export const anyText: Parameter = { accepts: isTextLike, convert: String };
export const textOrNull: Parameter = { accepts: (value) => value === null || isText(value) };
export const integer: Parameter = { accepts: (value) => Number.isInteger(value) };
export const number: Parameter = { accepts: (value) => typeof value === "number" && Number.isFinite(value) };
export const boolean: Parameter = { accepts: (value) => typeof value === "boolean" };
export const date: Parameter = { accepts: (value) => isDate(value) && !Number.isNaN(value.getTime()) };
export const bytes: Parameter = { accepts: isBytes };
export const plainObject: Parameter = { accepts: isPlainObject };
export const listOfTexts: Parameter = { accepts: (value) => Array.isArray(value) && value.every(isText) };
export const listOfRequests: Parameter = {
  accepts: (value) => Array.isArray(value) && value.every((item) => isText(item) || isPlainObject(item)),
};
const gridOf = (accepts: (value: unknown) => boolean): Parameter => ({
  accepts: (value) => Array.isArray(value) && value.every((row) => Array.isArray(row) && row.every(accepts)),
});
export const grid: Parameter = gridOf(() => true);
export const textGrid: Parameter = gridOf(isText);
export const textOrNullGrid: Parameter = gridOf((value) => value === null || isText(value));
export const truthGrid: Parameter = gridOf((value) => typeof value === "boolean");
export const integerGrid: Parameter = gridOf((value) => Number.isInteger(value));
export const anything: Parameter = { accepts: (value) => value !== functionMark };

export const constantOf = (type: string): Parameter => ({
  accepts: (value) => value instanceof EnumConstant && value.type === type,
});

export const orNull = ({ accepts, ...others }: Parameter): Parameter => ({
  ...others,
  accepts: (value) => value === null || accepts(value),
});

export const gridOfItems = (item: Parameter): Parameter => gridOf((value) => item.accepts(value));

/** An empty list is one of anything. */
export const listOf = (item: Parameter): Parameter => ({
  accepts: (value) => Array.isArray(value) && value.every((one) => item.accepts(one)),
});

export const objectOf = (className: string): Parameter => ({
  accepts: (value) => value instanceof RemoteObject && value.remoteClass.name === className,
});

/** "number", "String[]", "SpreadsheetApp.Range", "(class)": the words of Google's message about a wrong argument. */
export function describeArgument(value: unknown): string {
  if (value === null || value === undefined) return "null";
  if (typeof value === "string") return "String";
  if (typeof value === "number" || typeof value === "boolean") return typeof value;
  if (Array.isArray(value)) return `${value.length === 0 ? "Object" : describeArgument(value[0])}[]`;
  if (value instanceof EnumConstant) return value.type;
  return value instanceof RemoteObject ? value.remoteClass.qualifiedName : "(class)";
}
