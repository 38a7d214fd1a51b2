import type { Home } from "../../../home/home.ts";
import { openLocalHome } from "../../../home/local-home.ts";

/** The home on this machine, for the page of the desk at this address. */
export function homeOnThisMachine(folder: string): Home {
  return openLocalHome(folder, {
    fetch: (address, init) => fetch(address, init),
    language: () => document.documentElement.lang,
    token: document.querySelector<HTMLMetaElement>("meta[name=dateline-token]")?.content,
  });
}
