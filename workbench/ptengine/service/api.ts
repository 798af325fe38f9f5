/** The API's state and its decision on one request, apart from how requests travel. */
import { ApiError } from "../question/apiError";
import { Body } from "../question/body";
import type { Endpoint } from "../question/question";
import { dayAt } from "../site/calendar";
import type { Change, ControlState, Fault, FaultKind, Settings } from "./control";
import { Faults, withExtraFields } from "./faults";
import { endpointOf, type IncomingRequest, langOfRequest, parsed } from "./incoming";
import { type ApiKey, Keys, type KnownKey } from "./keys";
import { limitsByPlan } from "./rateLimiter";
import { RequestLog } from "./requestLog";

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly envelope: Record<string, unknown>;
}

export interface ApiOptions {
  readonly keys: readonly ApiKey[];
  readonly seed: number;
  readonly now: () => number;
  readonly settings: Settings;
}

const defaultSettings: Settings = {
  minuteWindow: "fixed",
  dayReset: "utc",
  retryAfterHeader: false,
  rateLimitHeadersOn429: true,
  heatmapRates: "percentage",
  clockOffsetMs: 0,
  faults: [],
};

export const settingsFrom = (given: Partial<Settings>): Settings => ({ ...defaultSettings, ...given });

export class Api {
  readonly faults = new Faults();
  readonly log = new RequestLog();
  private readonly keys: Keys;
  private settings: Settings;

  constructor(private readonly options: ApiOptions) {
    this.keys = new Keys(options.keys, options.seed);
    this.settings = options.settings;
    this.faults.set(options.settings.faults);
  }

  now(): number {
    return this.options.now() + this.settings.clockOffsetMs;
  }

  secrets(): string[] {
    return this.keys.secrets();
  }

  state(): ControlState {
    const settings = { ...this.settings, faults: this.faults.list() };
    return { now: this.now(), settings, keys: this.keys.states(this.now(), settings), log: this.log.list() };
  }

  change({ plan, resetCounters, clearLog, faults, ...settings }: Change): void {
    if (faults) this.faults.set(faults);
    const given = Object.entries(settings).filter(([, value]) => value !== undefined);
    this.settings = { ...this.settings, ...Object.fromEntries(given) };
    if (plan) this.keys.setPlan(plan);
    if (resetCounters) this.keys.resetCounters();
    if (clearLog) this.log.clear();
  }

  /** Key, limits, path, body, profile, in this order: whatever passes the key counts, even if it is then refused. */
  reply(request: IncomingRequest, faults: ReadonlyMap<FaultKind, Fault>): Reply {
    const headers: Record<string, string> = {};
    try {
      const known = this.keys.find(request.apiKey);
      this.admit(known, faults, headers);
      if (faults.has("serverError")) throw new ApiError(5000);
      const endpoint = endpointOf(request);
      const envelope = this.answer(endpoint, known, request);
      return { status: 200, headers, envelope: faults.has("extraFields") ? withExtraFields(envelope) : envelope };
    } catch (error) {
      // An error of our own making is told as the API would tell it, and loudly to whoever runs it.
      if (!(error instanceof ApiError)) console.error(error);
      const refusal = error instanceof ApiError ? error : new ApiError(5000);
      const envelope = { code: refusal.code, message: refusal.messageIn(langOfRequest(request)) };
      return { status: refusal.status, headers, envelope };
    }
  }

  private admit({ limiter }: KnownKey, faults: ReadonlyMap<FaultKind, Fault>, headers: Record<string, string>): void {
    const now = this.now();
    const forced = faults.has("dayLimit") ? 4291 : faults.has("minuteLimit") ? 4290 : undefined;
    const decision = limiter.admit(now, this.settings, forced);
    if (decision.isAllowed || this.settings.rateLimitHeadersOn429) {
      const limits = limitsByPlan[limiter.plan];
      const remaining = limiter.remaining(now, this.settings);
      headers["X-RateLimit-Limit-Minute"] = String(limits.minute);
      headers["X-RateLimit-Remaining-Minute"] = String(forced === 4290 ? 0 : remaining.minute);
      headers["X-RateLimit-Limit-Day"] = String(limits.day);
      headers["X-RateLimit-Remaining-Day"] = String(forced === 4291 ? 0 : remaining.day);
      headers["X-RateLimit-Tier"] = limiter.plan;
    }
    if (decision.isAllowed) return;
    if (this.settings.retryAfterHeader) headers["Retry-After"] = String(decision.retryAfterSeconds);
    throw new ApiError(decision.code);
  }

  private answer(endpoint: Endpoint, { apiKey, site }: KnownKey, request: IncomingRequest): Record<string, unknown> {
    if (!apiKey.scopes.includes("query")) throw new ApiError(4031);
    const otherParameter = [...request.url.searchParams.keys()].find((name) => name !== "lang");
    if (otherParameter !== undefined) throw new ApiError(4000, `unknown parameter ${otherParameter}`);
    const body = new Body(endpoint.method === "POST" ? parsed(request.bodyText) : {});
    if (endpoint.method === "POST") {
      body.refuseOthersThan([...endpoint.fields, "profileId", "lang"]);
      const profileId = body.text("profileId");
      if (profileId !== apiKey.profileId) throw new ApiError(4030, profileId);
    }
    const { data, meta } = endpoint.answer({
      body,
      site,
      today: dayAt(this.now()),
      lang: langOfRequest(request),
      heatmapRates: this.settings.heatmapRates,
    });
    return {
      code: 200,
      ...(endpoint.hasMessage ? { message: "OK" } : {}),
      data,
      ...(meta === undefined ? {} : { meta }),
    };
  }
}
