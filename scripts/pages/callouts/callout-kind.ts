import type { BulletinText } from "../../model/publication.ts";
import type {
  CalloutFields,
  CalloutFieldsSchema,
  CalloutSchema,
  FieldsOf,
} from "../../schema/fields/callout-fields.ts";
import type { Link, Phrase } from "../../site/parts.ts";
import type { LocalizedSite } from "../../site/site-inputs.ts";

/** A kind of callout, as its file declares it. `templates/partials/callouts/<type>.njk` has its markup. */
interface CalloutDeclaration<Schema extends CalloutFieldsSchema, View> extends CalloutSchema {
  readonly fields: Schema;
  readonly view: (site: LocalizedSite, source: BulletinText, fields: FieldsOf<Schema>) => View;
  /** The callout in the plain text of an email. */
  readonly emailText: (view: View) => EmailCallout;
  /** Whether a callout needs the styles of `features/figures`, which only a site with such a callout has. */
  readonly needsFigureStyle?: (fields: FieldsOf<Schema>) => boolean;
}

/** A kind of callout whose view takes the fields of any callout and checks them itself. */
export interface CalloutKind<View> extends CalloutSchema {
  readonly view: (site: LocalizedSite, source: BulletinText, fields: CalloutFields) => View;
  readonly emailText: (view: View) => EmailCallout;
  readonly needsFigureStyle: (fields: CalloutFields) => boolean;
}

/** The parts of a callout in a plain email, which wraps their lines and numbers the link. */
export interface EmailCallout {
  readonly title?: string;
  readonly text?: string;
  /** A line under the text. */
  readonly note?: string;
  readonly link?: Link;
  /** Its facts, a line for each. */
  readonly facts?: readonly { readonly name: string; readonly values: readonly (Phrase & Partial<Link>)[] }[];
}

/** Hides the type of a kind's fields, so that all kinds fit into one table. */
export function calloutKind<Schema extends CalloutFieldsSchema, View>(
  kind: CalloutDeclaration<Schema, View>,
): CalloutKind<View> {
  return {
    ...kind,
    view: (site, source, fields) => kind.view(site, source, kind.fields.parse(fields)),
    needsFigureStyle: (fields) => kind.needsFigureStyle?.(kind.fields.parse(fields)) === true,
  };
}
