/** The files of the page: its own, and those of npm packages as they are, so that nothing comes from elsewhere. */
import { readFile } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import { projectRoot } from "../projectRoot";

const types: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
  ".xml": "text/xml; charset=utf-8",
};

const own = (...path: string[]) => join(projectRoot, "workbench/web/client", ...path);
const built = (...path: string[]) => join(projectRoot, "build/workbench/web", ...path);
const npm = (...path: string[]) => join(projectRoot, "node_modules", ...path);

/** What packages bring: nothing of the workbook is in it. */
export const publicFilesPrefix = "/lib/";

const files: Readonly<Record<string, string>> = {
  "/": own("index.html"),
  "/assets/page.css": own("page.css"),
  "/assets/panel.css": own("panel.css"),
  "/assets/inbox.css": own("inbox.css"),
  "/assets/page.js": built("page.js"),
  "/assets/sidebarBridge.js": built("sidebarBridge.js"),
  "/lib/owl.js": npm("@odoo/owl/dist/owl.iife.min.js"),
  "/lib/o_spreadsheet.js": npm("@odoo/o-spreadsheet/dist/o_spreadsheet.min.iife.js"),
  "/lib/o_spreadsheet.css": npm("@odoo/o-spreadsheet/dist/o_spreadsheet.css"),
  "/lib/o_spreadsheet.xml": npm("@odoo/o-spreadsheet/dist/o_spreadsheet.xml"),
  "/lib/bootstrap.css": npm("bootstrap/dist/css/bootstrap.min.css"),
  "/lib/font-awesome/css/font-awesome.min.css": npm("font-awesome/css/font-awesome.min.css"),
  "/lib/chart.js": npm("chart.js/dist/chart.umd.min.js"),
};

const folders: Readonly<Record<string, string>> = {
  "/lib/font-awesome/fonts/": npm("font-awesome/fonts"),
  "/lib/noto-sans-jp/files/": npm("@fontsource/noto-sans-jp/files"),
  "/lib/noto-sans-sc/files/": npm("@fontsource/noto-sans-sc/files"),
};

export interface StaticFile {
  readonly type: string;
  readonly content: Buffer | string;
}

export async function readStaticFile(path: string): Promise<StaticFile | undefined> {
  if (path === "/lib/fonts.css") return { type: types[".css"]!, content: await fontFaces() };
  const folder = Object.keys(folders).find((prefix) => path.startsWith(prefix));
  const file = folder === undefined ? files[path] : join(folders[folder]!, basename(path));
  const type = file && types[extname(file)];
  if (file === undefined || type === undefined) return undefined;
  const content = await readFile(file).catch(() => undefined);
  return content && { type, content };
}

/** The engine draws its cells in "Roboto"; under that name the page has fonts with Japanese and Chinese, whatever is installed. */
async function fontFaces(): Promise<string> {
  const faces = ["sc", "jp"].flatMap((script) =>
    ["400", "500", "700"].map(async (weight) => {
      const css = await readFile(npm(`@fontsource/noto-sans-${script}/${weight}.css`), "utf8");
      return css.replaceAll("./files/", `/lib/noto-sans-${script}/files/`);
    }),
  );
  const css = (await Promise.all(faces)).join("\n");
  return css + css.replaceAll(/'Noto Sans (?:JP|SC)'/g, "'Roboto'");
}
