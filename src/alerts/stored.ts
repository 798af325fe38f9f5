/**
 * What alerts keep, all of it in a person's own properties: what one wants to be told, and where, is no business of the
 * document's other editors, and the address is a secret. Each is followed by the document's id.
 */
import * as z from "zod/mini";
import { errorMembers } from "../client/sharedState";
import type { ErrorCode, ErrorParameters } from "../errors";
import type { Platform } from "../platform/ports";
import { webhookName } from "../reports/hourly";
import { once, parseJson, type Schema } from "../schema";
import type { Condition } from "./conditions";
import type { Message } from "./message";
import { serviceOf } from "./webhooks";

export interface AlertSettings {
  /** Told of scheduled reports that fail, are late, or are well again. */
  readonly isWatching: boolean;
  readonly conditions: readonly Condition[];
  /** Conditions that a newer version of the product has kept: left as they are, and no reason to lose the others. */
  readonly newer?: readonly unknown[];
}

export interface ConditionState {
  /** Of the cells that were looked at, and the condition: the same need not be looked at again. */
  readonly seen?: string;
  readonly isTrue?: boolean;
  /** When Ptengine gave the data by which it became so. */
  readonly sinceMs?: number;
  /** It was told that this column is gone. */
  readonly missing?: string;
}

/** What was told of a report; of one that has never run, since when it might have. */
export type ReportState = "failed" | "late" | number;

export interface AlertState {
  readonly conditions: Readonly<Record<string, ConditionState>>;
  readonly reports: Readonly<Record<string, ReportState>>;
  /** Sends of the last hour. */
  readonly sentAtMs: readonly number[];
  /** Why the last message did not go. */
  readonly failure?: { readonly code: ErrorCode; readonly parameters: ErrorParameters } | undefined;
}

/** A message on its way. */
export interface Waiting {
  readonly id: string;
  /** For the log. */
  readonly reportName: string;
  /** The condition that it tells of: without that it is not sent. */
  readonly conditionId?: string;
  readonly message: Message;
  readonly createdMs: number;
  /** Its sending began then, and nothing is known of its end while this stands. */
  readonly sendingMs?: number;
  readonly notBeforeMs?: number;
  /** Why it did not go the last time. */
  readonly code?: ErrorCode;
}

const settingsName = "PTENGINE_ALERTS:";
const stateName = "PTENGINE_ALERT_STATE:";
/** And the message's id. */
const waitingName = "PTENGINE_ALERT_MESSAGE:";

const time = () => z.number().check(z.gte(0));
const shortText = () => z.string().check(z.maxLength(500));

export const conditionMembers = () => ({
  column: shortText(),
  of: z.enum(["sum", "any", "last", "row"]),
  row: z.optional(z.object({ column: shortText(), text: shortText() })),
  test: z.enum(["above", "below", "rises", "falls"]),
  limit: z.number().check(z.gte(-1e15), z.lte(1e15)),
});

const id = () => z.string().check(z.regex(/^[0-9a-z]{1,40}$/i));

const settingsSchema = once(() => z.object({ isWatching: z.boolean(), conditions: z.array(z.unknown()) }));

const conditionSchema = once((): Schema<Condition> => z.object({ id: id(), reportId: id(), ...conditionMembers() }));

function readSettingsFrom(text: string | undefined): AlertSettings | undefined {
  const found = parseJson(settingsSchema(), text);
  if (!found) return undefined;
  const read = found.conditions.map((stored) => ({ stored, condition: conditionSchema().safeParse(stored).data }));
  const newer = read.flatMap(({ stored, condition }) => (condition ? [] : [stored]));
  return {
    isWatching: found.isWatching,
    conditions: read.flatMap(({ condition }) => condition ?? []),
    ...(newer.length > 0 && { newer }),
  };
}

const settingsText = ({ isWatching, conditions, newer = [] }: AlertSettings): string =>
  JSON.stringify({ isWatching, conditions: [...conditions, ...newer] });

