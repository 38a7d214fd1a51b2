import type { Home } from "../../../../scripts/extras/editor/desk/home.ts";
import { HomeError } from "../../../../scripts/extras/editor/desk/home.ts";

/** The home on this machine. */
export function openLocalHome(folder: string): Home {
  const token = document.querySelector<HTMLMetaElement>("meta[name=dateline-token]")?.content ?? "";
  async function ask<Answer>(action: string, params: object): Promise<Answer> {
    const headers = { "content-type": "application/json", "x-dateline-token": token, "accept-language": document.documentElement.lang };
    let response: Response;
    try {
      response = await fetch(new URL("/.dateline/editor", folder), { method: "POST", headers, body: JSON.stringify({ action, params }) });
    } catch {
      throw new HomeError("offline");
    }
    const answer = await response.json();
    if (!response.ok) throw new HomeError(response.status === 403 ? "restarted" : "failed", String(answer.error));
    return answer;
  }
  return {
    kind: "local",
    open: (period) => ask("desk.open", { ...(period === undefined ? {} : { period }) }),
    save: (change) => ask("desk.save", change),
    keep: async (key, kept) => {
      await ask("desk.keep", { key, kept });
    },
    list: (query) => ask("desk.list", query),
    history: (file) => ask("desk.history", { file }),
    version: (file, id) => ask("desk.version", { file, id }),
    changes: (file) => ask("changes", { file }),
    async prepare(name, bytes) {
      let text = "";
      for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
      const answer = await ask<{ name: string; content: string }>("prepareFile", { name, content: btoa(text) });
      return { name: answer.name, bytes: Uint8Array.from(atob(answer.content), (each) => each.charCodeAt(0)) };
    },
  };
}
