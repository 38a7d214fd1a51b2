import type { WebPictureOptions, WebPictures } from "../../../../scripts/cli/index.ts";
import { openRoom } from "../room.ts";
import { openPictures } from "./fetch-pictures.ts";

/** Fetches pictures for content that is there already. Nobody notes which: each has its address in the text until it is there. */
export function openWebPictures({ contentDir, trustedHosts, mode }: WebPictureOptions): WebPictures {
  return openPictures({ contentDir, trustedHosts, mode, web: "read", room: openRoom(contentDir) });
}
