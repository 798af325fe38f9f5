/** Starts a simulated API for a test file, and asks it. */
import { type RunningApi, type StartApiOptions, startApi } from "../../../workbench/ptengine/server";
import { type ControlClient, controlClient } from "../../../workbench/ptengine/service/controlClient";

export const profileId = "566d12f9";
export const goodKey = "pt-test-key-1";
export const uploadKey = "pt-test-key-2";
export const otherKey = "pt-test-key-3";

export type Json = null | boolean | number | string | Json[] | { [name: string]: Json };
export type Fields = { [name: string]: Json };

export interface Asked {
  readonly status: number;
  readonly headers: Headers;
  readonly envelope: Fields;
}

export interface TestApi extends RunningApi {
  readonly control: ControlClient;
  post(path: string, body: Fields, key?: string | null): Promise<Asked>;
  /** The data of an answer that must be good; counters are reset before, so that no test meets a limit by chance. */
  data(path: string, body: Fields): Promise<Fields>;
}

const openApi = "/open-api/v1";

/** Noon in Japan on a Wednesday. */
export const testNow = Date.parse("2026-09-16T03:00:00Z");

export async function startTestApi(options: Partial<StartApiOptions> = {}): Promise<TestApi> {
  const running = await startApi({
    keys: [
      { key: goodKey, profileId, scopes: ["query"], plan: "GROWTH" },
      { key: uploadKey, profileId, scopes: ["upload"], plan: "GROWTH" },
      { key: otherKey, profileId: "0badcafe", scopes: ["query", "upload"], plan: "FREE" },
    ],
    now: () => testNow,
    ...options,
  });
  const control = controlClient(running.baseUrl);

  async function post(path: string, body: Fields, key: string | null = goodKey): Promise<Asked> {
    const response = await fetch(`${running.baseUrl}${openApi}${path}`, {
      method: "POST",
      headers: { "content-type": "application/json", ...(key === null ? {} : { "x-api-key": key }) },
      body: JSON.stringify(body),
    });
    return { status: response.status, headers: response.headers, envelope: (await response.json()) as Fields };
  }

  async function data(path: string, body: Fields): Promise<Fields> {
    await control.change({ resetCounters: true });
    const { status, envelope } = await post(path, { profileId, ...body });
    if (status !== 200) throw new Error(`${path} answered ${JSON.stringify(envelope)}`);
    return envelope.data as Fields;
  }

  return { ...running, control, post, data };
}

/** The API of a test file, once it runs; what is given to change is changed before each test. */
export function testApi(change?: Parameters<ControlClient["change"]>[0]): () => TestApi {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi();
  });
  afterAll(() => api.close());
  if (change) beforeEach(() => api.control.change(change));
  return () => api;
}

/** The number in "1,145", "-2,000", "52.18%" (as a fraction) or "2.45s". */
export function numberIn(text: Json | undefined): number {
  if (typeof text === "number") return text;
  const match = /^(-?[\d,]+(?:\.\d+)?)(%|s)?$/.exec(String(text));
  if (!match) throw new Error(`No number in ${JSON.stringify(text)}`);
  const value = Number(match[1]!.replaceAll(",", ""));
  return match[2] === "%" ? value / 100 : value;
}

export const rowsOf = (data: Fields, name = "rows"): Fields[] => data[name] as Fields[];
export const sumOf = (rows: readonly Fields[], name: string): number =>
  rows.reduce((sum, row) => sum + numberIn(row[name]), 0);
