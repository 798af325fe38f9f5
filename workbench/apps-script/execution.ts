/** One run of one function: who it runs for, what it may do, the objects it was given, and its answers from services. */
import type { ServiceCall } from "./bridge";
import type { Answer, AnswerWithoutTime, Call, Start } from "./context/protocol";
import { fromWire, type ObjectId, type Tagged, toWire, type Wire } from "./context/wire";
import { EnumConstant, findConstant } from "./enums";
import type { ExecutionContext } from "./executionContext";
import { asksSpreadsheet } from "./formulasUnderWay";
import { guardedSpreadsheet } from "./guardedSpreadsheet";
import { inLanguage } from "./language/messages";
import { describeArgument, functionMark } from "./parameters";
import { emailOf } from "./people";
import { checkPermission } from "./permissions";
import type { Platform } from "./platform";
import type { Place } from "./ports/places";
import type { SpreadsheetPort } from "./ports/spreadsheetPort";
import type { AuthorizationMode, ExecutionRequest, Person } from "./ports/values";
import { type Method, type RemoteClass, RemoteObject } from "./remoteObject";
import { notBuilt, ScriptException, WorkbenchException } from "./scriptException";
import { createServices } from "./services";
import { authModes } from "./services/scriptApp";
import { createSpreadsheetObjects } from "./services/spreadsheetObjects";
import type { Scope, State } from "./state";

export class Execution implements ExecutionContext {
  readonly mode: AuthorizationMode;
  readonly userScope: Scope;
  readonly email: string;
  readonly spreadsheet: SpreadsheetPort;
  readonly spreadsheetObjects = createSpreadsheetObjects(this);
  private readonly ending = new AbortController();
  private readonly killing = new AbortController();
  private readonly services = createServices(this);
  private readonly objects = new Map<ObjectId, RemoteObject>();
  private readonly ids = new Map<RemoteObject, ObjectId>();

  constructor(
    readonly id: number,
    readonly platform: Platform,
    readonly state: State,
    readonly request: ExecutionRequest,
    readonly person: Person,
  ) {
    this.mode = modeOf(request);
    this.email = emailOf(person);
    this.spreadsheet = guardedSpreadsheet(platform.spreadsheet, this.email);
    this.userScope = `user:${request.entry === "customFunction" ? "owner" : person}`;
  }

  get withdrawnScopes(): ReadonlySet<string> {
    return this.state.withdrawnScopes(this.request.entry === "customFunction" ? "owner" : this.person);
  }

  get isAuthorized(): boolean {
    return this.state.isAuthorized(this.person);
  }

  /** Aborted when the execution is over, for whatever still waits in its name. */
  get ended(): AbortSignal {
    return this.ending.signal;
  }

  /** Aborted when someone wants the execution to stop before its end. */
  get killed(): AbortSignal {
    return this.killing.signal;
  }

  kill() {
    this.killing.abort();
  }

  wait(durationMs: number, signal: AbortSignal = this.ended): Promise<void> {
    const { bridge, clock } = this.platform;
    return bridge.wait ? bridge.wait(this.id, durationMs, signal) : clock.sleep(durationMs, signal);
  }

  end() {
    this.ending.abort();
    this.state.releaseLocks(this);
  }

  start(): Start {
    const { clock, random } = this.platform;
    return {
      functionName: this.request.functionName,
      args: this.encode(this.args()),
      nowMs: clock.nowMs(),
      isClockRunning: clock.isRunning,
      randomSeed: Math.floor(random() * 2 ** 32),
    };
  }

  activeRange(): Place {
    const { cell } = this.request;
    if (!cell) return this.platform.spreadsheet.activeRange();
    const { sheetId, row, column } = cell;
    return { sheetId, zone: { top: row, left: column, bottom: row, right: column } };
  }

  /** Takes and gives JSON, and never fails: what goes wrong is the script's to catch. */
  async answer(callJson: string, onServiceCall: (call: ServiceCall) => void): Promise<string> {
    const { target, member, args } = JSON.parse(callJson) as Call;
    const object = typeof target === "string" ? this.services(target) : this.objects.get(target);
    const className = object?.remoteClass.name ?? String(target);
    const { entry, functionName } = this.request;
    const call = { executionId: this.id, entry, functionName, name: `${className}.${member}`, args };
    onServiceCall(call);
    const { bridge, clock } = this.platform;
    const outcome = await bridge
      .carry(call, () => this.perform(object, member, args))
      .catch((error: unknown) => this.refused(error));
    return JSON.stringify({ nowMs: clock.nowMs(), ...outcome } satisfies Answer);
  }

