/**
 * Which requests the workbench's servers answer. They listen on this machine alone, but every page in the same browser can
 * reach them: by their address, or by a name of its own that it lets point here. Such requests tell on themselves by
 * their Host, their Origin or their Sec-Fetch-Site. https://developer.mozilla.org/docs/Glossary/Fetch_metadata_request_header
 */
import type { IncomingMessage } from "node:http";

const localNames = ["127.0.0.1", "localhost", "[::1]"];
/** "none": somebody has typed the address. Programs other than browsers send nothing. */
const ownSites = [undefined, "same-origin", "none"];

/** What is wrong with where the request comes from; undefined if nothing is. */
export function refusalOf(request: IncomingMessage): string | undefined {
  return refusalOfHost(request) ?? refusalOfOrigin(request) ?? refusalOfSite(request);
}

/** For what is public anyway, such as fonts: the sidebar's frame, which has no origin, may have it, too. */
export function refusalOfPublicFile(request: IncomingMessage): string | undefined {
  return refusalOfHost(request) ?? (request.headers.origin === "null" ? undefined : refusalOfOrigin(request));
}

/** For the page itself, in which nothing of the workbook is: another workbench on this machine may lead to it, but not frame it. */
export function refusalOfVisit(request: IncomingMessage): string | undefined {
  const { headers } = request;
  const isLedHere = headers["sec-fetch-mode"] === "navigate" && headers["sec-fetch-dest"] === "document";
  const isNeighbour = headers["sec-fetch-site"] === "same-site" && isLedHere;
  return isNeighbour ? refusalOfHost(request) : refusalOf(request);
}

/** Only a page sends an origin: whoever changes something from a page must have one. */
export function refusalOfPost(request: IncomingMessage): string | undefined {
  return refusalOf(request) ?? (request.headers.origin === undefined ? "The request has no Origin." : undefined);
}

function refusalOfHost({ headers, socket }: IncomingMessage): string | undefined {
  const own = localNames.map((name) => `${name}:${socket.localPort}`);
  return own.includes(headers.host ?? "") ? undefined : `Only ${own.join(", ")} are this workbench's names.`;
}

function refusalOfOrigin({ headers: { host, origin } }: IncomingMessage): string | undefined {
  if (origin === undefined || origin === `http://${host}`) return undefined;
  return "Only this workbench's own page may ask for that.";
}

function refusalOfSite({ headers }: IncomingMessage): string | undefined {
  const site = headers["sec-fetch-site"];
  return ownSites.includes(Array.isArray(site) ? site[0] : site) ? undefined : "Another page may not ask for that.";
}
