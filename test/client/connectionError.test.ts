// Why a request has no response: Google's words in the languages of the product's people, and in none that is known.
import { connectionError } from "../../src/client/connectionError";
import { isOutage } from "../../src/client/failureKinds";

const url = "https://xbackend.ptengine.com/open-api/v1/event/query";
const request = { url, timeoutSeconds: 20 };
const codeOf = (words: string, tookMs = 300) => {
  const { code } = connectionError(new Error(words), request, tookMs);
  expect(connectionError(words, request, tookMs).code).toBe(code);
  return code;
};

test.each([
  ["Service invoked too many times for one day: urlfetch.", "googleQuota"],
  ["Service invoked too many times in a short time: urlfetch. Try Utilities.sleep(1000) between calls.", "googleQuota"],
  [`Bandwidth quota exceeded: ${url}. Try reducing the rate of data transfer.`, "googleQuota"],
  ["Service invoked too many times in a short time: lockBean rateMax", "googleQuota"],
  ["1 日にサービス urlfetch を実行した回数が多すぎます。", "googleQuota"],
  ["一天内调用服务 urlfetch 的次数过多。", "googleQuota"],
  ["⟦quota of one day⟧ urlfetch", "googleQuota"],
  ["You do not have permission to call UrlFetchApp.fetch", "notAuthorized"],
  ["Authorization is required to perform that action.", "notAuthorized"],
  ["UrlFetchApp.fetch を呼び出す権限がありません。", "notAuthorized"],
  ["您没有调用 UrlFetchApp.fetch 的权限。", "notAuthorized"],
  ["⟦…⟧ https://www.googleapis.com/auth/script.external_request", "notAuthorized"],
  [`Timeout: ${url}`, "timedOut"],
  ["Request timed out", "timedOut"],
  [`タイムアウト: ${url}`, "timedOut"],
  [`超时：${url}`, "timedOut"],
  [`Address unavailable: ${url}`, "noConnection"],
  ["DNS error: https://xbackend.ptengine.com/", "noConnection"],
  [`Unexpected error: ${url}`, "noConnection"],
  [`使用できないアドレス: ${url}`, "noConnection"],
  [`⟦…⟧ ${url}`, "noConnection"],
  ["", "noConnection"],
  ["⟦…⟧", "googleRefused"],
  ["サーバー エラーが発生しました。", "googleRefused"],
])("Google's words %j mean %s", (words, code) => {
  expect(codeOf(words)).toBe(code);
});

test("a request that took all of its time has timed out, whatever is said of it", () => {
  expect(codeOf("⟦…⟧", 20_000)).toBe("timedOut");
  expect(codeOf(`⟦…⟧ ${url}`, 19_900)).toBe("timedOut");
});

test("what Google refuses of itself is no outage of Ptengine", () => {
  for (const words of ["⟦…⟧", "⟦…⟧ urlfetch", "⟦…⟧ UrlFetchApp.fetch"]) {
    expect(isOutage(connectionError(words, request, 10))).toBe(false);
  }
});
