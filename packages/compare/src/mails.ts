import { addressOf, fileOf, type ReadSite } from "./read-site.ts";

/** The present targets of the links in a mail that was sent before. */
export interface MailFinding {
  /** The address of its web copy. */
  readonly address: string;
  /** How many of its links lead into the site. */
  readonly links: number;
  /** Links to a page with changed content. */
  readonly changed: readonly string[];
  /** Links that redirect to another address now. */
  readonly redirected: readonly string[];
  /** Broken links. */
  readonly dead: readonly string[];
}

/** Follows the links of all mails of the old site in the new one. Mails whose links all lead where they led are left out. */
export function findInMails(before: ReadSite, after: ReadSite, changed: ReadonlySet<string>): readonly MailFinding[] {
  const mails = [...before.pages].filter(([file]) => /(?:^|\/)email\/index\.html$/.test(file));
  return mails.flatMap(([file, { links }]) => {
    const addresses = [...new Set(links.flatMap((link) => addressIn(before, link) ?? []))];
    const finding = {
      changed: addresses.filter((address) => changed.has(address)),
      redirected: addresses.filter((address) => !isThere(after, address) && after.redirects.has(address)),
      dead: addresses.filter((address) => !isThere(after, address) && !after.redirects.has(address)),
    };
    const isSame = Object.values(finding).every((list) => list.length === 0);
    return isSame ? [] : [{ address: addressOf(file), links: addresses.length, ...finding }];
  });
}

/** The address of a file of the site that a link of a mail leads to: such links are absolute. */
function addressIn(site: ReadSite, link: string): string | undefined {
  if (site.base === undefined || !link.startsWith(site.base)) return undefined;
  const address = `/${link.slice(site.base.length).replace(/[?#].*$/, "")}`;
  return isThere(site, address) ? address : undefined;
}

/** Whether an address has a file that is more than a redirect. */
function isThere({ files, redirects }: ReadSite, address: string): boolean {
  return files.has(fileOf(address)) && !redirects.has(address);
}
