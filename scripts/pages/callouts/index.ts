import { isMapping } from "../../content/yaml/is-mapping.ts";
import type { Bulletin } from "../../model/publication.ts";
import { bulletinSchema } from "../../schema/fields/bulletin-fields.ts";
import type { Callout, CalloutFields } from "../../schema/fields/callout-fields.ts";
import type { Labelled } from "../../site/parts.ts";
import { type LocalizedSite, labelOf } from "../../site/site-inputs.ts";
import { textShown } from "../../site/visible.ts";
import type { CalloutKind, EmailCallout } from "./callout-kind.ts";
import { type CustomCalloutView, customEmailText, viewCustomCallout } from "./custom.ts";
import { figure } from "./figure.ts";
import { notice } from "./notice.ts";
import { quote } from "./quote.ts";
import { video } from "./video.ts";

/** The kinds of callout, by `type`. */
export const CALLOUTS = { video, quote, notice, figure } as const;

/** The schema of bulletins with these kinds. */
export const BULLETIN_SCHEMA = bulletinSchema(Object.values(CALLOUTS));

type Type = keyof typeof CALLOUTS;
type OwnView = ReturnType<(typeof CALLOUTS)[Type]["view"]>;

/** The view of a callout of any kind. */
export type CalloutView = (OwnView | CustomCalloutView) & Labelled;

/**
 * Whether a callout is a video: every bulletin's stylesheet has its rules, and the rules of other callouts are in the stylesheet of rare
 * bulletins.
 */
export function isVideo({ type }: CalloutView): boolean {
  return type === "video";
}

/** A bulletin's callouts in the site's language or, with a note, in the original's. */
export function viewCallouts(site: LocalizedSite, bulletin: Bulletin): readonly CalloutView[] {
  const [original] = bulletin.texts.values();
  const written = new Map([...bulletin.texts].filter(([, { callouts }]) => callouts !== undefined));
  const text = textShown(site, written, original);
  if (text === undefined) return [];
  const label = labelOf(text.language, site);
  return (text.callouts ?? []).map((callout, index) => {
    const { type } = callout;
    if (!isType(type)) return { ...viewCustomCallout(site, text, callout), ...label };
    const fields = withPictures(callout, original?.callouts?.[index]);
    return { ...CALLOUTS[type].view(site, text, fields), ...label };
  });
}

/** Whether a callout needs the styles of `features/figures`. */
export function needsFigureStyle({ type, fields, pictures }: Callout): boolean {
  return pictures.length === 0 && isType(type) && CALLOUTS[type].needsFigureStyle(fields);
}

/** A callout in the plain text of an email. */
export function emailTextOf(view: CalloutView): EmailCallout {
  return view.type === "custom" ? customEmailText(view) : emailTextWith(view.type, view);
}

/** TypeScript sees that a kind fits its view only where both depend on one type parameter. */
function emailTextWith<T extends Type>(type: T, view: ViewOfType<T>): EmailCallout {
  const kinds: { readonly [Each in Type]: Pick<CalloutKind<ViewOfType<Each>>, "emailText"> } = CALLOUTS;
  return kinds[type].emailText(view);
}

type ViewOfType<T extends Type> = Extract<OwnView, { readonly type: T }>;

/** The fields of a callout with the files of the original's pictures, which a translation need not repeat. */
function withPictures({ type, fields }: Callout, original: Callout | undefined): CalloutFields {
  if (original?.type !== type) return fields;
  const pictures = original.pictures.map(({ field }) => {
    const [theirs, own] = [original.fields[field], fields[field]];
    return [field, { ...(isMapping(theirs) ? theirs : {}), ...(isMapping(own) ? own : {}) }] as const;
  });
  return { ...fields, ...Object.fromEntries(pictures) };
}

function isType(type: string): type is Type {
  return Object.hasOwn(CALLOUTS, type);
}
