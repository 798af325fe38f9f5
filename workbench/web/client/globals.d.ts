/** The engine and its component library are served as they are and loaded before the page's own script. */
declare const o_spreadsheet: typeof import("@odoo/o-spreadsheet");
declare const owl: typeof import("@odoo/owl");
/** The library that draws the engine's charts. */
declare const Chart: {
  readonly defaults: { readonly font: { family?: string } };
  readonly instances: Readonly<Record<string, { update(mode: "none"): void }>>;
};
