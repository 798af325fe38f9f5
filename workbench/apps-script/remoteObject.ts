/** The services' objects on the host, and the table of methods by which a script may call them. */
import type { EnumType } from "./enums";

/** What one argument of a method may be. */
export interface Parameter {
  accepts(value: unknown): boolean;
  /** Applied to an accepted value, where Google converts one type to another. */
  convert?(value: unknown): unknown;
}

export interface Method {
  /** One list of parameters for each form that Google's reference shows. */
  readonly signatures: readonly (readonly Parameter[])[];
  /** Changes the spreadsheet, so that formulas may not call it. */
  readonly isWrite: boolean;
}

export interface RemoteClass {
  readonly name: string;
  /** The service it belongs to; the service itself bears the same name. */
  readonly service: string;
  /** As Google's messages name it: "CacheService.Cache". */
  readonly qualifiedName: string;
  readonly methods: Readonly<Record<string, Method>>;
  readonly enums: Readonly<Record<string, EnumType>>;
}

export abstract class RemoteObject {
  abstract readonly remoteClass: RemoteClass;

  /** Throws what Google throws when the object cannot do now what else it can. */
  checkCall(_member: string): void {}
}

export const reads = (...signatures: Parameter[][]): Method => ({ signatures, isWrite: false });
export const writes = (...signatures: Parameter[][]): Method => ({ signatures, isWrite: true });

/** `Implementation` must have every method that the table names. */
export function remoteClass<Implementation>(
  service: string,
  name: string,
  methods: { readonly [Name in keyof Implementation]?: Method },
  enums: Readonly<Record<string, EnumType>> = {},
): RemoteClass {
  const qualifiedName = service === name ? name : `${service}.${name}`;
  return { name, service, qualifiedName, methods: methods as Record<string, Method>, enums };
}
