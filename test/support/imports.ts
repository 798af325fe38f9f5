/** Which file of the project imports which, values and types alike, read from the syntax tree; and the circles among them. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { parseSync } from "@swc/core";

export const projectRoot = resolve(__dirname, "../..");

export interface Import {
  readonly file: string;
  /** The file that is imported, or the name of a package. */
  readonly target: string;
  readonly isPackage: boolean;
  readonly isType: boolean;
}

export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : /\.(tsx?|mjs)$/.test(entry.name) ? [path] : [];
  });
}

export const importsOf = (file: string): Import[] =>
  specifiersOf(readFileSync(file, "utf8"), file.endsWith("x")).map(({ specifier, isType }) => {
    const isPackage = !specifier.startsWith(".");
    return { file, target: isPackage ? specifier : resolvedFile(file, specifier), isPackage, isType };
  });

interface Specifier {
  readonly specifier: string;
  readonly isType: boolean;
}

/** A node of swc's tree, as far as it matters here. */
interface Node {
  readonly type?: string;
  readonly typeOnly?: boolean;
  readonly isTypeOnly?: boolean;
  readonly source?: { readonly value: string } | null;
  readonly argument?: { readonly value: string };
  readonly moduleRef?: { readonly expression?: { readonly value: string } };
  readonly callee?: Node;
  readonly arguments?: readonly { readonly expression: { readonly value?: unknown } }[];
  readonly specifiers?: readonly Node[];
}

/** Declarations at the top, and `import("…")` wherever it stands, in code or in a type. */
export function specifiersOf(code: string, isTsx = false): Specifier[] {
  const found: Specifier[] = [];
  visit(parseSync(code, { syntax: "typescript", tsx: isTsx, target: "es2022" }).body);
  return found;

  function visit(node: unknown): void {
    if (typeof node !== "object" || node === null) return;
    const specifier = specifierOf(node);
    if (specifier) found.push(specifier);
    for (const child of Object.values(node)) visit(child);
  }
}

function specifierOf(node: Node): Specifier | undefined {
  switch (node.type) {
    case "ImportDeclaration":
    case "ExportNamedDeclaration":
    case "ExportAllDeclaration": {
      const { source, specifiers = [], typeOnly = false } = node;
      const areAllTypes = specifiers.length > 0 && specifiers.every(({ isTypeOnly }) => isTypeOnly);
      return source ? { specifier: source.value, isType: typeOnly || areAllTypes } : undefined;
    }
    case "TsImportType":
      return node.argument && { specifier: node.argument.value, isType: true };
    case "TsImportEqualsDeclaration": {
      const required = node.moduleRef?.expression;
      return required && { specifier: required.value, isType: node.isTypeOnly ?? false };
    }
    case "CallExpression": {
      const specifier = node.callee?.type === "Import" ? node.arguments?.[0]?.expression.value : undefined;
      return typeof specifier === "string" ? { specifier, isType: false } : undefined;
    }
    default:
      return undefined;
  }
}

function resolvedFile(file: string, specifier: string): string {
  const path = resolve(dirname(file), specifier);
  const candidates = [path, `${path}.ts`, `${path}.tsx`, join(path, "index.ts")];
  const found = candidates.find((candidate) => existsSync(candidate) && statSync(candidate).isFile());
  if (found === undefined) throw new Error(`${relative(projectRoot, file)} imports ${specifier}, which is no file.`);
  return found;
}

/** The circles that a walk along the imports meets, each as "a → b → a"; none only if there is none at all. */
export function circlesIn(imports: readonly Pick<Import, "file" | "target">[]): string[] {
  const targets = new Map<string, string[]>();
  for (const { file, target } of imports) targets.set(file, [...(targets.get(file) ?? []), target]);
  const done = new Set<string>();
  const circles: string[] = [];
  for (const file of targets.keys()) walk(file, []);
  return circles;

  function walk(file: string, path: readonly string[]): void {
    const start = path.indexOf(file);
    if (start >= 0) {
      circles.push([...path.slice(start), file].map((name) => relative(projectRoot, name)).join(" → "));
      return;
    }
    if (done.has(file)) return;
    for (const target of targets.get(file) ?? []) walk(target, [...path, file]);
    done.add(file);
  }
}
