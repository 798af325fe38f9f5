/** Whose key formulas use, as the last of them noted: Google gives them the properties of the file's owner. */
import * as z from "zod/mini";
import type { ErrorCode, ErrorParameters, PtengineError } from "../errors";
import type { Platform } from "../platform/ports";
import { once, parseJson, type Schema } from "../schema";
import type { Site } from "./settings";
import { errorMembers, identityOf, readAll, safely } from "./sharedState";

interface Note {
  readonly atMs: number;
  readonly profileId?: string;
  readonly keyIdentity?: string;
  readonly error?: { readonly code: ErrorCode; readonly parameters: ErrorParameters };
}

export interface FormulaRun {
  readonly atMs: number;
  readonly profileId?: string;
  /** The key is the one that the person at the sidebar has for that site. */
  readonly isOwnKey: boolean;
  readonly error?: { readonly code: ErrorCode; readonly parameters: ErrorParameters };
}

const noteSchema = once(
  () =>
    z.object({
      atMs: z.number(),
      profileId: z.optional(z.string()),
      keyIdentity: z.optional(z.string()),
      error: z.optional(z.object(errorMembers())),
    }) as unknown as Schema<Note>,
);

const noteName = "formulaRun";
const noteLifeSeconds = 21_600;

export function noteFormulaRun(platform: Platform, site: Site | undefined, error?: PtengineError): void {
  const note: Note = {
    atMs: platform.clock.nowMs(),
    ...(site ? { profileId: site.profileId, keyIdentity: identityOf(platform.codec, site.apiKey) } : {}),
    ...(error ? { error: { code: error.code, parameters: error.parameters } } : {}),
  };
  safely(() => platform.documentCache.putAll({ [noteName]: JSON.stringify(note) }, noteLifeSeconds), undefined);
}

/** Undefined if no formula has asked in the last hours. */
export function readFormulaRun(platform: Platform, ownSites: readonly Site[]): FormulaRun | undefined {
  const note = parseJson(noteSchema(), readAll(platform.documentCache, [noteName])[noteName]);
  if (!note) return undefined;
  const { keyIdentity, ...run } = note;
  const isOwnKey = ownSites.some(({ apiKey }) => identityOf(platform.codec, apiKey) === keyIdentity);
  return { ...run, isOwnKey };
}
