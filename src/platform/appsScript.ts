/** The ports on Google's services. The only file that knows their names; nothing is touched until a port is used. */
import { asPtengineError, PtengineError } from "../errors";
import { canvasOf } from "./appsScriptCanvas";
import { overlap, rectangleOf, sheetCharts } from "./appsScriptCharts";
import type {
  CacheStore,
  CellContent,
  CellPlace,
  HttpRequest,
  HttpResponse,
  MenuEntry,
  NamedRange,
  Platform,
  PropertyStore,
  Rectangle,
  Spreadsheet,
  Triggers,
  WritableSheet,
} from "./ports";
import { headerGround } from "./ports";

/** `timeoutSeconds` is newer than the types: https://developers.google.com/apps-script/reference/url-fetch/url-fetch-app */
interface FetchOptions extends GoogleAppsScript.URL_Fetch.URLFetchRequestOptions {
  timeoutSeconds?: number;
}

/** Each object of Google's is a call of its own: one that is there is used again. */
function kept<T>(find: () => T): () => T {
  let found: T | undefined;
  return () => {
    found ??= find();
    return found;
  };
}

function properties(find: () => GoogleAppsScript.Properties.Properties): PropertyStore {
  const open = kept(find);
  return {
    get: (name) => open().getProperty(name) ?? undefined,
    all: () => open().getProperties(),
    set: (name, value) => void open().setProperty(name, value),
    setAll: (values) => void open().setProperties({ ...values }, false),
    remove: (name) => void open().deleteProperty(name),
    // Nothing is kept of what was read.
    readAnew: () => undefined,
  };
}

function createCache(): CacheStore {
  /** Null where there is no document. */
  const open = kept(() => CacheService.getDocumentCache());
  const onCache = <T>(use: (documentCache: GoogleAppsScript.Cache.Cache) => T) => {
    const documentCache = open();
    return documentCache ? use(documentCache) : undefined;
  };
  return {
    get: (key) => onCache((documentCache) => documentCache.get(key)) || undefined,
    getAll: (keys) => onCache((documentCache) => documentCache.getAll([...keys])) ?? {},
    putAll: (values, lifeSeconds) => onCache((documentCache) => documentCache.putAll({ ...values }, lifeSeconds)),
  };
}

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

function createDocumentLock(): Platform["documentLock"] {
  const open = kept(() => LockService.getDocumentLock());
  return {
    // Google also throws where a lock is not to be had.
    tryLock(timeoutMs) {
      try {
        return open()?.tryLock(timeoutMs) ?? false;
      } catch {
        return false;
      }
    },
    release() {
      try {
        open()?.releaseLock();
      } catch {
        // It ends with its execution at the latest.
      }
    },
  };
}

const formats: Readonly<Record<number, string>> = {
  10: "yyyy-MM-dd",
  13: "yyyy-MM-dd'T'HH",
  19: "yyyy-MM-dd'T'HH:mm:ss",
};

