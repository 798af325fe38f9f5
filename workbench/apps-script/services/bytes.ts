/** Texts and Java's signed bytes, which Apps Script hands to scripts as arrays of −128 … 127. */
import { ScriptException } from "../scriptException";

export const signedBytes = (data: Uint8Array): number[] => Array.from(new Int8Array(data));

export const fromSignedBytes = (bytes: readonly number[]): Buffer => Buffer.from(Int8Array.from(bytes));

export function decodeText(data: Uint8Array, charset: string): string {
  try {
    return new TextDecoder(charset, { ignoreBOM: true }).decode(data);
  } catch {
    throw new ScriptException(`Invalid argument: ${charset}`);
  }
}

/** A character that ASCII has not becomes "?", as Java's encoder does. */
export function encodeText(text: string, charset: "US_ASCII" | "UTF_8"): Buffer {
  return charset === "UTF_8" ? Buffer.from(text) : Buffer.from(text.replace(/[\u{80}-\u{10ffff}]/gu, "?"), "latin1");
}
