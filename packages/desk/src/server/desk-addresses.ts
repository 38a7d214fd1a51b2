import { rootFile } from "../../../../scripts/content/index.ts";
import { DESK_ENDPOINT } from "../home/local-endpoint.ts";

/** The folder of the desk in a site. */
export const ADMIN = rootFile("admin/");

/** Whether the desk may have something at an address. */
export function isDeskAddress(pathname: string): boolean {
  return pathname === DESK_ENDPOINT || `${pathname}/`.startsWith(ADMIN);
}

/** Whether a path is the path of a picture of the site, which the desk provides if the site lacks it. */
export function isPictureAddress(pathname: string): boolean {
  return pathname.startsWith("/media/");
}

/** Whether a path is of a font or icon of pages, which the site may not have yet. */
export function isAssetAddress(pathname: string): boolean {
  return pathname.startsWith("/assets/");
}
