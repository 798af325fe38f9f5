/** The ports on Google's services. The only file that knows their names; nothing is touched until a port is used. */
import type {
  CacheStore,
  HttpRequest,
  HttpResponse,
  MenuEntry,
  Platform,
  PropertyStore,
  Rectangle,
  Workbook,
  WritableSheet,
} from "./ports";

/** `timeoutSeconds` is newer than the types: https://developers.google.com/apps-script/reference/url-fetch/url-fetch-app */
interface FetchOptions extends GoogleAppsScript.URL_Fetch.URLFetchRequestOptions {
  timeoutSeconds?: number;
}

function properties(open: () => GoogleAppsScript.Properties.Properties): PropertyStore {
  return {
    get: (name) => open().getProperty(name) ?? undefined,
    all: () => open().getProperties(),
    set: (name, value) => void open().setProperty(name, value),
    setAll: (values) => void open().setProperties({ ...values }, false),
    remove: (name) => void open().deleteProperty(name),
  };
}

const cache: CacheStore = {
  get: (key) => CacheService.getDocumentCache()?.get(key) ?? undefined,
  getAll: (keys) => CacheService.getDocumentCache()?.getAll([...keys]) || {},
  putAll: (values, lifeSeconds) => CacheService.getDocumentCache()?.putAll({ ...values }, lifeSeconds),
};

function toGoogleRequest(request: HttpRequest): GoogleAppsScript.URL_Fetch.URLFetchRequest {
  const options: FetchOptions = {
    method: request.method === "GET" ? "get" : "post",
    headers: { ...request.headers },
    muteHttpExceptions: true,
    followRedirects: false,
    timeoutSeconds: request.timeoutSeconds,
    ...(request.body === undefined ? {} : { contentType: "application/json", payload: request.body }),
  };
  return { url: request.url, ...options };
}

function fromGoogleResponse(response: GoogleAppsScript.URL_Fetch.HTTPResponse): HttpResponse {
  const sent = response.getHeaders() as Record<string, string>;
  const headers: Record<string, string> = {};
  // Names come as they were on the wire, which differs between servers.
  for (const name of Object.keys(sent)) headers[name.toLowerCase()] = String(sent[name]);
  return { status: response.getResponseCode(), headers, text: response.getContentText("UTF-8") };
}

const formats: Readonly<Record<number, string>> = {
  10: "yyyy-MM-dd",
  13: "yyyy-MM-dd'T'HH",
  19: "yyyy-MM-dd'T'HH:mm:ss",
};

function createCalendar(): Platform["calendar"] {
  let zone: string | undefined;
  const timeZone = () => {
    zone ??= SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone();
    return zone;
  };
  return {
    dayOf: (instant) => Utilities.formatDate(instant, timeZone(), "yyyy-MM-dd"),
    dateTimeOf: (instant) => Utilities.formatDate(instant, timeZone(), "yyyy-MM-dd'T'HH:mm:ss"),
    instantOf: (dateTime) => Utilities.parseDate(dateTime, timeZone(), formats[dateTime.length] ?? "yyyy-MM-dd"),
  };
}

function setMenu(entries: readonly MenuEntry[]): void {
  const menu = SpreadsheetApp.getUi().createAddonMenu();
  for (const { label, functionName } of entries) menu.addItem(label, functionName);
  menu.addToUi();
}

function prompt(title: string, text: string): string | undefined {
  const ui = SpreadsheetApp.getUi();
  const response = ui.prompt(title, text, ui.ButtonSet.OK_CANCEL);
  return response.getSelectedButton() === ui.Button.OK ? response.getResponseText() : undefined;
}

const headerColor = "#f1f3f4";

function writableSheet(sheet: GoogleAppsScript.Spreadsheet.Sheet): WritableSheet {
  const range = ({ row, column, rows, columns }: Rectangle) => sheet.getRange(row, column, rows, columns);
  return {
    size: () => ({
      rows: sheet.getMaxRows(),
      columns: sheet.getMaxColumns(),
      usedRows: sheet.getLastRow(),
      usedColumns: sheet.getLastColumn(),
    }),
    read(area) {
      const cells = range(area);
      return { values: cells.getValues() as unknown[][], formulas: cells.getFormulas() };
    },
    insertRows(after, count) {
      if (count > 0 && after > 0) sheet.insertRowsAfter(after, count);
      else if (count > 0) sheet.insertRowsBefore(1, count);
    },
    insertColumns(after, count) {
      if (count > 0 && after > 0) sheet.insertColumnsAfter(after, count);
      else if (count > 0) sheet.insertColumnsBefore(1, count);
    },
    setFormat: (area, format) => void range(area).setNumberFormat(format),
    setValues: (area, values) => void range(area).setValues(values as unknown[][]),
    clear: (area) => void range(area).clear(),
    setHeaderLook: (area, isHeader) =>
      void range(area)
        .setFontWeight(isHeader ? "bold" : "normal")
        .setBackground(isHeader ? headerColor : null),
    setFrozenRows: (count) => sheet.setFrozenRows(count),
    setNote: ({ row, column }, note) => void sheet.getRange(row, column).setNote(note),
  };
}

