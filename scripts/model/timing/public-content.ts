import { kindOfContent } from "../../content/content-path.ts";
import { defined } from "../../defined.ts";
import type { Moment } from "../../i18n/moment.ts";
import { statementPlace } from "../../schema/fields/accessibility-fields.ts";
import { type Content, textsAndEventsOf } from "../content.ts";
import { withoutDrafts } from "../draft-fields.ts";
import { mediaNamedInContent } from "../named-pictures.ts";
import { pageNameOf } from "../page-paths.ts";
import { withoutEmbargoed } from "./embargo.ts";
import { type SayWithdrawn, withWithdrawalNotices } from "./withdrawal-notices.ts";

/** Not exported, so no other module can construct the two kinds of content below. */
const AUDIENCE = Symbol("audience");

/** Content of which something is made that people see, with the media files that its texts show or link to. */
interface ShownContent extends Content {
  /** Paths from the content folder. */
  readonly media: ReadonlySet<string>;
}

/** Content for the public. Only {@link publicContent} constructs it. */
export type PublicContent = ShownContent & { readonly [AUDIENCE]: "public" };

/** Content for editors on their own machine. Only {@link deskContent} constructs it. */
export type DeskContent = ShownContent & { readonly [AUDIENCE]: "desk" };

/**
 * The content that is public as of a moment: the only function that decides it. Everything that leaves this machine is built from the
 * result and from nothing else: the site with its feeds, pictures and the files of the desk, an export, a mail, a PDF, a comparison.
 * Exceptions are previews and a test mail to one reader (`--drafts`), for which somebody has asked for all content. New outputs take
 * `PublicContent`, or the `Publication` that is built from it, and never the text of a file, which may contain comments.
 *
 * The result leaves out drafts; records under embargo, and their names in other files; the texts and media of withdrawn records, for which
 * `sayWithdrawn` gives a notice; and the paths of all of these from `files` and `media`.
 */
export function publicContent(
  content: Content,
  asOf: Moment,
  sayWithdrawn: SayWithdrawn = (reason) => reason,
): PublicContent {
  const ready = withoutDraftNames(withoutDrafts(content), content);
  const shown = withWithdrawalNotices(withoutEmbargoed(ready, asOf), sayWithdrawn);
  const media = mediaNamedInContent(shown);
  const texts = new Set(textsAndEventsOf(shown).map(({ path }) => path.file));
  const hidden = new Set(textsAndEventsOf(content).flatMap(({ path: { file } }) => (texts.has(file) ? [] : file)));
  const isPublic = (file: string) => (kindOfContent(file) === "media" ? media.has(file) : !hidden.has(file));
  return { ...shown, files: new Set([...content.files].filter(isPublic)), media, [AUDIENCE]: "public" };
}

/** Content whose masthead does not list the standing pages that are drafts: no link leads to them yet. */
function withoutDraftNames(ready: Content, all: Content): Content {
  if (ready.pages.length === all.pages.length || ready.publication === undefined) return ready;
  const named = new Set(ready.pages.map(({ original }) => pageNameOf(original)));
  const drafts = new Set(all.pages.map(({ original }) => pageNameOf(original)).filter((name) => !named.has(name)));
  const { menu, accessibility, ...others } = ready.publication.fields;
  const fields = {
    ...others,
    ...defined({ menu: menu?.filter((entry) => typeof entry !== "string" || !drafts.has(entry)) }),
    ...(drafts.has(statementPlace(accessibility) ?? "") ? {} : defined({ accessibility })),
  };
  return { ...ready, publication: { ...ready.publication, fields } };
}

/**
 * All content, with drafts and records under embargo, as `npm start` shows it on an editor's machine. A withdrawn record has its notice, as
 * in the public content.
 */
export function deskContent(content: Content, sayWithdrawn: SayWithdrawn = (reason) => reason): DeskContent {
  const shown = withWithdrawalNotices(content, sayWithdrawn);
  return { ...shown, media: mediaNamedInContent(shown), [AUDIENCE]: "desk" };
}