function createCalendar(): Platform["calendar"] {
  let zone: string | undefined;
  const timeZone = () => {
    zone ??= activeSpreadsheet().getSpreadsheetTimeZone();
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

/** Google evaluates the script anew for each execution, and an execution has one document. */
const activeSpreadsheet = kept(() => SpreadsheetApp.getActiveSpreadsheet());

function cellContent(cell: GoogleAppsScript.Spreadsheet.Range): CellContent {
  return {
    sheetName: cell.getSheet().getName(),
    row: cell.getRow(),
    column: cell.getColumn(),
    formula: cell.getFormula(),
    isBlank: cell.isBlank(),
  };
}

/** The part of a rectangle that lies within the grid. */
function rangeWithin({ sheetName, row, column }: CellPlace, rowCount = 1, columnCount = 1) {
  const sheet = tabNamed(sheetName);
  if (!sheet) return undefined;
  const rows = Math.min(rowCount, sheet.getMaxRows() - row + 1);
  const columns = Math.min(columnCount, sheet.getMaxColumns() - column + 1);
  return rows > 0 && columns > 0 ? sheet.getRange(row, column, rows, columns) : undefined;
}

/** Google tells only some people who else may change what is protected. */
function editorsOf(sheet: GoogleAppsScript.Spreadsheet.Sheet, area: Rectangle): string[] {
  const { RANGE, SHEET } = SpreadsheetApp.ProtectionType;
  const protections = [
    ...sheet.getProtections(SHEET),
    ...sheet.getProtections(RANGE).filter((protection) => overlap(rectangleOf(protection.getRange()), area)),
  ].filter((protection) => !protection.canEdit());
  try {
    return protections.flatMap((protection) => protection.getEditors().map((editor) => editor.getEmail()));
  } catch {
    return [];
  }
}

function writableSheet(sheet: GoogleAppsScript.Spreadsheet.Sheet): WritableSheet {
  // The same cells are asked several things in a row.
  let last: { readonly name: string; readonly range: GoogleAppsScript.Spreadsheet.Range } | undefined;
  const range = ({ row, column, rows, columns }: Rectangle) => {
    const name = [row, column, rows, columns].join();
    if (last?.name !== name) last = { name, range: sheet.getRange(row, column, rows, columns) };
    return last.range;
  };
  return {
    size: () => ({
      rows: sheet.getMaxRows(),
      columns: sheet.getMaxColumns(),
      // Each looks at all cells of the tab.
      get usedRows() {
        return sheet.getLastRow();
      },
      get usedColumns() {
        return sheet.getLastColumn();
      },
    }),
    read(area) {
      const cells = range(area);
      return { values: cells.getValues() as unknown[][], formulas: cells.getFormulas() };
    },
    values: (area) => range(area).getValues() as unknown[][],
    displayValues: (area) => range(area).getDisplayValues(),
    restrictions(area) {
      const cells = range(area);
      const isProtected = !cells.canEdit();
      return {
        merged: cells.getMergedRanges().map(rectangleOf),
        isProtected,
        editors: isProtected ? editorsOf(sheet, area) : [],
      };
    },
    takesFormats(area) {
      try {
        const cells = range(area);
        cells.setNumberFormats(cells.getNumberFormats());
        // What is refused is told when it is done.
        SpreadsheetApp.flush();
        return true;
      } catch {
        return false;
      }
    },
    notes: (area) => range(area).getNotes(),
    insertRows(after, count) {
      last = undefined;
      if (count > 0 && after > 0) sheet.insertRowsAfter(after, count);
      else if (count > 0) sheet.insertRowsBefore(1, count);
    },
    insertColumns(after, count) {
      last = undefined;
      if (count > 0 && after > 0) sheet.insertColumnsAfter(after, count);
      else if (count > 0) sheet.insertColumnsBefore(1, count);
    },
    setFormat: (area, format) => void range(area).setNumberFormat(format),
    setValues: (area, values) => void range(area).setValues(values as unknown[][]),
    formats: (area) => range(area).getNumberFormats(),
    grounds: (area) => range(area).getBackgrounds(),
    setAlignment: (area, side) => void range(area).setHorizontalAlignment(side),
    columnWidth: (column) => sheet.getColumnWidth(column),
    setColumnWidth: (column, widthPixels) => void sheet.setColumnWidth(column, widthPixels),
    clear: (area) => void range(area).clear(),
    keepValues(area) {
      const cells = range(area);
      cells.copyTo(cells, SpreadsheetApp.CopyPasteType.PASTE_VALUES, false);
    },
    setHeaderLook: (area, isHeader) =>
      void range(area)
        .setFontWeight(isHeader ? "bold" : "normal")
        .setBackground(isHeader ? headerGround : null),
    setFrozenRows: (count) => sheet.setFrozenRows(count),
    setNote: (area, note) => void range({ ...area, rows: 1, columns: 1 }).setNote(note),
    move(area, { sheetName, row, column }) {
      const target = tabNamed(sheetName)?.getRange(row, column);
      if (target) range(area).moveTo(target);
      last = undefined;
    },
    ...sheetCharts(sheet),
  };
}

const triggers: Triggers = {
  ids: () => ScriptApp.getProjectTriggers().map((trigger) => trigger.getUniqueId()),
  createHourly: (handler) => ScriptApp.newTrigger(handler).timeBased().everyHours(1).create().getUniqueId(),
  remove(id) {
    const found = ScriptApp.getProjectTriggers().find((trigger) => trigger.getUniqueId() === id);
    if (found) ScriptApp.deleteTrigger(found);
  },
};

/** Undefined, too, for a name whose cells are gone, whatever Google makes of such a one. */
function rangeByName(name: string): NamedRange | undefined {
  try {
    const range = activeSpreadsheet().getRangeByName(name);
    if (!range) return undefined;
    // Reading it shows whether it is still there.
    const area = rectangleOf(range);
    const sheet = range.getSheet();
    return area.row > 0 && hasCells(sheet) ? { sheetName: sheet.getName(), area } : undefined;
  } catch {
    return undefined;
  }
}

/** A chart's own tab, and one that is connected to a database, refuse whatever is asked of cells. */
const hasCells = (sheet: GoogleAppsScript.Spreadsheet.Sheet) => sheet.getType() === SpreadsheetApp.SheetType.GRID;

function tabNamed(name: string): GoogleAppsScript.Spreadsheet.Sheet | undefined {
  const sheet = activeSpreadsheet().getSheetByName(name);
  return sheet && hasCells(sheet) ? sheet : undefined;
}

const spreadsheet: Spreadsheet = {
  id: () => activeSpreadsheet()?.getId() ?? "",
  locale: kept(() => activeSpreadsheet().getSpreadsheetLocale() ?? ""),
  tabs: () =>
    activeSpreadsheet()
      .getSheets()
      .map((sheet) => ({ id: sheet.getSheetId(), name: sheet.getName(), hasCells: hasCells(sheet) })),
  addSheet(name, isHidden = false) {
    const file = activeSpreadsheet();
    // A new tab becomes the active one.
    const shown = isHidden ? (file.getActiveRange() ?? file.getActiveSheet().getRange("A1")) : undefined;
    const sheet = file.insertSheet(name, file.getSheets().length);
    shown?.activate();
    if (isHidden) sheet.hideSheet();
    return sheet.getSheetId();
  },
  sheet(name) {
    const sheet = tabNamed(name);
    return sheet && writableSheet(sheet);
  },
  canvas(name) {
    const sheet = tabNamed(name);
    return sheet && canvasOf(sheet);
  },
  removeSheet(name) {
    const sheet = tabNamed(name);
    if (sheet) activeSpreadsheet().deleteSheet(sheet);
  },
  renameSheet(name, changed) {
    tabNamed(name)?.setName(changed);
  },
  cellCount: () =>
    activeSpreadsheet()
      .getSheets()
      .filter(hasCells)
      .reduce((sum, sheet) => sum + sheet.getMaxRows() * sheet.getMaxColumns(), 0),
  namedRange: rangeByName,
  setNamedRange(name, { sheetName, area: { row, column, rows, columns } }) {
    const range = tabNamed(sheetName)?.getRange(row, column, rows, columns);
    if (range) activeSpreadsheet().setNamedRange(name, range);
  },
  removeNamedRange(name) {
    // Google refuses to remove what is not there.
    if (rangeByName(name)) activeSpreadsheet().removeNamedRange(name);
  },
  flush: () => SpreadsheetApp.flush(),
  sheets: () =>
    activeSpreadsheet()
      .getSheets()
      .filter(hasCells)
      .map((sheet) => {
        let known: GoogleAppsScript.Spreadsheet.Range | undefined;
        const cells = () => {
          known ??= sheet.getDataRange();
          return known;
        };
        return {
          name: sheet.getName(),
          formulas: () => cells().getFormulas(),
          values: () => cells().getValues() as unknown[][],
        };
      }),
  calculate(formula, tabName) {
    const sheet = tabNamed(tabName);
    if (!sheet) return [];
    // Below everything, so that a whole list has room.
    const row = sheet.getLastRow() + 1;
    const cell = sheet.getRange(row, 1).setFormula(formula);
    try {
      SpreadsheetApp.flush();
      return sheet.getRange(row, 1, sheet.getLastRow() - row + 1, sheet.getLastColumn()).getValues();
    } finally {
      cell.clear();
    }
  },
  selectedCell() {
    try {
      return cellContent(activeSpreadsheet().getCurrentCell() ?? activeSpreadsheet().getActiveSheet().getRange("A1"));
    } catch (problem) {
      // A chart's own tab has no cells, and a connected one none that could be read.
      throw asPtengineError(problem).code === "unexpected" ? new PtengineError("noCellSelected") : problem;
    }
  },
  cellAt(place) {
    const cell = rangeWithin(place);
    return cell && cellContent(cell);
  },
  filledCells(place, rowCount, columnCount) {
    const range = rangeWithin(place, rowCount, columnCount);
    if (!range) return [];
    const formulas = range.getFormulas();
    return range.getValues().flatMap((row, rowIndex) =>
      row.flatMap((value, columnIndex) => {
        const isBlank = value === "" && !formulas[rowIndex]?.[columnIndex];
        return isBlank ? [] : [{ ...place, row: place.row + rowIndex, column: place.column + columnIndex }];
      }),
    );
  },
  writeFormula(place, formula) {
    rangeWithin(place)?.setFormula(formula);
    SpreadsheetApp.flush();
  },
  select: (place) => void rangeWithin(place)?.activate(),
  hasOwner: () => activeSpreadsheet().getOwner() !== null,
  ownerEmail: () => activeSpreadsheet().getOwner()?.getEmail() ?? "",
};

export function createAppsScriptPlatform(): Platform {
  return {
    clock: {
      nowMs: () => Date.now(),
      sleep: (durationMs) => Utilities.sleep(durationMs),
      sleepLeftMs: () => Number.POSITIVE_INFINITY,
    },
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
    documentLock: createDocumentLock(),
    random: () => Math.random(),
    userProperties: properties(() => PropertiesService.getUserProperties()),
    documentProperties: properties(() => PropertiesService.getDocumentProperties()),
    documentCache: createCache(),
    log: (line) => console.warn(line),
    ui: {
      setMenu,
      assertOpen: () => void SpreadsheetApp.getUi(),
      toast: (title, text) => activeSpreadsheet().toast(text, title, 10),
      showSidebar(title, fileName, script) {
        const page = HtmlService.createHtmlOutputFromFile(fileName).setTitle(title);
        SpreadsheetApp.getUi().showSidebar(page.append(script));
      },
    },
    spreadsheet,
    triggers,
    isAuthorized: () =>
      ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL).getAuthorizationStatus() !==
      ScriptApp.AuthorizationStatus.REQUIRED,
    userLocale: () => Session.getActiveUserLocale(),
  };
}
