import type { LanguageTag } from "../i18n/language-tag.ts";
import type { PictureMaker } from "./authorship.ts";

/** Media of an item in one language. Files are paths from the content folder. */
export interface ItemMedia {
  readonly images: readonly GalleryPicture[];
  readonly video?: {
    readonly title: string;
    /** The language of the title. */
    readonly language: LanguageTag;
    readonly url: string;
    /** ISO 8601. */
    readonly duration?: string;
    readonly image?: GalleryPicture;
  };
  readonly documents: readonly NamedDownload[];
  readonly audio: readonly NamedDownload[];
}

/** Words in the language of the text that contains them. */
export interface SaidInLanguage {
  readonly text: string;
  readonly language: LanguageTag;
}

/** Who made or owns a picture, and the address to which that leads, if any. */
export interface Credit extends SaidInLanguage {
  readonly url?: string;
}

export interface GalleryPicture {
  readonly file: string;
  /** The language of its texts. */
  readonly language: LanguageTag;
  readonly alt: string;
  readonly credit?: Credit;
  readonly caption?: string;
  /** Where a machine took part in it. */
  readonly madeBy?: PictureMaker;
}

/** A document or a recording with its title. */
export interface NamedDownload {
  /** A path from the content folder; of a file on another site, its address. */
  readonly file: string;
  /** Data of a file on another site; absent for a file of the publication. */
  readonly elsewhere?: { readonly type?: string; readonly size?: number };
  readonly title: string;
  /** The language of the title. */
  readonly language: LanguageTag;
  /** The language of the document or the recording. */
  readonly contentLanguage: LanguageTag;
  /** ISO 8601; of a recording. */
  readonly duration?: string;
}
