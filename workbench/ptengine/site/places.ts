/** Where the visitors are: country and region with their share of the visits. */

export interface Place {
  readonly country: string;
  readonly region: string;
}

const sharesByPlace: readonly (readonly [country: string, region: string, share: number])[] = [
  ["Japan", "Tokyo", 260],
  ["Japan", "Osaka", 95],
  ["Japan", "Kanagawa", 70],
  ["Japan", "Aichi", 45],
  ["Japan", "Fukuoka", 38],
  ["Japan", "Hokkaido", 27],
  ["Japan", "Kyoto", 24],
  ["Japan", "Okinawa", 9],
  ["China", "Shanghai", 80],
  ["China", "Beijing", 62],
  ["China", "Guangdong", 50],
  ["China", "Hong Kong", 26],
  ["United States", "California", 48],
  ["United States", "New York", 31],
  ["United States", "Washington", 14],
  ["Singapore", "Singapore", 30],
  ["Taiwan", "Taipei", 24],
  ["South Korea", "Seoul", 20],
  ["Germany", "Berlin", 9],
  ["United Kingdom", "England", 12],
  ["France", "Île-de-France", 7],
  ["India", "Karnataka", 10],
  ["Jamaica", "Kingston", 3],
  ["Brazil", "São Paulo", 5],
];

export const places: readonly Place[] = sharesByPlace.map(([country, region]) => ({ country, region }));
export const placeShares: readonly number[] = sharesByPlace.map(([, , share]) => share);
