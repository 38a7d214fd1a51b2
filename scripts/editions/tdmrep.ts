import { type Address, rootFile } from "../content/addresses.ts";
import type { Route, SitePages } from "../site/route.ts";

/** Whether the right of text and data mining is reserved (Directive (EU) 2019/790, article 4(3)). */
export interface ReservationView {
  readonly kind: "tdmrep";
  readonly address: Address;
  readonly isReserved: boolean;
}

/**
 * The file `/.well-known/tdmrep.json`, once for all languages, if the publication has `reuse`: TDM Reservation Protocol, W3C Community
 * Group Final Report of 10 May 2024, section "TDM File on the Origin Server".
 */
export function reservationRoutes([first]: readonly SitePages[]): readonly Route<ReservationView>[] {
  const reuse = first?.site.publication.masthead.reuse;
  if (reuse === undefined) return [];
  const [kind, address] = ["tdmrep", rootFile(".well-known/tdmrep.json")] as const;
  const view = () => ({ kind, address, isReserved: reuse !== "allow" });
  return [{ kind, address, dependencies: {}, view, text: () => formatReservation(view()) }];
}

function formatReservation({ isReserved }: ReservationView): string {
  return `${JSON.stringify([{ location: "/", "tdm-reservation": isReserved ? 1 : 0 }])}\n`;
}
