// The walls of the house: which room may import which, read from the imports of each file; and no circle anywhere.
import { readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { circlesIn, filesBelow, type Import, importsOf, projectRoot as root, specifiersOf } from "./support/imports";

/** A room, and the rooms that it may import besides itself. Listed from the top of the house to its ground. */
const walls: Readonly<Record<string, readonly string[]>> = {
  main: ["app", "catalogue", "platform/appsScript"],
  app: [
    "alerts",
    "copies",
    "dashboards",
    "functions",
    "sidebar",
    "refresh",
    "reports",
    "ask",
    "text",
    "catalogue",
    "table",
  ],
  sidebar: [
    "alerts",
    "copies",
    "freeze",
    "dashboards",
    "templates",
    "reports",
    "refresh",
    "ask",
    "client",
    "ptengine",
    "query",
    "table",
    "text",
    "catalogue",
  ],
  "sidebar/client": ["ptengine", "query", "table", "text", "catalogue"],
  copies: ["alerts", "dashboards", "reports", "refresh", "client", "query", "table", "text", "catalogue"],
  freeze: ["functions", "reports", "refresh", "ask", "client", "query", "table", "text", "catalogue"],
  functions: ["ask", "client", "query", "table", "text", "catalogue"],
  alerts: ["reports", "refresh", "client", "text", "catalogue"],
  dashboards: ["templates", "reports", "refresh", "client", "ptengine", "query", "text", "catalogue"],
  templates: ["catalogue"],
  reports: ["refresh", "ask", "client", "query", "table", "text", "catalogue"],
  refresh: ["ask", "client", "query", "table", "text", "catalogue"],
  ask: ["client", "ptengine", "query", "table", "catalogue"],
  client: ["ptengine", "catalogue"],
  ptengine: ["query", "table", "catalogue"],
  query: ["catalogue"],
  table: ["catalogue"],
  text: ["catalogue"],
  "platform/appsScript": ["platform/appsScriptCanvas", "platform/appsScriptCharts"],
  "platform/appsScriptCanvas": [],
  "platform/appsScriptCharts": [],
  "platform/ports": [],
  catalogue: [],
  errors: ["catalogue"],
  days: [],
  schema: [],
};

/** The rooms of the sidebar's own program, in the same order; its files at the top (`app.tsx`, `main.tsx`) join them. */
const sidebarWalls: Readonly<Record<string, readonly string[]>> = {
  build: ["reports", "form", "draft", "pickers", "cost", "server", "controls", "words"],
  formulas: ["freeze", "server", "controls", "words"],
  freeze: ["server", "controls", "words"],
  reports: ["dashboard", "alerts", "copies", "cost", "server", "controls", "words"],
  alerts: ["server", "controls", "words"],
  copies: ["server", "controls", "words"],
  sites: ["server", "controls", "words"],
  dashboard: ["pickers", "server", "controls", "words"],
  form: ["draft", "pickers", "server", "controls", "words"],
  pickers: ["server", "controls", "words"],
  cost: ["words"],
  draft: ["words"],
  server: ["words"],
  controls: ["words"],
  words: [],
};

/** Importable from anywhere in src. */
const everywhere = ["days", "errors", "schema", "platform/ports", "table/table"];

/** Packages that may be in the bundle, and the rooms that may import them. */
const packages: Readonly<Record<string, readonly string[]>> = {
  "zod/mini": [
    "ptengine",
    "client",
    "refresh",
    "freeze",
    "copies",
    "reports",
    "dashboards",
    "alerts",
    "sidebar",
    "schema",
  ],
  leven: ["query"],
  preact: ["sidebar/client"],
  "preact/hooks": ["sidebar/client"],
};

/** "query" for src/query/dates.ts, "errors" for src/errors.ts, "platform/ports" for files that are walls of their own. */
function roomOf(path: string): string {
  const inside = relative(join(root, "src"), path).replace(/\.tsx?$/, "");
  if (inside.startsWith("sidebar/client/")) return "sidebar/client";
  return inside in walls || everywhere.includes(inside) ? inside : (inside.split("/")[0] as string);
}

const shown = (path: string) => relative(root, path);
const arrow = ({ file, target, isPackage }: Import) => `${shown(file)} → ${isPackage ? target : shown(target)}`;

const files = filesBelow(join(root, "src"));
const imports = files.flatMap(importsOf);

/** The sidebar knows the server's types, and nothing else of it: its code would come with them. */
const typesOnly: Readonly<Record<string, readonly string[]>> = { "sidebar/client": ["sidebar"] };

/**
 * The rooms of the workbench, from the programs at its top to its ground. `apps-script` has its services and triggers
 * in one room with what carries them; a file is a room of its own where others than its folder may import it.
 */
const workbenchWalls: Readonly<Record<string, readonly string[]>> = {
  main: ["exampleDocument", "workbench", "connectedSite", "web", "ptengine", "sheet/engine", "textTable"],
  screenshots: ["exampleDocument", "workbench", "web", "sheet/engine", "apps-script/ports"],
  bench: [
    "inbox",
    "workbench",
    "connectedSite",
    "web",
    "sheet/book",
    "sheet/customFunctions",
    "apps-script/scheduler",
    "apps-script",
    "apps-script/ports",
    "ptengine/service",
    "textTable",
  ],
  exampleDocument: ["workbench", "sheet/example", "sheet/engine", "apps-script/ports"],
  workbench: [
    "inbox",
    "connectedSite",
    "web",
    "time",
    "sheet/book",
    "sheet/customFunctions",
    "apps-script",
    "apps-script/ports",
    "ptengine",
    "projectRoot",
  ],
  connectedSite: ["apps-script", "apps-script/ports"],
  web: [
    "inbox",
    "web/pageProtocol",
    "time",
    "sheet/book",
    "sheet/customFunctions",
    "sheet/engine",
    "apps-script",
    "apps-script/ports",
    "ptengine/service",
    "ownRequests",
    "projectRoot",
  ],
  "web/client": [
    "inbox",
    "web/pageProtocol",
    "sheet/book",
    "sheet/customFunctions",
    "sheet/engine",
    "apps-script",
    "apps-script/ports",
    "ptengine/service",
  ],
  "web/pageProtocol": ["inbox", "sheet/book", "sheet/engine", "apps-script", "apps-script/ports"],
  time: ["sheet/book", "apps-script", "ptengine/service"],
  "sheet/example": ["sheet/book", "sheet/engine"],
  "sheet/book": ["sheet/port", "sheet/customFunctions", "sheet/engine", "apps-script/ports"],
  "sheet/port": ["sheet/engine", "apps-script/ports"],
  "sheet/customFunctions": ["sheet/engine", "apps-script/ports"],
  "sheet/engine": ["apps-script/ports"],
  "apps-script/scheduler": ["apps-script", "apps-script/context", "apps-script/ports", "ptengine/service"],
  "apps-script": ["apps-script/context", "apps-script/ports", "projectRoot"],
  "apps-script/context": [],
  "apps-script/ports": [],
  ptengine: ["ptengine/service", "ownRequests", "projectRoot"],
  "ptengine/service": ["ptengine/endpoints", "ptengine/question", "ptengine/site"],
  "ptengine/endpoints": ["ptengine/question", "ptengine/site"],
  "ptengine/question": ["ptengine/site"],
  "ptengine/site": [],
  inbox: ["ownRequests"],
  textTable: [],
  ownRequests: [],
  projectRoot: [],
};

/** The longest name among the walls that the path begins with. */
function roomOfWorkbench(path: string): string {
  const parts = relative(join(root, "workbench"), path)
    .replace(/\.tsx?$/, "")
    .split("/");
  const names = parts.map((_, index) => parts.slice(0, parts.length - index).join("/"));
  return names.find((name) => name in workbenchWalls) ?? parts.join("/");
}

/** The page is bundled by itself: of what runs in Node it may know types, and the few files that run on both sides. */
const filesOfBothSides = [
  "apps-script/guardedSpreadsheet",
  "apps-script/people",
  "apps-script/ports/a1Notation",
  "apps-script/ports/places",
  "sheet/customFunctions/addCustomFunction",
  "sheet/customFunctions/values",
  "sheet/engine/cellDrawings",
  "sheet/engine/changeHistory",
  "sheet/engine/formulaText",
  "sheet/engine/googleErrors",
  "sheet/engine/notesPlugin",
  "sheet/engine/prepareEngine",
  "sheet/engine/protectionsPlugin",
];

describe("the rooms of the workbench", () => {
  const workbenchFiles = filesBelow(join(root, "workbench")).filter((file) => !file.endsWith(".mjs"));
  const inside = workbenchFiles
    .flatMap(importsOf)
    .filter(({ isPackage }) => !isPackage)
    .map((one) => ({ ...one, from: roomOfWorkbench(one.file), to: roomOfWorkbench(one.target) }));

  it("are all named by the walls", () => {
    const unnamed = workbenchFiles.filter((file) => !(roomOfWorkbench(file) in workbenchWalls));
    expect(unnamed.map(shown)).toEqual([]);
  });

  it("stand one upon the other: a wall names only rooms that come after it", () => {
    const order = Object.keys(workbenchWalls);
    const upwards = Object.entries(workbenchWalls).flatMap(([room, below]) =>
      below.filter((other) => order.indexOf(other) <= order.indexOf(room)).map((other) => `${room} → ${other}`),
    );
    expect(upwards).toEqual([]);
  });

  it("import only the rooms below them", () => {
    const crossings = inside.filter(({ from, to }) => from !== to && !workbenchWalls[from]?.includes(to));
    expect(crossings.map(arrow)).toEqual([]);
  });

  it("are all imported where the walls allow it: no door leads nowhere", () => {
    const unused = Object.entries(workbenchWalls).flatMap(([room, below]) =>
      below
        .filter((other) => !inside.some(({ from, to }) => from === room && to === other))
        .map((other) => `${room} → ${other}`),
    );
    expect(unused).toEqual([]);
  });

  it("give the page types, and code only of what runs on both sides", () => {
    const ofNode = inside
      .filter(({ from, to, isType }) => from === "web/client" && to !== from && !isType)
      .filter(({ target }) => !filesOfBothSides.some((name) => target === join(root, "workbench", `${name}.ts`)));
    expect(ofNode.map(arrow)).toEqual([]);
  });
});

describe("the imports", () => {
  it.each(["src", "workbench", "test", "scripts"])(
    "of %s go in no circle, neither of values nor of types",
    (folder) => {
      const all = filesBelow(join(root, folder)).flatMap(importsOf);
      expect(circlesIn(all.filter(({ isPackage }) => !isPackage))).toEqual([]);
    },
  );

  it("would be found to go in a circle, and the circle be shown", () => {
    const arrows = ["a b", "b c", "c d", "d b", "a d", "e e"].map((pair) => {
      const [file, target] = pair.split(" ").map((name) => join(root, name)) as [string, string];
      return { file, target };
    });
    expect(circlesIn(arrows)).toEqual(["b → c → d → b", "e → e"]);
  });

  it.each([
    ['import { a } from "./a";', false],
    ['import "./a";', false],
    ['import { type A, b } from "./a";', false],
    ['import { type A } from "./a";', true],
    ['import type { A } from "./a";', true],
    ['export { a } from "./a";', false],
    ['export * from "./a";', false],
    ['export type * from "./a";', true],
    ['const a = () => import("./a");', false],
    ['type A = import("./a").A;', true],
    ['import a = require("./a");', false],
  ])("are read from %s", (code, isType) => {
    expect(specifiersOf(code)).toEqual([{ specifier: "./a", isType }]);
  });

  it("are not read from comments and texts", () => {
    expect(specifiersOf('// import { a } from "./a";\nconst text = `import "./b";`;')).toEqual([]);
  });
});

describe("the rooms of src", () => {
  it("are all named by the walls", () => {
    const rooms = new Set(files.map(roomOf).map((room) => (room === "table/table" ? "table" : room)));
    expect([...rooms].filter((room) => !(room in walls))).toEqual([]);
  });

  it("import only the rooms below them", () => {
    const crossings = imports
      .filter(({ isPackage }) => !isPackage)
      .map((one) => ({ ...one, from: roomOf(one.file), to: roomOf(one.target) }))
      .map((crossing) => ({ ...crossing, from: crossing.from === "table/table" ? "table" : crossing.from }))
      .filter(({ from, to }) => from !== to && !everywhere.includes(to) && !walls[from]?.includes(to))
      .filter(({ from, to, isType }) => !(isType && typesOnly[from]?.includes(to)));
    expect(crossings.map(arrow)).toEqual([]);
  });

  it("are divided in the sidebar as well, and its rooms import only those below them", () => {
    const folder = join(root, "src", "sidebar", "client");
    const roomIn = (path: string) => relative(folder, path).split("/").slice(0, -1)[0];
    const crossings = imports
      .filter(({ file, target, isPackage }) => file.startsWith(folder) && !isPackage && target.startsWith(folder))
      .map(({ file, target }) => ({ file, from: roomIn(file), to: roomIn(target) }))
      .filter(({ from, to }) => from !== undefined && from !== to)
      .filter(({ from, to }) => !sidebarWalls[from ?? ""]?.includes(to ?? ""));
    expect(crossings).toEqual([]);
    const rooms = new Set(files.filter((file) => file.startsWith(folder)).map(roomIn));
    expect([...rooms].sort()).toEqual([...Object.keys(sidebarWalls), undefined].sort());
  });

  it("import no package but the few that are named here, each in its room", () => {
    const foreign = imports
      .filter(({ isPackage }) => isPackage)
      .filter(({ file, target }) => !packages[target]?.includes(roomOf(file)));
    expect(foreign.map(arrow)).toEqual([]);
  });

  it("are never imported by the workbench, whose simulation must be able to disagree", () => {
    const borrowed = filesBelow(join(root, "workbench"))
      .flatMap(importsOf)
      .filter(({ target }) => target.startsWith(join(root, "src/")));
    expect(borrowed.map(arrow)).toEqual([]);
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
