/** Blob. https://developers.google.com/apps-script/reference/base/blob */
import { bytes, text, textOrNull } from "../parameters";
import { RemoteObject, reads, remoteClass } from "../remoteObject";
import { decodeText, fromSignedBytes, signedBytes } from "./bytes";

export const blobClass = remoteClass<Blob>("Utilities", "Blob", {
  copyBlob: reads([]),
  getBytes: reads([]),
  getContentType: reads([]),
  getDataAsString: reads([], [text]),
  getName: reads([]),
  setBytes: reads([bytes]),
  setContentType: reads([textOrNull]),
  setDataFromString: reads([text]),
  setName: reads([text]),
});

export class Blob extends RemoteObject {
  readonly remoteClass = blobClass;

  constructor(
    public data: Buffer,
    private contentType: string | null,
    private name: string | null,
  ) {
    super();
  }

  copyBlob() {
    return new Blob(this.data, this.contentType, this.name);
  }

  getBytes() {
    return signedBytes(this.data);
  }

  getContentType() {
    return this.contentType;
  }

  getDataAsString(charset = "UTF-8") {
    return decodeText(this.data, charset);
  }

  getName() {
    return this.name;
  }

  setBytes(data: number[]) {
    this.data = fromSignedBytes(data);
    return this;
  }

  setContentType(contentType: string | null) {
    this.contentType = contentType;
    return this;
  }

  setDataFromString(data: string) {
    this.data = Buffer.from(data);
    return this;
  }

  setName(name: string) {
    this.name = name;
    return this;
  }
}
