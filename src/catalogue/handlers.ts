/** Functions that Google calls by name: menus, triggers and pages keep these names, so none may ever be renamed. */
export const handlers = [
  { name: "onOpen", parameters: ["event"] },
  { name: "onInstall", parameters: ["event"] },
  { name: "menuConnectSite", parameters: [] },
  { name: "menuRefreshFormulas", parameters: [] },
  { name: "sidebarRefreshFormulas", parameters: ["isLast"] },
] as const;

export type HandlerName = (typeof handlers)[number]["name"];
