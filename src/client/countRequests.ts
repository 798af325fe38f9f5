/** The same platform, which counts the requests that are sent through it. */
import type { Platform } from "../platform/ports";

export interface CountedPlatform {
  readonly platform: Platform;
  readonly count: () => number;
}

export function countRequests(platform: Platform): CountedPlatform {
  let count = 0;
  const { http } = platform;
  const counted: Platform["http"] = {
    fetch(request) {
      count += 1;
      return http.fetch(request);
    },
    fetchAll(requests) {
      count += requests.length;
      return http.fetchAll(requests);
    },
  };
  // Not a copy: a platform may have its functions from a prototype.
  return { platform: Object.create(platform, { http: { value: counted } }) as Platform, count: () => count };
}
