/**
 * Why a request has no response, told by the circumstances first, because Google speaks the language of the person at
 * work: the time that has gone, the service's name and the address in its text, and the words where they are known.
 */
import { permissionWords } from "../catalogue/googleWords";
import { PtengineError } from "../errors";
import type { HttpRequest } from "../platform/ports";

/** Google may end a request a little before its time. */
const marginMs = 500;

/** The names of services and scopes stand in every language as they are. */
const serviceNames = /UrlFetchApp|script\.external_request/i;
const quotaWords =
  /too many|quota|rateMax|bandwidth|simultaneous|多すぎ|上限|割り当て|帯域|同時に|过多|太多|配额|限额|带宽|過多|配額/i;
const timeoutWords = /time(d)?[ -]?out|タイムアウト|時間切れ|超时|逾時/i;

/** `tookMs` is the time from the request to the failure. */
export function connectionError(
  problem: unknown,
  { url, timeoutSeconds }: Pick<HttpRequest, "url" | "timeoutSeconds">,
  tookMs: number,
): PtengineError {
  const text = (problem instanceof Error ? problem.message : String(problem)).trim();
  const host = /^https?:\/\/([^/]+)/.exec(url)?.[1] ?? url;
  if (tookMs >= timeoutSeconds * 1_000 - marginMs) return new PtengineError("timedOut");
  // An address may hold any word.
  const words = text.replace(/https?:\/\/\S+/g, (address) => (address.includes(host) ? host : address));
  if (serviceNames.test(words) || permissionWords.test(words)) return new PtengineError("notAuthorized");
  // Limits are told with the name of the service; failures of a connection with the address.
  if (quotaWords.test(words) || /\burlfetch\b/i.test(words)) return new PtengineError("googleQuota");
  if (timeoutWords.test(words)) return new PtengineError("timedOut");
  if (text === "" || words.includes(host) || /\b(DNS|SSL|TLS|HTTPS?)\b/i.test(words))
    return new PtengineError("noConnection");
  return new PtengineError("googleRefused", { cause: text });
}
