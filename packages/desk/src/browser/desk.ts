import { once } from "../../../../scripts/diagnostics/browser.ts";
import type { DeskSettings } from "../desk-settings.ts";
import type { Home } from "../home/home.ts";
import { tellKeyboard } from "./desk/above-keyboard.ts";
import { openDesk } from "./desk/desk-state.ts";
import { followHome } from "./desk/follow.ts";
import { openSaving } from "./desk/home/saving.ts";
import { homeOnThisMachine } from "./desk/home/this-machine.ts";
import { keepFocus } from "./desk/keep-focus.ts";
import { keepPresses } from "./desk/keep-presses.ts";
import { openLateScreens } from "./desk/rare.tsx";
import { showDesk } from "./desk/screens.tsx";

/* The script of the desk at /admin/. It shows the frame at once; the engine that checks and renders texts is loaded afterwards. */

const LANGUAGES = ["en", "es", "pt", "fr"] as const;

/** The address of the folder of this page. */
const FOLDER = new URL(".", location.href).href;

await start();

async function start(): Promise<void> {
  const engine = once(() => import("./desk-engine.ts"));
  // At home, the list of the issue comes first.
  if (!isHome()) engine().catch(() => undefined);
  const settings = await loadSettings();
  document.documentElement.lang = settings.language;
  document.title = settings.title;
  const desk = openDesk({
    settings,
    home: await homeOf(settings),
    openSaving,
    loadEngine: engine,
    loadTextField: once(() => import("./desk-text.ts")),
    openWorkspace: (loaded, opened) => loaded.openTexts(opened, FOLDER),
  });
  const late = openLateScreens(() => import("./desk/rare-screens.tsx"));
  showDesk(desk, late, document.body);
  followHome(desk);
  keepPresses();
  keepFocus();
  tellKeyboard();
  // Once everything else is loaded. Without a network, the screen reports that they are missing.
  desk.engine.subscribe((loaded) => {
    if (loaded !== undefined) late.load().catch(() => undefined);
  });
}

/** Whether the page comes from `npm start`. */
function isHome(): boolean {
  return document.querySelector("meta[name=dateline-token]") !== null;
}

/** The files of this computer under `npm start`, whose page has a token; the repository for a published site, with its modules. */
async function homeOf(settings: DeskSettings): Promise<Home> {
  const { repository } = settings;
  if (repository === undefined || isHome()) return homeOnThisMachine(FOLDER);
  const { homeInRepository } = await import("./desk/home/repository.ts");
  return homeInRepository(repository, settings, FOLDER);
}

/** The settings in the browser's first language that the desk supports. `?lang=es` chooses another. */
async function loadSettings(): Promise<DeskSettings> {
  const wanted = [new URLSearchParams(location.search).get("lang"), ...navigator.languages].map((tag) =>
    tag?.slice(0, 2),
  );
  const language = wanted.find((tag) => LANGUAGES.some((known) => known === tag)) ?? document.documentElement.lang;
  const response = await fetch(`settings-${language}.json`);
  if (!response.ok) throw new Error(await response.text());
  return response.json();
}
