/** HtmlService: pages of the project as they are, without templates. https://developers.google.com/apps-script/reference/html */
import type { ExecutionContext } from "../executionContext";
import { integer, text } from "../parameters";
import { RemoteObject, reads, remoteClass } from "../remoteObject";
import { ScriptException } from "../scriptException";

export const htmlServiceClass = remoteClass<HtmlService>("HtmlService", "HtmlService", {
  createHtmlOutput: reads([], [text]),
  createHtmlOutputFromFile: reads([text]),
});

export const htmlOutputClass = remoteClass<HtmlOutput>("HtmlService", "HtmlOutput", {
  append: reads([text]),
  getContent: reads([]),
  getTitle: reads([]),
  setContent: reads([text]),
  setHeight: reads([integer]),
  setTitle: reads([text]),
  setWidth: reads([integer]),
});

export class HtmlService extends RemoteObject {
  readonly remoteClass = htmlServiceClass;

  constructor(private readonly execution: ExecutionContext) {
    super();
  }

  createHtmlOutput(html = "") {
    return new HtmlOutput(html);
  }

  createHtmlOutputFromFile(fileName: string) {
    const html = this.execution.platform.htmlFiles[fileName.replace(/\.html$/, "")];
    if (html === undefined) throw new ScriptException(`No HTML file named ${fileName} was found.`);
    return new HtmlOutput(html);
  }
}

export class HtmlOutput extends RemoteObject {
  readonly remoteClass = htmlOutputClass;
  private title = "";

  constructor(private html: string) {
    super();
  }

  append(addition: string) {
    return this.setContent(this.html + addition);
  }

  getContent() {
    return this.html;
  }

  setContent(html: string) {
    this.html = html;
    return this;
  }

  getTitle() {
    return this.title;
  }

  setTitle(title: string) {
    this.title = title;
    return this;
  }

  /** A sidebar is always 300 pixels wide and as high as the window, whatever a script asks for. */
  setWidth(_width: number) {
    return this;
  }

  setHeight(_height: number) {
    return this;
  }
}
