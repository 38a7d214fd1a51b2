import type { LocalServer } from "./local-backend.ts";
import { ask } from "./local-backend.ts";

/**
 * Gives the form, in place of each file that is chosen, what the server of this machine makes of it: a picture of a telephone becomes
 * one that browsers show, and its name one that content may have. A file that can't be taken is told, and not chosen.
 */
export function prepareFiles(server: LocalServer): void {
  const ready = new WeakSet<EventTarget>();
  const onChange = async (input: HTMLInputElement, file: File) => {
    try {
      const files = new DataTransfer();
      files.items.add(await prepare(server, file));
      input.files = files.files;
      ready.add(input);
      input.dispatchEvent(new Event("change", { bubbles: true }));
      ready.delete(input);
    } catch (error) {
      input.value = "";
      window.alert(error instanceof Error ? error.message : String(error));
    }
  };
  // Before the form, which listens further inside.
  document.addEventListener(
    "change",
    (event) => {
      const input = event.target;
      if (!(input instanceof HTMLInputElement) || input.type !== "file" || ready.has(input)) return;
      const [file] = input.files ?? [];
      if (file === undefined) return;
      event.stopImmediatePropagation();
      void onChange(input, file);
    },
    { capture: true },
  );
}

async function prepare(server: LocalServer, file: File): Promise<File> {
  const answer = await ask(server, {
    action: "prepareFile",
    params: { name: file.name, content: await base64Of(file) },
  });
  if (typeof answer !== "object" || answer === null || !("name" in answer && "content" in answer))
    throw new TypeError("the server has sent no file");
  const bytes = Uint8Array.from(atob(String(answer.content)), (unit) => unit.charCodeAt(0));
  return new File([bytes], String(answer.name));
}

async function base64Of(file: File): Promise<string> {
  const reader = new FileReader();
  reader.readAsDataURL(file);
  await new Promise((resolve, reject) => {
    reader.addEventListener("load", resolve);
    reader.addEventListener("error", reject);
  });
  return String(reader.result).replace(/^.*,/, "");
}
