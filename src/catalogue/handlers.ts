/** Functions that Google calls by name: menus, triggers and pages keep these names, so none may ever be renamed. */
export const handlers = [
  { name: "onOpen", parameters: ["event"] },
  { name: "onInstall", parameters: ["event"] },
  { name: "menuOpenSidebar", parameters: [] },
  { name: "menuConnectSite", parameters: [] },
  { name: "menuRunReports", parameters: [] },
  { name: "menuRefreshFormulas", parameters: [] },
  { name: "sidebarCall", parameters: ["call", "input"] },
  { name: "triggerHourly", parameters: ["event"] },
] as const;

export type HandlerName = (typeof handlers)[number]["name"];

/** The file of the sidebar, without its ending. */
export const sidebarFile = "Sidebar";
