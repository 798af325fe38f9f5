/** The platform in memory, as strict as the real one: its limits, a clock that tests move, and scripted answers. */
import { createHash } from "node:crypto";
import { gunzipSync, gzipSync } from "node:zlib";
import { DateTime } from "luxon";
import type {
  CacheStore,
  CellContent,
  CellPlace,
  HttpRequest,
  HttpResponse,
  MenuEntry,
  Platform,
  PropertyStore,
  SheetContents,
} from "../../src/platform/ports";
import { FakeTabs } from "./fakeTabs";

export interface FakeOptions {
  /** Keys by sites that the user has given to the document; the first is the document's default. */
  readonly sites?: Readonly<Record<string, string>>;
  /** Further settings of the document. */
  readonly settings?: Readonly<Record<string, string>>;
  readonly user?: Readonly<Record<string, string>>;
  readonly document?: Readonly<Record<string, string>>;
  readonly now?: string;
  readonly zone?: string;
  readonly locale?: string;
}

/** What the network does next: a response, the platform's own error, or what a function makes of the request. */
export type ScriptedAnswer = HttpResponse | Error | ((request: HttpRequest) => HttpResponse);

const cellName = ({ sheetName, row, column }: CellPlace) => `${sheetName} ${row} ${column}`;

const maxPropertyBytes = 9 * 1024;
const maxStoreBytes = 500 * 1024;
const maxCacheKeyLength = 250;
const maxCacheValueBytes = 100 * 1024;
const maxCacheSeconds = 21_600;

export class FakePlatform implements Platform {
  nowMs: number;
  readonly slept: number[] = [];
  readonly requests: HttpRequest[] = [];
  readonly answers: ScriptedAnswer[] = [];
  /** How long each request takes. */
  requestMs = 0;
  /** Every call to Properties and Cache, in order. */
  readonly serviceCalls: string[] = [];
  readonly menu: MenuEntry[] = [];
  readonly toasts: string[] = [];
  isLocked = false;
  private chance = 42;
  sheets: readonly SheetContents[] = [];
  selected: CellContent = { sheetName: "Sheet1", row: 1, column: 1, formula: "", isBlank: true };
  readonly cells = new Map<string, CellContent>();
  readonly sidebars: string[] = [];
  /** Tabs that hold no cells, such as a chart's own. */
  readonly otherTabs: string[] = [];
  readonly userValues: Map<string, string>;
  readonly documentValues: Map<string, string>;
  readonly cached = new Map<string, { readonly value: string; readonly endsAtMs: number }>();
  private readonly zone: string;
  private readonly locale: string;
  /** Tabs that can be written. */
  readonly tabs: FakeTabs;

  constructor({
    sites = {},
    settings = {},
    user = {},
    document = {},
    now = "2026-04-06T09:00:00Z",
    zone = "UTC",
    locale = "en",
  }: FakeOptions = {}) {
    this.nowMs = Date.parse(now);
    this.userValues = new Map(Object.entries(user));
    this.documentValues = new Map(Object.entries(document));
    const [profileId] = Object.keys(sites);
    this.changeSettings({ ...(profileId === undefined ? {} : { profileId }), ...settings });
    for (const [site, apiKey] of Object.entries(sites)) this.grant(site, apiKey);
    this.zone = zone;
    this.locale = locale;
    this.tabs = new FakeTabs(zone);
  }

  /** Keeps a key for the user, who gives the site to the document. */
  grant(profileId: string, apiKey: string): void {
    const name = `PTENGINE_SITES:${this.documentId}`;
    const granted = this.userValues.get(name);
    this.userValues.set(name, granted ? `${granted},${profileId}` : profileId);
    this.userValues.set(`PTENGINE_API_KEY:${profileId}`, apiKey);
  }

  changeSettings(change: Readonly<Record<string, string>>): void {
    if (Object.keys(change).length === 0) return;
    this.documentValues.set("PTENGINE_SETTINGS", JSON.stringify({ ...this.settings(), ...change }));
  }

  /** The document's settings, as they are kept. */
  settings(): Readonly<Record<string, string>> {
    return JSON.parse(this.documentValues.get("PTENGINE_SETTINGS") ?? "{}") as Record<string, string>;
  }

  readonly clock: Platform["clock"] = {
    nowMs: () => this.nowMs,
    sleep: (durationMs) => {
      this.slept.push(durationMs);
      this.nowMs += durationMs;
    },
    sleepLeftMs: () => Number.POSITIVE_INFINITY,
  };

