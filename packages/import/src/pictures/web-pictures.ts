import type { WebPictureOptions, WebPictures } from "../../../../scripts/cli/index.ts";
import { openRoom } from "../room.ts";
import { openPictures } from "./fetch-pictures.ts";

/**
 * Downloads pictures for existing content. Downloads are not recorded: the text contains the address of each picture until it is stored.
 */
export function openWebPictures({ contentDir, trustedHosts, mode }: WebPictureOptions): WebPictures {
  return openPictures({ contentDir, trustedHosts, mode, web: "read", room: openRoom(contentDir) });
}
