/** Whose key formulas use, as the last of them noted: Google gives them the properties of the file's owner. */
import { failureScope } from "../catalogue/apiErrors";
import type { ErrorCode, ErrorParameters, PtengineError } from "../errors";
import type { Platform } from "../platform/ports";
import type { Site } from "./settings";
import { identityOf, parseShared, readAll, safely } from "./sharedState";

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

const noteName = "formulaRun";
const noteLifeSeconds = 21_600;

/** Failures that are the key's, not the question's. */
export const isKeyFailure = ({ code }: PtengineError) =>
  failureScope(code) === "key" || code === "noKey" || code === "noKeyForSite";

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
  const note = parseShared<Note>(readAll(platform.documentCache, [noteName])[noteName]);
  if (!note) return undefined;
  const { keyIdentity, ...run } = note;
  const isOwnKey = ownSites.some(({ apiKey }) => identityOf(platform.codec, apiKey) === keyIdentity);
  return { ...run, isOwnKey };
}
