/**
 * Kanji and kana are as wide as their font is high. The engine keeps the width of each text for ever, also one that it
 * has measured before the part of the font with its signs has arrived, and then breaks lines too late.
 */
const squareSigns = /[\u2e80-\u9fff\uf900-\ufaff\uff01-\uff60]/g;
const sizePixels = /(\d+(?:\.\d+)?)px/;

/** Before anything is measured: the engine measures on a canvas that is nowhere, charts do on their own. */
export function measureSquareSigns(): void {
  for (const { prototype } of [CanvasRenderingContext2D, OffscreenCanvasRenderingContext2D]) {
    const { measureText } = prototype;
    prototype.measureText = function (this: { font: string }, text: string) {
      const count = text.match(squareSigns)?.length ?? 0;
      if (count === 0 || document.fonts.check(this.font, text)) return measureText.call(this as never, text);
      const metrics = measureText.call(this as never, text.replace(squareSigns, ""));
      const signs = count * Number(sizePixels.exec(this.font)?.[1] ?? 0);
      return Object.defineProperty(metrics, "width", { value: metrics.width + signs });
    };
  }
}
