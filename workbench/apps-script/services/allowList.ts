/** The manifest's `urlFetchWhitelist`. https://developers.google.com/apps-script/manifest/allowlist-url */

/** Every fetched address must begin with one of the prefixes; the host may start with "*.", the path minds case. */
export function isAllowed(url: string, prefixes: readonly string[]): boolean {
  const { protocol, host, pathname } = new URL(url);
  return prefixes.some((prefix) => {
    const [, allowedHost = "", allowedPath = "/"] = /^https:\/\/([^/]+)(\/.*)$/.exec(prefix) ?? [];
    const isHost = allowedHost.startsWith("*.")
      ? host.endsWith(allowedHost.slice(1).toLowerCase())
      : host === allowedHost.toLowerCase();
    return protocol === "https:" && isHost && pathname.startsWith(allowedPath);
  });
}
