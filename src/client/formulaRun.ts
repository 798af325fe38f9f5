/** Whose key formulas use, as the last of them noted: Google gives them the properties of the file's owner. */
import * as z from "zod/mini";
import { type ErrorCode, type ErrorParameters, PtengineError } from "../errors";
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

const readNote = ({ documentCache }: Platform) => parseJson(noteSchema(), readAll(documentCache, [noteName])[noteName]);

/**
 * Whether the person at work has the key that formulas use, as far as is known: for whoever has not, nothing is asked for
 * them. Where nothing is known, the person has given the site to this document, so that asking for it is allowed.
 */
export function createKeyOfFormulas(
  platform: Platform,
  siteOf: (profileId: string | undefined) => Site,
): (site: Site) => boolean {
  const { profileId: noted, keyIdentity, error } = readNote(platform) ?? {};
  // Formulas all have their keys from one person: one site tells.
  const own = keyIdentity === undefined ? undefined : safely(() => siteOf(noted), undefined);
  const isOwn = keyIdentity === undefined || (own && identityOf(platform.codec, own.apiKey) === keyIdentity) === true;
  return ({ profileId }) => {
    // No key of anybody's helps: nothing is asked, and that is the reason to tell.
    if (error?.code === "noOwner") throw new PtengineError("noOwner");
    if (!error || keyIdentity !== undefined) return isOwn;
    // No key at all, or none for this site.
    return error.code !== "noKey" && error.parameters.profileId !== profileId;
  };
}

/** A key was given or replaced: what formulas were told without it, or with the one before, says nothing any more. */
export function forgetFormulaRun(platform: Platform, keyBefore: string | undefined): void {
  const note = readNote(platform);
  const isOfBefore = keyBefore !== undefined && note?.keyIdentity === identityOf(platform.codec, keyBefore);
  if (note?.error || isOfBefore) safely(() => platform.documentCache.putAll({ [noteName]: "" }, 1), undefined);
}

/** Undefined if no formula has asked in the last hours. */
export function readFormulaRun(platform: Platform, ownSites: readonly Site[]): FormulaRun | undefined {
  const note = readNote(platform);
  if (!note) return undefined;
  const { keyIdentity, ...run } = note;
  const isOwnKey = ownSites.some(({ apiKey }) => identityOf(platform.codec, apiKey) === keyIdentity);
  return { ...run, isOwnKey };
}