const stateSchema = once(
  () =>
    z.object({
      conditions: z.record(
        z.string(),
        z.object({
          seen: z.optional(z.string()),
          isTrue: z.optional(z.boolean()),
          sinceMs: z.optional(time()),
          missing: z.optional(z.string()),
        }),
      ),
      reports: z.record(z.string(), z.union([z.enum(["failed", "late"]), time()])),
      sentAtMs: z.array(time()),
      failure: z.optional(z.object(errorMembers())),
    }) as unknown as Schema<AlertState>,
);

const waitingSchema = once(
  () =>
    z.object({
      id: id(),
      reportName: z.string(),
      conditionId: z.optional(z.string()),
      message: z.object({
        title: z.string(),
        lines: z.array(z.string()),
        rows: z.array(z.string()),
        link: z.optional(z.object({ text: z.string(), url: z.string() })),
      }),
      createdMs: time(),
      sendingMs: z.optional(time()),
      notBeforeMs: z.optional(time()),
      code: z.optional(errorMembers().code),
    }) as unknown as Schema<Waiting>,
);

export interface AlertStore {
  /** Undefined where the person has given none for this document. */
  webhook(): string | undefined;
  saveWebhook(address: string | undefined): void;
  settings(): AlertSettings;
  saveSettings(settings: AlertSettings): void;
  state(): AlertState;
  /** The oldest first; their ids sort by the time of making. */
  waiting(): readonly Waiting[];
  oneWaiting(messageId: string): Waiting | undefined;
  /** The state and the messages that come of it, in one call, so that none is lost and none comes twice. */
  keep(state: AlertState, messages: readonly Waiting[]): void;
  keepWaiting(waiting: Waiting): void;
  removeWaiting(messageId: string): void;
}

/** What the person wants to be told in each document. */
export const settingsOfDocuments = ({
  userProperties,
}: Platform): readonly (AlertSettings & { readonly documentId: string })[] =>
  Object.entries(userProperties.all()).flatMap(([name, text]) => {
    const settings = name.startsWith(settingsName) ? readSettingsFrom(text) : undefined;
    return settings ? [{ ...settings, documentId: name.slice(settingsName.length) }] : [];
  });

/** The document's id is asked here and once: under the document's lock no call to the spreadsheet may be made. */
export function createAlertStore({ userProperties, spreadsheet }: Platform): AlertStore {
  const document = spreadsheet.id();
  const names = {
    webhook: webhookName + document,
    settings: settingsName + document,
    state: stateName + document,
    waiting: `${waitingName}${document}:`,
  };
  return {
    webhook() {
      const address = userProperties.get(names.webhook);
      return address && serviceOf(address) ? address : undefined;
    },
    saveWebhook(address) {
      if (address) userProperties.set(names.webhook, address);
      else userProperties.remove(names.webhook);
    },
    settings: () => readSettingsFrom(userProperties.get(names.settings)) ?? { isWatching: false, conditions: [] },
    saveSettings: (settings) => userProperties.set(names.settings, settingsText(settings)),
    state: () =>
      parseJson(stateSchema(), userProperties.get(names.state)) ?? { conditions: {}, reports: {}, sentAtMs: [] },
    waiting() {
      const all = userProperties.all();
      return Object.keys(all)
        .filter((name) => name.startsWith(names.waiting))
        .sort()
        .flatMap((name) => parseJson(waitingSchema(), all[name]) ?? []);
    },
    oneWaiting: (messageId) => parseJson(waitingSchema(), userProperties.get(names.waiting + messageId)),
    keep(state, messages) {
      const kept = messages.map((one) => [names.waiting + one.id, JSON.stringify(one)] as const);
      userProperties.setAll({ [names.state]: JSON.stringify(state), ...Object.fromEntries(kept) });
    },
    keepWaiting: (waiting) => userProperties.set(names.waiting + waiting.id, JSON.stringify(waiting)),
    removeWaiting: (messageId) => userProperties.remove(names.waiting + messageId),
  };
}
