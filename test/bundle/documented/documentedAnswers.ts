/** Gives the documented answers to a spreadsheet's formulas, as they are or changed. */
import { documentedRequests } from "../../fixtures/openApi";
import { spring } from "./documentedCells";
import type { AnsweredSheet } from "./sheet";

export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/** Rewrites every value of an answer, the innermost first. */
export function mapped(value: Json, change: (value: Json, key: string) => Json, key = ""): Json {
  if (Array.isArray(value))
    return change(
      value.map((item: Json) => mapped(item, change, key)),
      key,
    );
  if (typeof value !== "object" || value === null) return change(value, key);
  const entries = Object.entries(value).map(([name, inner]): [string, Json] => [name, mapped(inner, change, name)]);
  return change(Object.fromEntries(entries), key);
}

export const isObject = (value: Json): value is { readonly [name: string]: Json } =>
  typeof value === "object" && value !== null && !Array.isArray(value);

export const answerOf = (name: string) => documentedRequests.find((request) => request.name === name)!.answer!;

/** The list that names of experiences are looked up in. */
const experienceList = {
  code: 200,
  message: "OK",
  data: [{ id: spring, name: "Spring Promo Popup", status: "RUNNING", type: "POPUP", goals: [], versions: [] }],
};

/** The overview looks names up first; every other request is the only one. */
export function answerWith(sheet: AnsweredSheet, envelope: unknown, name = ""): void {
  const isList = name === "41-experience-list";
  sheet.api.answerWith(({ path }) => ({
    envelope: !isList && path.endsWith("/experience/list") ? experienceList : envelope,
  }));
}
