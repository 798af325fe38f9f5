/** The part of appsscript.json that the emulation heeds. https://developers.google.com/apps-script/manifest */
export interface AppsScriptManifest {
  readonly timeZone: string;
  readonly oauthScopes?: readonly string[];
  readonly urlFetchWhitelist?: readonly string[];
}
