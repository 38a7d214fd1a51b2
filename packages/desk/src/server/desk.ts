import type { SendTestMail, SiteOptions } from "../../../../scripts/cli/index.ts";
import type { MessageLanguage } from "../../../../scripts/diagnostics/index.ts";
import type { Environment } from "../../../../scripts/model/index.ts";
import type { ListItems } from "../board/list-items.ts";
import type { DeskAssets } from "./desk-assets.ts";
import type { ReadDeskContext } from "./desk-context.ts";
import type { DeskPictures } from "./desk-pictures.ts";
import type { DeskFolder } from "./desk-save.ts";
import type { openReach } from "./published.ts";
import type { Refused } from "./refused.ts";
import type { ReadState } from "./watch.ts";

/** The context of an action. */
export interface Desk extends DeskFolder {
  readonly themeDirs: readonly string[];
  readonly options: SiteOptions;
  readonly readContext: ReadDeskContext;
  /** Prepares the next opening, a moment later, for the page at this address. */
  readonly prepareOpening: (baseUrl: string) => void;
  readonly readState: ReadState;
  readonly pictures: DeskPictures;
  readonly assets: DeskAssets;
  readonly listItems: ListItems;
  readonly reach: ReturnType<typeof openReach>;
  /** Undefined if no package sends mail. */
  readonly sendTestMail: SendTestMail | undefined;
  /** The variables of the process, for git and the mail server. */
  readonly environment: Environment;
}

/** The sender of a request. */
export interface Asked {
  readonly language: MessageLanguage;
  /** The address of this server in the page, with a slash at the end. */
  readonly origin: string;
  /** A refusal in their language. */
  readonly explain: (refused: Refused) => string;
}

/** An action that a page may request. Throws `Refused` for a forbidden one. */
export type Action = (desk: Desk, params: unknown, asked: Asked) => unknown;
