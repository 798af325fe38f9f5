/** Draws pictures that IMAGE names. Those of the simulated site are sketched here: nothing stands at their addresses. */
import type { Picture } from "../../sheet/engine/cellDrawings";
import type { Box } from "./sparklines";

type Context = CanvasRenderingContext2D;

const simulatedPictures = "https://cdn.example.com/screenshot/";
const loaded = new Map<string, HTMLImageElement>();
/** Of a sketch. */
const sketchSize = { width: 320, height: 200 };

/** Draws it if it is there, and calls back when it has come. */
export function drawPicture(ctx: Context, picture: Picture, cell: Box, whenLoaded: () => void): void {
  const isSketch = picture.address.startsWith(simulatedPictures);
  const image = isSketch ? undefined : imageAt(picture.address, whenLoaded);
  if (image && !image.complete) return;
  const isBroken = image !== undefined && image.naturalWidth === 0;
  const size = image && !isBroken ? { width: image.naturalWidth, height: image.naturalHeight } : sketchSize;
  const place = placeOf(picture, size, cell);
  if (isBroken) drawBroken(ctx, place);
  else if (image) ctx.drawImage(image, place.x, place.y, place.width, place.height);
  else drawSketch(ctx, picture.address, place);
}

function imageAt(address: string, whenLoaded: () => void): HTMLImageElement {
  const known = loaded.get(address);
  if (known) return known;
  const image = new Image();
  image.referrerPolicy = "no-referrer";
  image.addEventListener("load", whenLoaded);
  image.addEventListener("error", whenLoaded);
  image.src = address;
  loaded.set(address, image);
  return image;
}

function placeOf(picture: Picture, size: { width: number; height: number }, cell: Box): Box {
  const { mode, widthPixels = size.width, heightPixels = size.height } = picture;
  if (mode === 2) return cell;
  const factor = mode === 1 ? Math.min(cell.width / size.width, cell.height / size.height) : 1;
  const [width, height] = mode === 4 ? [widthPixels, heightPixels] : [size.width * factor, size.height * factor];
  return { x: cell.x + (cell.width - width) / 2, y: cell.y + (cell.height - height) / 2, width, height };
}

/** A part of a page: a heading, lines and a button, as many and as wide as its address says. */
function drawSketch(ctx: Context, address: string, { x, y, width, height }: Box): void {
  const seed = [...address].reduce((sum, character) => (sum * 31 + character.charCodeAt(0)) % 9973, 7);
  const rectangle = (color: string, left: number, top: number, wide: number, high: number) => {
    ctx.fillStyle = color;
    ctx.fillRect(x + left * width, y + top * height, wide * width, high * height);
  };
  rectangle(["#f1f3f4", "#e8f0fe", "#fef7e0"][seed % 3]!, 0, 0, 1, 1);
  rectangle("#5f6368", 0.08, 0.12, 0.3 + (seed % 5) * 0.08, 0.12);
  for (let line = 0; line < 3; line += 1)
    rectangle("#bdc1c6", 0.08, 0.36 + line * 0.14, 0.84 - (seed % (line + 2)) * 0.15, 0.05);
  rectangle("#4285f4", 0.08, 0.8, 0.22, 0.12);
}

function drawBroken(ctx: Context, { x, y, width, height }: Box): void {
  ctx.strokeStyle = "#dadce0";
  ctx.lineWidth = 1;
  ctx.strokeRect(x, y, width, height);
  ctx.beginPath();
  ctx.moveTo(x, y);
  ctx.lineTo(x + width, y + height);
  ctx.moveTo(x + width, y);
  ctx.lineTo(x, y + height);
  ctx.stroke();
}
