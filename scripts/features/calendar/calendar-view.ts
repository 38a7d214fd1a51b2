import type { Address } from "../../content/addresses.ts";
import type { Day } from "../../i18n/day.ts";
import type { Instant } from "../../i18n/instant.ts";

/** Events as a calendar (RFC 5545). Calendar programs subscribe to it or import it. */
export interface CalendarView {
  readonly kind: "calendar";
  readonly address: Address;
  readonly name: string;
  readonly description?: string;
  /** The calendar's own URL, where programs look for changes. */
  readonly source: string;
  readonly events: readonly CalendarEvent[];
}

/**
 * Whole days without a time zone, or times in UTC (RFC 3339). `end` is exclusive: the day after the last one (RFC 5545 §3.6.1). It is
 * absent if it is unknown.
 */
export type CalendarTime =
  | { readonly kind: "days"; readonly start: Day; readonly end?: Day }
  | { readonly kind: "times"; readonly start: string; readonly end?: string };

export interface CalendarEvent {
  /** The event's key and the publication's host: permanent, even if the event is renamed. */
  readonly uid: string;
  readonly name: string;
  readonly when: CalendarTime;
  readonly status: "confirmed" | "tentative" | "cancelled";
  /** How often the event was changed. */
  readonly sequence: number;
  /** `DTSTAMP`: when the entry was last revised. */
  readonly stamp: Instant;
  readonly modified?: Instant;
  readonly url: string;
  readonly location?: string;
  readonly description?: string;
}
