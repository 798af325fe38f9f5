/** PropertiesService. https://developers.google.com/apps-script/reference/properties/properties-service */
import type { ExecutionContext } from "../executionContext";
import { anyText, boolean, isTextLike, plainObject } from "../parameters";
import { RemoteObject, reads, remoteClass } from "../remoteObject";
import { notBuilt, ScriptException } from "../scriptException";
import type { PropertyStore } from "./propertyStore";

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
    return new Properties(this.execution.state.properties("document"), false);
  }

  getScriptProperties() {
    return new Properties(this.execution.state.properties("script"), false);
  }

  /** A formula sees the owner's, and an editor's formula may not change them. */
  getUserProperties() {
    const { mode, person, state, userScope } = this.execution;
    return new Properties(state.properties(userScope), mode === "CUSTOM_FUNCTION" && person === "editor");
  }
}

class Properties extends RemoteObject {
  readonly remoteClass = propertiesClass;

  constructor(
    private readonly store: PropertyStore,
    private readonly isReadOnly: boolean,
  ) {
    super();
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
