import type { AtHome } from "../../../home/saving/saving-state.ts";

/** The other pages of the desk in this browser. */
export interface Tabs {
  /** Identifies this page among all others. */
  readonly own: string;
  /** Selects the pages of this publication. */
  of(publication: string): void;
  /** Whether a page is still open. */
  isAlive(tab: string): Promise<boolean>;
  /** Sends the present text of a file to the other pages. */
  tell(file: string, stored: AtHome): void;
}

interface Told {
  readonly publication: string;
  readonly file: string;
  readonly stored: AtHome;
}

const NAME = "dateline-desk";

/** Whether the page that kept words under a key is still open. */
export function isOpenTab(key: string): Promise<boolean> {
  return isAlive(key.slice(0, key.indexOf("/")));
}

async function isAlive(tab: string): Promise<boolean> {
  const { held = [] } = (await navigator.locks?.query()) ?? {};
  return held.some(({ name }) => name === `${NAME}:${tab}`);
}

/** Knows the other pages by locks that each of them holds while it is open (Web Locks API), and receives their messages. */
export function openTabs(onWritten: (file: string, stored: AtHome) => void): Tabs {
  const own = crypto.randomUUID();
  let of = "";
  const channel = new BroadcastChannel(NAME);
  channel.addEventListener("message", ({ data }: MessageEvent<Told>) => {
    if (data.publication === of) onWritten(data.file, data.stored);
  });
  // Held until the page is closed.
  void navigator.locks?.request(`${NAME}:${own}`, () => new Promise<never>(() => {}));
  return {
    own,
    of: (publication) => {
      of = publication;
    },
    isAlive,
    tell: (file, stored) => channel.postMessage({ publication: of, file, stored } satisfies Told),
  };
}
