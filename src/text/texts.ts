/**
 * The texts of errors. Three languages of them are a seventh of the script, which is loaded for every formula though few
 * fail: the build puts a packed copy in the place of this file, which is unpacked when the first error is said.
 */
import type { Codec } from "../platform/ports";
import { choiceTexts, commonWords, errorTexts } from "./errorTexts";

const texts = { choiceTexts, commonWords, errorTexts };

export type Texts = typeof texts;

export const readTexts = (_?: Codec): Texts => texts;
