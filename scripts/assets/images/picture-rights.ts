import { escapeHtml } from "../../markdown/html.ts";
import type { PictureMaker } from "../../model/authorship.ts";
import type { Reuse } from "../../schema/reuse.ts";

/** The rights metadata of the published files of a picture. */
export interface PictureRights {
  /** The author or owner, from its credit. */
  readonly credit?: string;
  /** The page of who made or owns it, or its licence. */
  readonly url?: string;
  /** Whether a machine made it, or a person with one. */
  readonly madeBy?: PictureMaker;
  readonly reuse: Reuse;
}

/**
 * The rights as XMP (ISO 16684-1), in properties of the IPTC Photo Metadata Standard 2023.1: Creator, Credit Line, Copyright Notice, Web
 * Statement of Rights, Digital Source Type and Data Mining. It contains nothing else: no place, no device, no date. There is no Exif beside
 * it, whose texts are ASCII, and so would change names.
 */
export function formatXmp({ credit, url, madeBy, reuse }: PictureRights): string {
  const named = credit === undefined ? undefined : escapeHtml(credit);
  const properties = [
    ...(named === undefined
      ? []
      : [
          `<dc:creator><rdf:Seq><rdf:li>${named}</rdf:li></rdf:Seq></dc:creator>`,
          `<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">${named}</rdf:li></rdf:Alt></dc:rights>`,
          `<photoshop:Credit>${named}</photoshop:Credit>`,
        ]),
    ...(url === undefined ? [] : [`<xmpRights:WebStatement>${escapeHtml(url)}</xmpRights:WebStatement>`]),
    ...(madeBy === undefined
      ? []
      : [`<Iptc4xmpExt:DigitalSourceType>${SOURCE_TYPES[madeBy]}</Iptc4xmpExt:DigitalSourceType>`]),
    `<plus:DataMining>${DATA_MINING[reuse]}</plus:DataMining>`,
  ];
  return `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" ${NAMESPACES}>${properties.join("")}</rdf:Description></rdf:RDF></x:xmpmeta>`;
}

const NAMESPACES = [
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"',
  'xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/"',
  'xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/"',
  'xmlns:plus="http://ns.useplus.org/ldf/xmp/1.0/"',
].join(" ");

/** IPTC NewsCodes, scheme "Digital Source Type". */
const SOURCE_TYPES: Readonly<Record<PictureMaker, string>> = {
  machine: "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia",
  assisted: "http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia",
};

/** The vocabulary of the PLUS Coalition for the property Data Mining. */
const DATA_MINING: Readonly<Record<Reuse, string>> = {
  allow: "http://ns.useplus.org/ldf/vocab/DMI-ALLOWED",
  "no-training": "http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED-AIMLTRAINING",
  none: "http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED-EXCEPTSEARCHENGINEINDEXING",
};
