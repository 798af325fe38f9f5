/** Google's enumerations: a script must pass the constants, a text with the same name is refused. */
export class EnumConstant {
  constructor(
    readonly type: string,
    readonly name: string,
  ) {}
}

export interface EnumType<Name extends string = string> {
  /** As a script writes it: "Utilities.DigestAlgorithm". */
  readonly type: string;
  readonly names: readonly Name[];
  readonly constants: Readonly<Record<Name, EnumConstant>>;
}

const known = new Map<string, EnumConstant>();

/** The one object for a constant, so that constants can be compared. */
export const findConstant = (type: string, name: string) => known.get(`${type}.${name}`);

export function enumType<const Name extends string>(type: string, names: readonly Name[]): EnumType<Name> {
  const entries = names.map((name) => [name, new EnumConstant(type, name)] as const);
  for (const [name, constant] of entries) known.set(`${type}.${name}`, constant);
  return { type, names, constants: Object.fromEntries(entries) as Record<Name, EnumConstant> };
}
