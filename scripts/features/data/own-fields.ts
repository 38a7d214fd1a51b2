import { defined } from "../../defined.ts";
import { memoizeLast } from "../../memoize.ts";
import type { ItemMedia } from "../../model/media.ts";
import type { EventRecord, NewsItem, Publication } from "../../model/publication.ts";
import { FACT_FIELDS, type FactField } from "../../schema/fields/fact-fields.ts";
import type { Dependencies } from "../../site/route.ts";
import type { Declarations } from "./data-field.ts";

/** The fields of the open data that not every publication has. */
export interface OwnFields {
  /** Its declarations. */
  readonly declared?: Declarations;
  /** The facts that an item of it has. */
  readonly facts?: readonly FactField[];
  /** The facts that an event of it has. */
  readonly eventFacts?: readonly EventFact[];
  /** The genres that it has declared. */
  readonly genres?: readonly string[];
  /** Whether documents or recordings are on other sites. */
  readonly hasFilesElsewhere?: boolean;
  /** Whether a text of an item has authors or a reviewer. */
  readonly hasAuthorship?: boolean;
}

/** Facts of events that have a field of the open data only if an event has them. */
const EVENT_FACTS = ["venues", "organizers", "partOf", "languages", "participants", "recording"] as const;
export type EventFact = (typeof EVENT_FACTS)[number];

/** Dependencies of data that are computed from the names of the fields alone; all pages depend on the declared fields anyway. */
export function dependenciesOf(own: OwnFields): Dependencies {
  const { facts = [], eventFacts = [], hasFilesElsewhere = false, hasAuthorship = false } = own;
  const values = [
    ...facts,
    ...eventFacts.map((fact) => `event ${fact}`),
    ...(hasFilesElsewhere ? ["elsewhere"] : []),
    ...(hasAuthorship ? ["authorship"] : []),
  ];
  return values.length === 0 ? {} : { values };
}

/** The fields of the open data that a publication has and others may not have. */
export const ownFieldsOf = memoizeLast((publication: Publication): OwnFields => {
  const { masthead, items, events } = publication;
  const { fields, series, genres = {} } = masthead;
  return {
    declared: defined({ fields, series }),
    facts: FACT_FIELDS.filter((name) => items.some(({ facts }) => facts?.[name] !== undefined)),
    eventFacts: EVENT_FACTS.filter((fact) => events.some(({ record }) => hasFact(record, fact))),
    genres: Object.keys(genres),
    hasFilesElsewhere: items.some(isWithFilesElsewhere),
    hasAuthorship: items.some(({ texts }) => [...texts.values()].some(({ authorship }) => authorship !== undefined)),
  };
});

/** A single organizer has a separate field. */
function hasFact(record: EventRecord, fact: EventFact): boolean {
  return fact === "organizers" ? (record.organizers ?? []).length > 1 : record[fact] !== undefined;
}

function isWithFilesElsewhere({ texts }: NewsItem): boolean {
  return [...texts.values()].some(({ media: { documents, audio } = NO_MEDIA }) =>
    [...documents, ...audio].some(({ elsewhere }) => elsewhere !== undefined),
  );
}

const NO_MEDIA: Pick<ItemMedia, "documents" | "audio"> = { documents: [], audio: [] };
