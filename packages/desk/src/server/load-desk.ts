import type { AnswerFirst } from "../../../../scripts/cli/index.ts";
import { once } from "../../../../scripts/diagnostics/index.ts";
import { isAssetAddress, isDeskAddress, isPictureAddress } from "./desk-addresses.ts";

type OpenDesk = typeof import("./admin.ts").openDeskWithRules;

/** The desk of a publication, as `openDeskWithRules` opens it. Its code is loaded with the first request for it; it has no pictures before that. */
export function loadDesk(...given: Parameters<OpenDesk>): AnswerFirst {
  let isAsked = false;
  const desk = once(async () => (await import("./admin.ts")).openDeskWithRules(...given));
  return async (request, response) => {
    const pathname = request.url?.split("?")[0] ?? "/";
    isAsked ||= isDeskAddress(pathname);
    const isOfPages = isPictureAddress(pathname) || isAssetAddress(pathname);
    if (!isDeskAddress(pathname) && !(isAsked && isOfPages)) return "not ours";
    return (await desk())(request, response);
  };
}