const namedRange = (name: string) => SpreadsheetApp.getActiveSpreadsheet().getRangeByName(name);

const workbook: Workbook = {
  sheet(name) {
    const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName(name);
    return sheet ? writableSheet(sheet) : undefined;
  },
  cellCount: () =>
    SpreadsheetApp.getActiveSpreadsheet()
      .getSheets()
      .reduce((sum, sheet) => sum + sheet.getMaxRows() * sheet.getMaxColumns(), 0),
  namedArea(name) {
    const range = namedRange(name);
    return range
      ? {
          sheetName: range.getSheet().getName(),
          area: {
            row: range.getRow(),
            column: range.getColumn(),
            rows: range.getNumRows(),
            columns: range.getNumColumns(),
          },
        }
      : undefined;
  },
  nameArea(name, { sheetName, area: { row, column, rows, columns } }) {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    const range = spreadsheet.getSheetByName(sheetName)?.getRange(row, column, rows, columns);
    if (range) spreadsheet.setNamedRange(name, range);
  },
  removeName(name) {
    // Google refuses to remove what is not there.
    if (namedRange(name)) SpreadsheetApp.getActiveSpreadsheet().removeNamedRange(name);
  },
  flush: () => SpreadsheetApp.flush(),
  sheets: () =>
    SpreadsheetApp.getActiveSpreadsheet()
      .getSheets()
      .map((sheet) => ({
        name: sheet.getName(),
        formulas: () => sheet.getDataRange().getFormulas(),
        values: () => sheet.getDataRange().getValues() as unknown[][],
      })),
  writeNamedCell(name, hiddenTab, value) {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    const cell = spreadsheet.getRangeByName(name) ?? newNamedCell(spreadsheet, name, hiddenTab);
    cell.setValue(value);
    SpreadsheetApp.flush();
  },
};

function newNamedCell(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet, name: string, hiddenTab: string) {
  const shown = spreadsheet.getActiveSheet();
  const sheet =
    spreadsheet.getSheetByName(hiddenTab) ?? spreadsheet.insertSheet(hiddenTab, spreadsheet.getSheets().length);
  // A new tab becomes the active one; the person stays where they are.
  spreadsheet.setActiveSheet(shown);
  sheet.hideSheet();
  const cell = sheet.getRange("A1");
  spreadsheet.setNamedRange(name, cell);
  return cell;
}

export function createAppsScriptPlatform(): Platform {
  return {
    clock: { nowMs: () => Date.now(), sleep: (durationMs) => Utilities.sleep(durationMs) },
    calendar: createCalendar(),
    codec: {
      digest: (text) =>
        Utilities.base64EncodeWebSafe(
          Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, text, Utilities.Charset.UTF_8),
        ),
      compress: (text) => Utilities.base64Encode(Utilities.gzip(Utilities.newBlob(text)).getBytes()),
      decompress: (base64) =>
        Utilities.ungzip(Utilities.newBlob(Utilities.base64Decode(base64), "application/x-gzip")).getDataAsString(
          "UTF-8",
        ),
    },
    http: {
      fetch: (request) => {
        const { url, ...options } = toGoogleRequest(request);
        return fromGoogleResponse(UrlFetchApp.fetch(url, options));
      },
      fetchAll: (requests) => UrlFetchApp.fetchAll(requests.map(toGoogleRequest)).map(fromGoogleResponse),
    },
    documentLock: {
      tryLock: (timeoutMs) => LockService.getDocumentLock()?.tryLock(timeoutMs) ?? false,
      release: () => LockService.getDocumentLock()?.releaseLock(),
    },
    random: () => Math.random(),
    userProperties: properties(() => PropertiesService.getUserProperties()),
    documentProperties: properties(() => PropertiesService.getDocumentProperties()),
    documentCache: cache,
    ui: {
      setMenu,
      prompt,
      alert: (title, text) => {
        const ui = SpreadsheetApp.getUi();
        ui.alert(title, text, ui.ButtonSet.OK);
      },
      toast: (title, text) => SpreadsheetApp.getActiveSpreadsheet().toast(text, title, 10),
    },
    workbook,
    userLocale: () => Session.getActiveUserLocale(),
  };
}
