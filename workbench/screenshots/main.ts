/** Takes the pictures of the documentation and of the store listing. */
import { docsPictures } from "./docsPictures";
import { listingLooks, listingPictures } from "./listingPictures";
import { takePictures } from "./picture";

export { renderGraphics } from "./graphics";

export const takeDocsPictures = (directory: string) =>
  takePictures(docsPictures, directory, { viewport: { width: 1280, height: 800 } });

export const takeListingPictures = (directory: string) => takePictures(listingPictures, directory, listingLooks);
