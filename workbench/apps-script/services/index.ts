/** All services that are built, and the names of those that are not. */
import type { ServicesDescription } from "../context/protocol";
import type { ExecutionContext } from "../executionContext";
import type { RemoteClass, RemoteObject } from "../remoteObject";
import { blobClass } from "./blob";
import { CacheService, cacheClass, cacheServiceClass } from "./cacheService";
import { Charts, chartsClass } from "./charts";
import { booleanConditionClass, gradientConditionClass } from "./conditionalFormat";
import { conditionalFormatRuleBuilderClass, conditionalFormatRuleClass } from "./conditionalFormatBuilder";
import { dataValidationBuilderClass, dataValidationClass } from "./dataValidation";
import { chartBuilderClass, chartOptionsClass, containerInfoClass, embeddedChartClass } from "./embeddedChart";
import { HtmlService, htmlOutputClass, htmlServiceClass } from "./htmlService";
import { httpResponseClass } from "./httpResponse";
import { LockService, lockClass, lockServiceClass } from "./lockService";
import { Logger, loggerClass } from "./logger";
import { namedRangeClass } from "./namedRange";
import { PropertiesService, propertiesClass, propertiesServiceClass } from "./propertiesService";
import { protectionClass } from "./protection";
import { rangeClass } from "./range";
import { authorizationInfoClass, ScriptApp, scriptAppClass } from "./scriptApp";
import { Session, sessionClass, userClass } from "./session";
import { sheetClass } from "./sheet";
import { spreadsheetClass } from "./spreadsheet";
import { SpreadsheetApp, spreadsheetAppClass } from "./spreadsheetApp";
import { clockTriggerBuilderClass, triggerBuilderClass, triggerClass } from "./triggers";
import { menuClass, promptResponseClass, uiClass } from "./ui";
import { UrlFetchApp, urlFetchAppClass } from "./urlFetchApp";
import { Utilities, utilitiesClass } from "./utilities";

const serviceClasses = [
  cacheServiceClass,
  chartsClass,
  htmlServiceClass,
  lockServiceClass,
  loggerClass,
  propertiesServiceClass,
  scriptAppClass,
  sessionClass,
  spreadsheetAppClass,
  urlFetchAppClass,
  utilitiesClass,
];

const objectClasses = [
  authorizationInfoClass,
  blobClass,
  booleanConditionClass,
  cacheClass,
  chartBuilderClass,
  chartOptionsClass,
  clockTriggerBuilderClass,
  conditionalFormatRuleBuilderClass,
  conditionalFormatRuleClass,
  containerInfoClass,
  dataValidationBuilderClass,
  dataValidationClass,
  embeddedChartClass,
  gradientConditionClass,
  htmlOutputClass,
  httpResponseClass,
  lockClass,
  menuClass,
  namedRangeClass,
  promptResponseClass,
  propertiesClass,
  protectionClass,
  rangeClass,
  sheetClass,
  spreadsheetClass,
  triggerBuilderClass,
  triggerClass,
  uiClass,
  userClass,
];

const describe = ({ name, methods, enums }: RemoteClass) => ({
  name,
  methods: Object.keys(methods),
  enums: Object.fromEntries(Object.entries(enums).map(([key, { type, names }]) => [key, { type, names }])),
});

export const servicesDescription: ServicesDescription = {
  classes: [...serviceClasses, ...objectClasses].map(describe),
  services: Object.fromEntries(serviceClasses.map(({ name }) => [name, name])),
  unbuiltServices: [
    "CalendarApp",
    "CardService",
    "ContactsApp",
    "ContentService",
    "DataStudioApp",
    "DocumentApp",
    "DriveApp",
    "FormApp",
    "GmailApp",
    "GroupsApp",
    "Jdbc",
    "LanguageApp",
    "LinearOptimizationService",
    "MailApp",
    "Maps",
    "SitesApp",
    "SlidesApp",
    "XmlService",
  ],
};

/** The services of one execution, each made when it is first called. */
export function createServices(execution: ExecutionContext): (name: string) => RemoteObject | undefined {
  const makers: Readonly<Record<string, () => RemoteObject>> = {
    CacheService: () => new CacheService(execution),
    Charts: () => new Charts(),
    HtmlService: () => new HtmlService(execution),
    LockService: () => new LockService(execution),
    Logger: () => new Logger(execution),
    PropertiesService: () => new PropertiesService(execution),
    ScriptApp: () => new ScriptApp(execution),
    Session: () => new Session(execution),
    SpreadsheetApp: () => new SpreadsheetApp(execution),
    UrlFetchApp: () => new UrlFetchApp(execution),
    Utilities: () => new Utilities(execution),
  };
  const made = new Map<string, RemoteObject>();
  return (name) => {
    const service = made.get(name) ?? makers[name]?.();
    if (service) made.set(name, service);
    return service;
  };
}
