/** How readers subscribe, on every bulletin and item: a form, or a link to a page or a mail. */
export interface Subscription {
  /** The page that explains all ways. */
  readonly page: { readonly text: string; readonly href: string };
  readonly form?: SubscriptionForm;
  readonly link?: { readonly text: string; readonly href: string };
}

/** A form of a mailing service. */
export interface SubscriptionForm {
  readonly action: string;
  /** The names of its fields. */
  readonly email: string;
  readonly name?: string;
  readonly hidden: readonly { readonly name: string; readonly value: string }[];
}
