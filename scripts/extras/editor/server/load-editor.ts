import { once } from "../../../once.ts";
import type { AnswerFirst } from "../../../serve/server.ts";
import { isEditorAddress } from "./editor-addresses.ts";

type OpenEditor = typeof import("./admin.ts").openEditor;

/** The editor of a publication, as `openEditor` opens it. Its code is loaded with the first request for it. */
export function loadEditor(...given: Parameters<OpenEditor>): AnswerFirst {
  const editor = once(async () => (await import("./admin.ts")).openEditor(...given));
  return async (request, response) => {
    if (!isEditorAddress(request.url?.split("?")[0] ?? "/")) return "not ours";
    return (await editor())(request, response);
  };
}
