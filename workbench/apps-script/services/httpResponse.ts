/** HTTPResponse. https://developers.google.com/apps-script/reference/url-fetch/http-response */
import { text } from "../parameters";
import { RemoteObject, reads, remoteClass } from "../remoteObject";
import { Blob } from "./blob";
import { decodeText, signedBytes } from "./bytes";
import type { HttpAnswer } from "./httpClient";

export const httpResponseClass = remoteClass<HttpResponse>("UrlFetchApp", "HTTPResponse", {
  getAllHeaders: reads([]),
  getBlob: reads([]),
  getContent: reads([]),
  getContentText: reads([], [text]),
  getHeaders: reads([]),
  getResponseCode: reads([]),
});

export class HttpResponse extends RemoteObject {
  readonly remoteClass = httpResponseClass;

  constructor(private readonly answer: HttpAnswer) {
    super();
  }

  getResponseCode() {
    return this.answer.status;
  }

  getContentText(charset?: string) {
    return decodeText(this.answer.body, charset ?? this.charset());
  }

  getContent() {
    return signedBytes(this.answer.body);
  }

  getBlob() {
    return new Blob(this.answer.body, this.header("content-type")?.split(";")[0]?.trim() ?? null, null);
  }

  /** The last of repeated headers; names in the case of the wire. */
  getHeaders() {
    return Object.fromEntries(this.answer.headers);
  }

  /** A list for every header that came more than once. */
  getAllHeaders() {
    const all: Record<string, string | string[]> = {};
    for (const [name, value] of this.answer.headers) {
      const known = all[name];
      all[name] = known === undefined ? value : [known, value].flat();
    }
    return all;
  }

  private header(name: string) {
    return this.answer.headers.find(([given]) => given.toLowerCase() === name)?.[1];
  }

  private charset() {
    return /charset="?([\w-]+)/i.exec(this.header("content-type") ?? "")?.[1] ?? "UTF-8";
  }
}
