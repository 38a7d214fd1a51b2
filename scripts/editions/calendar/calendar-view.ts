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

export interface CalendarEvent {
  /** The event's key and the publication's host: permanent, even if the event is renamed. */
  readonly uid: string;
  readonly name: string;
  readonly start: Day;
  /** The day after the last one: ends are exclusive (RFC 5545 §3.6.1). */
  readonly end: Day;
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