  readonly calendar: Platform["calendar"] = {
    dayOf: (instant) => DateTime.fromJSDate(instant, { zone: this.zone }).toISODate() as string,
    dateTimeOf: (instant) => DateTime.fromJSDate(instant, { zone: this.zone }).toFormat("yyyy-MM-dd'T'HH:mm:ss"),
    instantOf: (dateTime) => {
      const instant = DateTime.fromISO(dateTime, { zone: this.zone });
      if (!instant.isValid) throw new Error(`Unparseable date: "${dateTime}"`);
      return instant.toJSDate();
    },
  };

  readonly codec: Platform["codec"] = {
    // Google's web-safe base64 is padded.
    digest: (text) =>
      createHash("sha256").update(text, "utf8").digest("base64").replace(/\+/g, "-").replace(/\//g, "_"),
    compress: (text) => gzipSync(text).toString("base64"),
    decompress: (base64) => gunzipSync(Buffer.from(base64, "base64")).toString("utf8"),
  };

  readonly http: Platform["http"] = {
    fetch: (request) => {
      this.requests.push(request);
      this.nowMs += this.requestMs;
      const answer = this.answers.shift();
      if (!answer) throw new Error(`No answer is scripted for ${request.method} ${request.url}`);
      if (answer instanceof Error) throw answer;
      return typeof answer === "function" ? answer(request) : answer;
    },
    fetchAll: (requests) => requests.map((request) => this.http.fetch(request)),
  };

  readonly documentLock: Platform["documentLock"] = {
    tryLock: () => {
      this.serviceCalls.push("documentLock.tryLock");
      if (this.isLocked) return false;
      this.isLocked = true;
      return true;
    },
    release: () => {
      this.serviceCalls.push("documentLock.release");
      this.isLocked = false;
    },
  };

  documentId = "document";
  hasConsent = true;
  readonly triggerIds: string[] = [];
  /** Google's words, where it refuses the next trigger. */
  triggerRefusal = "";

  readonly triggers: Platform["triggers"] = {
    ids: () => [...this.triggerIds],
    createHourly: (handler) => {
      if (this.triggerRefusal) throw new Error(this.triggerRefusal);
      this.triggerIds.push(`${handler} ${this.triggerIds.length + 1}`);
      return this.triggerIds.at(-1) as string;
    },
    remove: (id) => {
      const index = this.triggerIds.indexOf(id);
      if (index >= 0) this.triggerIds.splice(index, 1);
    },
  };

  isAuthorized(): boolean {
    return this.hasConsent;
  }

  /** What Sheets makes of formulas. */
  readonly calculations = new Map<string, readonly (readonly unknown[])[]>();

  /** What stands in the document's cells. */
  readonly spreadsheet: Platform["spreadsheet"] = {
    id: () => this.documentId,
    locale: () => "en_US",
    tabs: () => [
      ...this.tabs.all().map(({ id, name }) => ({ id, name, hasCells: true })),
      ...this.otherTabs.map((name, index) => ({ id: -1 - index, name, hasCells: false })),
    ],
    addSheet: (name) => {
      if (this.spreadsheet.tabs().some((tab) => tab.name === name))
        throw new Error(`There is a tab "${name}" already.`);
      return this.tabs.add(name).id;
    },
    sheet: (name) => this.tabs.find(name),
    // Dashboards are tried where tabs can be drawn: in the emulator.
    canvas: () => undefined,
    removeSheet: () => {
      throw new Error("No tab is ever removed here.");
    },
    renameSheet: () => {
      throw new Error("No tab is ever renamed here.");
    },
    cellCount: () => this.tabs.cellCount(),
    namedRange: (name) => {
      this.tabs.count();
      return this.tabs.names.get(name);
    },
    setNamedRange: (name, place) => {
      this.tabs.count();
      this.tabs.names.set(name, place);
    },
    removeNamedRange: (name) => void this.tabs.names.delete(name),
    flush: () => void this.serviceCalls.push("flush"),
    sheets: () => this.sheets,
    calculate: (formula) => this.calculations.get(formula) || [["#NAME?"]],
    selectedCell: () => this.selected,
    cellAt: (place) => this.cells.get(cellName(place)) || { ...place, formula: "", isBlank: true },
    filledCells: ({ sheetName, row, column }, rowCount, columnCount) =>
      Array.from({ length: rowCount * columnCount }, (_, index) => ({
        sheetName,
        row: row + Math.floor(index / columnCount),
        column: column + (index % columnCount),
      })).filter((place) => {
        const { value = "", formula = "" } = this.tabs.find(sheetName)?.cell(place.row, place.column) ?? {};
        return value !== "" || formula !== "" || this.cells.get(cellName(place))?.isBlank === false;
      }),
    writeFormula: (place, formula) => void this.cells.set(cellName(place), { ...place, formula, isBlank: false }),
    select: (place) => {
      this.selected = this.spreadsheet.cellAt(place) as CellContent;
    },
    ownerEmail: () => "owner@example.com",
    hasOwner: () => true,
  };

  /** Where a name of one cell points, and what stands there. */
  namedCell(name: string): { readonly tab: string; readonly value: string } | undefined {
    const named = this.tabs.names.get(name);
    const cell = named && this.tabs.find(named.sheetName)?.cell(named.area.row, named.area.column);
    return cell && { tab: named.sheetName, value: String(cell.value) };
  }

  /** Chance that is the same in every run. */
  random(): number {
    this.chance = (this.chance * 16_807) % 2_147_483_647;
    return this.chance / 2_147_483_647;
  }

  readonly userProperties = this.properties("userProperties", () => this.userValues);
  readonly documentProperties = this.properties("documentProperties", () => this.documentValues);

  readonly documentCache: CacheStore = {
    get: (key) => {
      this.serviceCalls.push("documentCache.get");
      return this.cachedValue(key);
    },
    getAll: (keys) => {
      this.serviceCalls.push("documentCache.getAll");
      const found = keys.flatMap((key) => {
        const value = this.cachedValue(key);
        return value === undefined ? [] : [[key, value]];
      });
      return Object.fromEntries(found) as Record<string, string>;
    },
    putAll: (values, lifeSeconds) => {
      this.serviceCalls.push("documentCache.putAll");
      for (const [key, value] of Object.entries(values)) this.keep(key, value, lifeSeconds);
    },
  };

  /** What was logged for whoever publishes the add-on. */
  readonly logged: string[] = [];

  readonly log = (line: string): void => void this.logged.push(line);

  readonly ui: Platform["ui"] = {
    assertOpen: () => {},
    setMenu: (entries) => void this.menu.splice(0, this.menu.length, ...entries),
    toast: (title, text) => void this.toasts.push(`${title}: ${text}`),
    showSidebar: (title, fileName, script) => void this.sidebars.push(`${title} ${fileName} ${script}`),
  };

  userLocale(): string {
    return this.locale;
  }

  private cachedValue(key: string): string | undefined {
    if (key.length > maxCacheKeyLength) throw new Error("Argument too large: key");
    const entry = this.cached.get(key);
    return entry && this.nowMs < entry.endsAtMs ? entry.value : undefined;
  }

  private keep(key: string, value: string, lifeSeconds: number): void {
    if (key.length > maxCacheKeyLength) throw new Error("Argument too large: key");
    if (Buffer.byteLength(value) > maxCacheValueBytes) throw new Error("Argument too large: value");
    if (!Number.isInteger(lifeSeconds) || lifeSeconds < 1 || lifeSeconds > maxCacheSeconds) {
      throw new Error(`The cache keeps from 1 to ${maxCacheSeconds} s, not ${lifeSeconds}`);
    }
    this.cached.set(key, { value, endsAtMs: this.nowMs + lifeSeconds * 1000 });
  }

  private properties(name: string, values: () => Map<string, string>): PropertyStore {
    return {
      get: (key) => {
        this.serviceCalls.push(`${name}.get`);
        return values().get(key);
      },
      all: () => {
        this.serviceCalls.push(`${name}.all`);
        return Object.fromEntries(values());
      },
      set: (key, value) => {
        this.serviceCalls.push(`${name}.set`);
        if (Buffer.byteLength(value) > maxPropertyBytes) throw new Error("Argument too large: value");
        values().set(key, value);
        const bytes = [...values()].reduce((sum, pair) => sum + Buffer.byteLength(pair.join("")), 0);
        if (bytes > maxStoreBytes) throw new Error("You have exceeded the property storage quota.");
      },
      setAll: (added) => {
        this.serviceCalls.push(`${name}.setAll`);
        for (const [key, value] of Object.entries(added)) {
          if (Buffer.byteLength(value) > maxPropertyBytes) throw new Error("Argument too large: value");
          values().set(key, value);
        }
      },
      remove: (key) => {
        this.serviceCalls.push(`${name}.remove`);
        values().delete(key);
      },
      readAnew: () => undefined,
    };
  }
}

/** A response of the API with its envelope. */
export const apiResponse = (data: unknown, status = 200): HttpResponse => ({
  status,
  headers: { "content-type": "application/json" },
  text: JSON.stringify({ code: 200, message: "OK", data }),
});

/** A refusal of the API; the HTTP status is the code's first three digits. */
export const apiRefusal = (code: number, message: string, status = Math.floor(code / 10)): HttpResponse => ({
  status,
  headers: { "content-type": "application/json" },
  text: JSON.stringify({ code, message }),
});

/** What stands between us and the API may answer with a page. */
export const htmlResponse = (status: number): HttpResponse => ({
  status,
  headers: { "content-type": "text/html" },
  text: "<html><body>Bad gateway</body></html>",
});
