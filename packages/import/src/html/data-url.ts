import { decodePercent } from "../../../../scripts/diagnostics/browser.ts";

/** A picture inside a source as a `data:` URL. It has the name by which messages mention the picture. */
export function dataUrl(type: string, base64: string, name: string): string {
  return `data:${type};name=${encodeURIComponent(name)};base64,${base64}`;
}

/** The name of a picture in a `data:` URL; its type if it has none. */
export function nameInDataUrl(url: string): string {
  const [, type = "", name] = /^data:([^;,]*)(?:;name=([^;,]*))?/.exec(url) ?? [];
  return name === undefined ? type : decodePercent(name);
}

/** A `data:` URL without a name: the same for the same picture. */
export function withoutName(url: string): string {
  return url.replace(/^(data:[^;,]*);name=[^;,]*/, "$1");
}
