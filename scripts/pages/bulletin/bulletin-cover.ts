import { defined } from "../../defined.ts";
import type { Bulletin } from "../../model/publication.ts";
import { type MastheadTitle, mastheadTitleOf } from "../../site/dates/bulletin-title.ts";
import type { Labelled, Phrase, Picture } from "../../site/parts.ts";
import { viewMap } from "../../site/plate.ts";
import type { LocalizedSite } from "../../site/site-inputs.ts";
import { leadOf } from "./bulletin-contents.ts";
import { type PeriodSize, settingOf } from "./period-setting.ts";

/** A bulletin as its cover: its title in large letters, a picture or a map, and the headline of its lead. */
export interface BulletinCover {
  readonly masthead: MastheadTitle;
  readonly periodSize: PeriodSize;
  /** Absent while the bulletin has no items. */
  readonly lead?: Phrase & Labelled;
  /** Of the lead: its picture, or a map of its countries. */
  readonly picture?: Picture;
}

/** The cover of a bulletin. */
export function viewCover(site: LocalizedSite, bulletin: Bulletin): BulletinCover {
  const first = leadOf(site, bulletin);
  const card = first && site.cardOf(first);
  const masthead = mastheadTitleOf(site, bulletin);
  return {
    masthead,
    periodSize: settingOf(masthead).periodSize,
    ...(card === undefined ? {} : { lead: { ...card.title, ...defined({ languageNote: card.languageNote }) } }),
    ...defined({ picture: card?.picture ?? (first && viewMap(site, first)) }),
  };
}
