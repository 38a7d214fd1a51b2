import { kindOfContent } from "../../content/content-path.ts";
import { defined } from "../../defined.ts";
import type { Moment } from "../../i18n/moment.ts";
import { statementPlace } from "../../schema/accessibility-fields.ts";
import type { EventRecord } from "../../schema/record.ts";
import { type Content, type TextRecord, textsOf } from "../content.ts";
import { withoutDrafts } from "../draft-fields.ts";
import { mediaNamedInContent } from "../named-pictures.ts";
import { pageNameOf } from "../page-paths.ts";
import { withoutEmbargoed } from "./embargo.ts";
import { type SayWithdrawn, withWithdrawalNotices } from "./withdrawal-notices.ts";

/** Nobody else has it, so nobody else can make the two kinds of content below. */
const AUDIENCE = Symbol("audience");

/** Content of which something is made that people see, with the media files that its texts show or link to. */
interface ShownContent extends Content {
  /** Paths from the content folder. */
  readonly media: ReadonlySet<string>;
}

/** What anybody may see. Only {@link publicContent} makes it. */
export type PublicContent = ShownContent & { readonly [AUDIENCE]: "public" };

/** What whoever writes may see on their own machine. Only {@link deskContent} makes it. */
export type DeskContent = ShownContent & { readonly [AUDIENCE]: "desk" };

/**
 * What is public as of a moment: the one place that decides it. Whatever leaves this machine is made of the result and of nothing else: the
 * site with its feeds, pictures and the files of the desk, an export, a mail, a PDF, a comparison. Previews and a mail that one reader is
 * sent to look at it (`--drafts`) are what somebody has asked for with all of it. Who adds another way out takes
 * `PublicContent`, or the `Publication` that is built of it, and never the text of a file, which may have comments.
 *
 * Left out are drafts; what waits for its moment, and its names in other files; the texts and media of what was withdrawn, for which
 * `sayWithdrawn` gives a notice; and from `files` and `media`, the paths of all that.
 */
export function publicContent(
  content: Content,
  asOf: Moment,
  sayWithdrawn: SayWithdrawn = (reason) => reason,
): PublicContent {
  const ready = withoutDraftNames(withoutDrafts(content), content);
  const shown = withWithdrawalNotices(withoutEmbargoed(ready, asOf), sayWithdrawn);
  const media = mediaNamedInContent(shown);
  const texts = new Set(dependentRecords(shown).map(({ path }) => path.file));
  const hidden = new Set(dependentRecords(content).flatMap(({ path: { file } }) => (texts.has(file) ? [] : file)));
  const isPublic = (file: string) => (kindOfContent(file) === "media" ? media.has(file) : !hidden.has(file));
  return { ...shown, files: new Set([...content.files].filter(isPublic)), media, [AUDIENCE]: "public" };
}

/** Content whose masthead does not name the standing pages that are drafts: no link leads to them yet. */
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

/** What may be hidden as a whole: texts and events. */
function dependentRecords(content: Content): readonly (TextRecord | EventRecord)[] {
  return [...textsOf(content), ...content.events];
}

/**
 * All content, with drafts and what waits, as `npm start` shows it on the machine of who writes it. What was withdrawn has its notice, as
 * it has for everybody.
 */
export function deskContent(content: Content, sayWithdrawn: SayWithdrawn = (reason) => reason): DeskContent {
  const shown = withWithdrawalNotices(content, sayWithdrawn);
  return { ...shown, media: mediaNamedInContent(shown), [AUDIENCE]: "desk" };
}
