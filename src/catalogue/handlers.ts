/** Functions that Google calls by name: menus and triggers keep these names, so none may ever be renamed. */
export const handlers = [
  { name: "onOpen", parameters: ["event"] },
  { name: "onInstall", parameters: ["event"] },
  { name: "menuConnectSite", parameters: [] },
] as const;

export type HandlerName = (typeof handlers)[number]["name"];