  private async perform(object: RemoteObject | undefined, member: string, argsWire: Wire): Promise<AnswerWithoutTime> {
    try {
      if (!object) throw notBuilt(member);
      const method = object.remoteClass.methods[member];
      if (!method) throw notBuilt(`${object.remoteClass.qualifiedName}.${member}`);
      const { platform, mode, request } = this;
      const hasUi = request.entry !== "customFunction" && request.entry !== "trigger";
      const { oauthScopes: scopes } = platform.manifest;
      const { isAuthorized, withdrawnScopes } = this;
      const permissions = { mode, hasUi, scopes, isAuthorized, withdrawnScopes };
      checkPermission(permissions, object.remoteClass, member, method);
      const args = accepted(object.remoteClass, member, method, this.decode(argsWire) as unknown[]);
      object.checkCall(member);
      if (this.isHeldUpByFormulas(object.remoteClass, member)) await this.platform.formulas.over(this);
      const value: unknown = await Reflect.apply(Reflect.get(object, member), object, args);
      return { ok: true, value: this.encode(value) };
    } catch (error) {
      return this.refused(error);
    }
  }

  private refused(error: unknown): AnswerWithoutTime {
    return { ok: false, message: this.messageOf(error) };
  }

  /** A failure of the workbench itself must not pass for one of Google's unseen. */
  private messageOf(error: unknown): string {
    if (error instanceof ScriptException) return this.translated(error);
    const failure = error instanceof Error ? error : new Error(String(error));
    this.platform.onConsole(`The workbench failed: ${failure.stack}`);
    return failure.message;
  }

  private translated(error: ScriptException): string {
    const { language } = this.platform.circumstances;
    return error instanceof WorkbenchException ? error.message : inLanguage(language, error.message);
  }

  private isHeldUpByFormulas({ service, name }: RemoteClass, member: string): boolean {
    const isFormula = this.request.entry === "customFunction";
    const { isReadingHeldUpByFormulas } = this.platform.circumstances;
    return isReadingHeldUpByFormulas && !isFormula && service === "SpreadsheetApp" && asksSpreadsheet(name, member);
  }

  /** Triggers are handed an event. https://developers.google.com/apps-script/guides/triggers/events */
  private args(): readonly unknown[] {
    const { entry, args } = this.request;
    if (entry !== "onOpen" && entry !== "onInstall" && entry !== "trigger") return args;
    const [event, ...others] = args;
    const authMode = authModes.constants[this.mode];
    const source = this.mode === "NONE" || entry === "trigger" ? {} : { source: this.spreadsheetObjects.spreadsheet() };
    return [{ authMode, ...source, ...(typeof event === "object" ? event : {}) }, ...others];
  }

  private encode(value: unknown): Wire {
    return toWire(value, (item): Tagged | undefined => {
      if (item instanceof RemoteObject) return { $: "object", className: item.remoteClass.name, id: this.idOf(item) };
      return item instanceof EnumConstant ? { $: "enum", type: item.type, name: item.name } : undefined;
    });
  }

  private decode(wire: Wire): unknown {
    return fromWire(wire, (tagged) => {
      if (tagged.$ === "object") return this.objects.get(tagged.id) ?? this.services(String(tagged.id));
      return tagged.$ === "enum" ? findConstant(tagged.type, tagged.name) : functionMark;
    });
  }

  private idOf(object: RemoteObject): ObjectId {
    const known = this.ids.get(object);
    if (known !== undefined) return known;
    const id = this.ids.size + 1;
    this.ids.set(object, id);
    this.objects.set(id, object);
    return id;
  }
}

function modeOf({ entry, authorizationMode }: ExecutionRequest): AuthorizationMode {
  if (entry === "customFunction") return "CUSTOM_FUNCTION";
  return entry === "onOpen" ? (authorizationMode ?? "LIMITED") : "FULL";
}

/** The arguments in the types of the first form that takes them, or Google's complaint. */
function accepted(remoteClass: RemoteClass, member: string, { signatures }: Method, args: unknown[]): unknown[] {
  const signature = signatures.find(
    (parameters) =>
      parameters.length === args.length && parameters.every((parameter, index) => parameter.accepts(args[index])),
  );
  if (signature) return args.map((arg, index) => signature[index]?.convert?.(arg) ?? arg);
  const given = args.map(describeArgument).join(",");
  throw new ScriptException(
    `The parameters (${given}) don't match the method signature for ${remoteClass.qualifiedName}.${member}.`,
  );
}
