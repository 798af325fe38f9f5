/** Utilities. https://developers.google.com/apps-script/reference/utilities/utilities */
import { createHash, createHmac } from "node:crypto";
import { gunzipSync, gzipSync } from "node:zlib";
import { type EnumConstant, enumType } from "../enums";
import type { ExecutionContext } from "../executionContext";
import { bytes, constantOf, date, integer, objectOf, text } from "../parameters";
import { RemoteObject, reads, remoteClass } from "../remoteObject";
import { notBuilt, ScriptException } from "../scriptException";
import { Blob } from "./blob";
import { encodeText, fromSignedBytes, signedBytes } from "./bytes";
import { formatDate, parseDate } from "./simpleDateFormat";

const maxSleepMs = 300_000;

const charsets = enumType("Utilities.Charset", ["US_ASCII", "UTF_8"]);
const digests = enumType("Utilities.DigestAlgorithm", ["MD2", "MD5", "SHA_1", "SHA_256", "SHA_384", "SHA_512"]);
const macs = enumType("Utilities.MacAlgorithm", [
  "HMAC_MD5",
  "HMAC_SHA_1",
  "HMAC_SHA_256",
  "HMAC_SHA_384",
  "HMAC_SHA_512",
]);
const charset = constantOf(charsets.type);
const digest = constantOf(digests.type);
const mac = constantOf(macs.type);
const blob = objectOf("Blob");

export const utilitiesClass = remoteClass<Utilities>(
  "Utilities",
  "Utilities",
  {
    base64Decode: reads([text], [text, charset]),
    base64DecodeWebSafe: reads([text], [text, charset]),
    base64Encode: reads([bytes], [text], [text, charset]),
    base64EncodeWebSafe: reads([bytes], [text], [text, charset]),
    computeDigest: reads([digest, bytes], [digest, text], [digest, text, charset]),
    computeHmacSha256Signature: reads([bytes, bytes], [text, text], [text, text, charset]),
    computeHmacSignature: reads([mac, bytes, bytes], [mac, text, text], [mac, text, text, charset]),
    formatDate: reads([date, text, text]),
    getUuid: reads([]),
    gzip: reads([blob], [blob, text]),
    newBlob: reads([bytes], [text], [bytes, text], [text, text], [bytes, text, text], [text, text, text]),
    parseDate: reads([text, text, text]),
    sleep: reads([integer]),
    ungzip: reads([blob]),
  },
  { Charset: charsets, DigestAlgorithm: digests, MacAlgorithm: macs },
);

export class Utilities extends RemoteObject {
  readonly remoteClass = utilitiesClass;

  constructor(private readonly execution: ExecutionContext) {
    super();
  }

  base64Decode(encoded: string) {
    return decodeBase64(encoded, /^[A-Za-z0-9+/]*={0,2}$/, "base64");
  }

  base64DecodeWebSafe(encoded: string) {
    return decodeBase64(encoded, /^[A-Za-z0-9_-]*={0,2}$/, "base64url");
  }

  base64Encode(data: string | number[], charset?: EnumConstant) {
    return toBuffer(data, charset).toString("base64");
  }

  base64EncodeWebSafe(data: string | number[], charset?: EnumConstant) {
    return this.base64Encode(data, charset).replaceAll("+", "-").replaceAll("/", "_");
  }

  computeDigest(algorithm: EnumConstant, value: string | number[], charset?: EnumConstant) {
    if (algorithm === digests.constants.MD2) {
      throw notBuilt("Utilities.DigestAlgorithm.MD2");
    }
    return signedBytes(createHash(hashName(algorithm)).update(toBuffer(value, charset)).digest());
  }

  computeHmacSha256Signature(value: string | number[], key: string | number[], charset?: EnumConstant) {
    return this.computeHmacSignature(macs.constants.HMAC_SHA_256, value, key, charset);
  }

  computeHmacSignature(
    algorithm: EnumConstant,
    value: string | number[],
    key: string | number[],
    charset?: EnumConstant,
  ) {
    const hmac = createHmac(hashName(algorithm), toBuffer(key, charset));
    return signedBytes(hmac.update(toBuffer(value, charset)).digest());
  }

  formatDate(date: Date, timeZone: string, pattern: string) {
    return formatDate(date, timeZone, pattern, this.early);
  }

  parseDate(date: string, timeZone: string, pattern: string) {
    return parseDate(date, timeZone, pattern, this.early);
  }

  private get early() {
    const { circumstances, clock } = this.execution.platform;
    return { offset: circumstances.earlyOffset, nowMs: clock.nowMs() };
  }

  getUuid() {
    const { random } = this.execution.platform;
    return "xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx".replace(/[xy]/g, (letter) =>
      (letter === "x" ? Math.floor(random() * 16) : 8 + Math.floor(random() * 4)).toString(16),
    );
  }

  gzip(blob: Blob, name?: string) {
    return new Blob(gzipSync(blob.data), "application/x-gzip", name ?? `${blob.getName() ?? "archive"}.gz`);
  }

  ungzip(blob: Blob) {
    if (blob.getContentType() !== "application/x-gzip") {
      throw new ScriptException("Blob object must have the content type of application/x-gzip to be ungzipped.");
    }
    return new Blob(gunzipSync(blob.data), null, blob.getName()?.replace(/\.gz$/, "") ?? null);
  }

  newBlob(data: string | number[], contentType?: string, name?: string) {
    const content = typeof data === "string" ? Buffer.from(data) : fromSignedBytes(data);
    return new Blob(content, contentType ?? (typeof data === "string" ? "text/plain" : null), name ?? null);
  }

  async sleep(durationMs: number) {
    if (durationMs < 0 || durationMs > maxSleepMs) throw new ScriptException("Invalid argument: milliseconds");
    await this.execution.wait(durationMs);
  }
}

const hashName = (algorithm: EnumConstant) => algorithm.name.replace("HMAC_", "").replace("_", "").toLowerCase();

/** Without a charset the emulation takes ASCII, so that a script that forgets to name one is found out. */
function toBuffer(data: string | number[], charset?: EnumConstant): Buffer {
  if (typeof data !== "string") return fromSignedBytes(data);
  return encodeText(data, charset === charsets.constants.UTF_8 ? "UTF_8" : "US_ASCII");
}

function decodeBase64(encoded: string, allowed: RegExp, encoding: "base64" | "base64url") {
  if (!allowed.test(encoded)) throw new ScriptException("Could not decode string.");
  return signedBytes(Buffer.from(encoded, encoding));
}
