import { useSignal } from "@preact/signals";
import { toBase64 } from "../../home/base64.ts";
import { HomeError } from "../../home/home.ts";
import { useDesk } from "./desk-state.ts";
import { sizeOf, tellLarge } from "./file-size.ts";
import { showPicture } from "./picture.tsx";
import type { Uploading } from "./uploading.ts";

/** In bytes. The largest save that the desk's server accepts contains a file of this size in Base64. */
const LARGEST = 60_000_000;

/** For the files of a text. */
export function useUpload(text: string): Uploading {
  const desk = useDesk();
  const { say, home, saving } = desk;
  const told = useSignal("");
  const folder = text.slice(0, text.lastIndexOf("/") + 1);
  const pathOf = (name: string) => `${folder}${name}`;

  async function send(file: File): Promise<string | undefined> {
    if (file.size > LARGEST) {
      told.value = tellLarge(file, LARGEST, say);
      return undefined;
    }
    told.value = say("file.preparing", { size: sizeOf(file.size, say) });
    try {
      const prepared = await home.prepare(file.name, new Uint8Array(await file.arrayBuffer()));
      const name = `media/${prepared.name}`;
      const outcome = await saving.change({
        files: [],
        uploads: [{ file: pathOf(name), content: toBase64(prepared.bytes) }],
      });
      if (outcome.outcome !== "saved") {
        told.value = outcome.outcome === "refused" ? say.plain(outcome.reason) : say("trouble.changed");
        return undefined;
      }
      await showPicture(desk, pathOf(name), prepared.bytes);
      told.value = say("file.prepared", { from: sizeOf(file.size, say), to: sizeOf(prepared.bytes.length, say) });
      return name;
    } catch (error) {
      told.value = error instanceof HomeError && error.message !== "" ? say.plain(error.message) : say("file.failed");
      return undefined;
    }
  }

  return { told, pathOf, send };
}
