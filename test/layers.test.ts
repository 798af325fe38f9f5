// The walls of the house: which room may import which, read from the import lines.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";

const root = resolve(__dirname, "..");

/** A room, and the rooms that it may import besides itself. Listed from the top of the house to its ground. */
const walls: Readonly<Record<string, readonly string[]>> = {
  main: ["app", "catalogue", "platform/appsScript"],
  app: ["functions", "sidebar", "refresh", "reports", "ask", "catalogue", "table"],
  sidebar: ["reports", "refresh", "ask", "client", "ptengine", "query", "table", "text", "catalogue"],
  "sidebar/client": ["ptengine", "query", "table", "text", "catalogue"],
  functions: ["ask", "client", "query", "table", "text", "catalogue"],
  reports: ["refresh", "ask", "client", "query", "table", "text", "catalogue"],
  refresh: ["ask", "client", "query", "table", "text", "catalogue"],
  ask: ["client", "ptengine", "query", "table", "catalogue"],
  client: ["ptengine", "catalogue"],
  ptengine: ["query", "table", "catalogue"],
  query: ["catalogue"],
  table: ["catalogue"],
  text: ["catalogue"],
  "platform/appsScript": [],
  "platform/ports": [],
  catalogue: [],
  errors: ["catalogue"],
  days: [],
};

/** The rooms of the sidebar's own program, in the same order; its files at the top (`app.tsx`, `main.tsx`) join them. */
const sidebarWalls: Readonly<Record<string, readonly string[]>> = {
  build: ["reports", "form", "draft", "server", "controls", "words"],
  formulas: ["server", "controls", "words"],
  reports: ["dashboard", "server", "controls", "words"],
  sites: ["server", "controls", "words"],
  dashboard: ["server", "controls", "words"],
  form: ["draft", "server", "controls", "words"],
  draft: ["words"],
  server: ["words"],
  controls: ["words"],
  words: [],
};

/** Importable from anywhere in src. */
const everywhere = ["days", "errors", "platform/ports", "table/table"];

/** Packages that may be in the bundle, and the rooms that may import them. */
const packages: Readonly<Record<string, readonly string[]>> = {
  "zod/mini": ["ptengine", "sidebar"],
  leven: ["query"],
  preact: ["sidebar/client"],
  "preact/hooks": ["sidebar/client"],
};

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : /\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

/** "query" for src/query/dates.ts, "errors" for src/errors.ts, "platform/ports" for files that are walls of their own. */
function roomOf(path: string): string {
  const inside = relative(join(root, "src"), path).replace(/\.tsx?$/, "");
  if (inside.startsWith("sidebar/client/")) return "sidebar/client";
  return inside in walls || everywhere.includes(inside) ? inside : (inside.split("/")[0] as string);
}

const files = filesBelow(join(root, "src"));

const imports = files.flatMap((file) =>
  [...readFileSync(file, "utf8").matchAll(/^(import|export)( type)?[^;]*? from "([^"]+)";|^import "([^"]+)";/gm)].map(
    (match) => ({
      file,
      isType: match[2] !== undefined,
      target: (match[3] ?? match[4]) as string,
    }),
  ),
);

/** The sidebar knows the server's types, and nothing else of it: its code would come with them. */
const typesOnly: Readonly<Record<string, readonly string[]>> = { "sidebar/client": ["sidebar"] };

describe("the rooms of src", () => {
  it("are all named by the walls", () => {
    const rooms = new Set(files.map(roomOf).map((room) => (room === "table/table" ? "table" : room)));
    expect([...rooms].filter((room) => !(room in walls))).toEqual([]);
  });

  it("import only the rooms below them", () => {
    const crossings = imports
      .filter(({ target }) => target.startsWith("."))
      .map(({ file, target, isType }) => ({
        file,
        isType,
        from: roomOf(file),
        to: roomOf(resolve(dirname(file), target)),
      }))
      .map((crossing) => ({ ...crossing, from: crossing.from === "table/table" ? "table" : crossing.from }))
      .filter(({ from, to }) => from !== to && !everywhere.includes(to) && !walls[from]?.includes(to))
      .filter(({ from, to, isType }) => !(isType && typesOnly[from]?.includes(to)));
    expect(crossings).toEqual([]);
  });

  it("are divided in the sidebar as well, and its rooms import only those below them", () => {
    const folder = join(root, "src", "sidebar", "client");
    const roomIn = (path: string) => relative(folder, path).split("/").slice(0, -1)[0];
    const crossings = imports
      .filter(({ file, target }) => file.startsWith(folder) && target.startsWith("."))
      .map(({ file, target }) => ({ file, from: roomIn(file), to: roomIn(resolve(dirname(file), target)) }))
      .filter(({ from, to }) => from !== undefined && to !== ".." && from !== to)
      .filter(({ from, to }) => !sidebarWalls[from ?? ""]?.includes(to ?? ""));
    expect(crossings).toEqual([]);
    const rooms = new Set(files.filter((file) => file.startsWith(folder)).map(roomIn));
    expect([...rooms].sort()).toEqual([...Object.keys(sidebarWalls), undefined].sort());
  });

  it("import no package but the few that are named here, each in its room", () => {
    const foreign = imports
      .filter(({ target }) => !target.startsWith("."))
      .filter(({ file, target }) => !packages[target]?.includes(roomOf(file)));
    expect(foreign).toEqual([]);
  });

  it("are never imported by the workbench, whose simulation must be able to disagree", () => {
    const borrowed = filesBelow(join(root, "workbench")).filter((file) =>
      /from "[^"]*\/src\//.test(readFileSync(file, "utf8")),
    );
    expect(borrowed.map((file) => relative(root, file))).toEqual([]);
  });

  it("do nothing when they are loaded: no statement stands at the top but declarations", () => {
    // The sidebar is a program of its own; nothing else begins by itself.
    const loaded = files.filter((file) => roomOf(file) !== "sidebar/client");
    const statements = loaded.flatMap((file) =>
      readFileSync(file, "utf8")
        .split("\n")
        .filter((line) => /^[a-z_$][\w.$]*\(|^new |^if |^for |^let /i.test(line))
        .map((line) => `${relative(root, file)}: ${line}`),
    );
    expect(statements).toEqual([]);
  });
});
