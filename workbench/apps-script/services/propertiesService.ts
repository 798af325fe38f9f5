/** PropertiesService. https://developers.google.com/apps-script/reference/properties/properties-service */
import type { ExecutionContext } from "../executionContext";
import { anyText, boolean, isTextLike, plainObject } from "../parameters";
import { dailyQuotas, quotaWords } from "../quotas";
import { RemoteObject, reads, remoteClass } from "../remoteObject";
import { notBuilt, ScriptException } from "../scriptException";
import { PropertyStore } from "./propertyStore";

export const propertiesServiceClass = remoteClass<PropertiesService>("PropertiesService", "PropertiesService", {
  getDocumentProperties: reads([]),
  getScriptProperties: reads([]),
  getUserProperties: reads([]),
});

export const propertiesClass = remoteClass<Properties>("PropertiesService", "Properties", {
  deleteAllProperties: reads([]),
  deleteProperty: reads([anyText]),
  getKeys: reads([]),
  getProperties: reads([]),
  getProperty: reads([anyText]),
  setProperties: reads([plainObject], [plainObject, boolean]),
  setProperty: reads([anyText, anyText]),
});

export class PropertiesService extends RemoteObject {
  readonly remoteClass = propertiesServiceClass;

  constructor(private readonly execution: ExecutionContext) {
    super();
  }

  getDocumentProperties() {
    return this.open(this.execution.state.properties("document"), false);
  }

  getScriptProperties() {
    return this.open(this.execution.state.properties("script"), false);
  }

  /** A formula sees the owner's, and only the owner's formula may change them; without an owner there is nothing to see. */
  getUserProperties() {
    const { mode, person, platform, state, userScope } = this.execution;
    if (mode === "CUSTOM_FUNCTION" && !platform.circumstances.hasOwner) return this.open(new PropertyStore(), true);
    return this.open(state.properties(userScope), mode === "CUSTOM_FUNCTION" && person !== "owner");
  }

  private open(store: PropertyStore, isReadOnly: boolean) {
    return new Properties(store, isReadOnly, () => this.countCall());
  }

  /** Reads and writes of all stores together. */
  private countCall() {
    const { platform, state, userScope } = this.execution;
    if (state.use(userScope, "propertyCalls", 1) <= dailyQuotas[platform.circumstances.account].propertyCalls) return;
    throw new ScriptException(quotaWords.service("properties"));
  }
}

class Properties extends RemoteObject {
  readonly remoteClass = propertiesClass;

  constructor(
    private readonly store: PropertyStore,
    private readonly isReadOnly: boolean,
    private readonly countCall: () => void,
  ) {
    super();
  }

  override checkCall() {
    this.countCall();
  }

  getProperty(key: string) {
    return this.store.get(key);
  }

  getProperties() {
    return Object.fromEntries(this.store.entries());
  }

  getKeys() {
    return this.store.entries().map(([key]) => key);
  }

  setProperty(key: string, value: string) {
    this.checkWritable("setProperty");
    this.store.set([[key, value]]);
    return this;
  }

  setProperties(values: Record<string, unknown>, deleteAllOthers = false) {
    this.checkWritable("setProperties");
    const entries = Object.entries(values).map(([key, value]) => {
      if (!isTextLike(value)) throw notBuilt(`Setting the property ${key} to an object`);
      return [key, String(value)] as const;
    });
    this.store.set(entries, deleteAllOthers);
    return this;
  }

  deleteProperty(key: string) {
    this.checkWritable("deleteProperty");
    this.store.delete(key);
    return this;
  }

  deleteAllProperties() {
    this.checkWritable("deleteAllProperties");
    this.store.clear();
    return this;
  }

  private checkWritable(member: string) {
    if (this.isReadOnly) throw new ScriptException(`You do not have permission to call ${member}`);
  }
}
