import { hash, randomBytes } from "node:crypto";
import type { Address } from "../../../../scripts/content/index.ts";
import type { DayRange, LanguageTag } from "../../../../scripts/i18n/index.ts";
import { audienceTally } from "./audiences.ts";
import { feedTally } from "./feed-tally.ts";
import { hostName } from "./host-name.ts";
import type { LineCounts, Reach } from "./reach.ts";
import type { LoggedRequest } from "./request.ts";
import type { FindPlace } from "./site-places.ts";

/** The requests that are counted. */
export interface ReachScope {
  readonly span: DayRange;
  readonly findPlace: FindPlace;
  readonly isBot: (agent: string) => boolean;
  readonly languageOf: (page: Address) => LanguageTag;
  /** The names of the publication's host. */
  readonly hosts: ReadonlySet<string>;
}

/** Counts requests one by one. */
export interface ReachTally {
  /** Counts the request of a line; undefined if it could not be read. */
  readonly add: (request: LoggedRequest | undefined) => void;
  readonly read: () => Reach;
}

/**
 * An empty tally. It keeps only a number of each request, computed with a salt that ends with the process, so that nobody can find the
 * address behind it.
 */
export function reachTally(scope: ReachScope): ReachTally {
  const salt = randomBytes(32).toString("base64");
  const lines: Record<keyof LineCounts, number> = { ...NO_LINES };
  const [months, countries] = [audienceTally<string>(), audienceTally<string>()];
  const [languages, pages] = [audienceTally<LanguageTag>(), audienceTally<Address>()];
  const downloads = new Map<Address, number>();
  const feeds = feedTally();
  const otherHosts = new Map<string, number>();

  const countView = (page: Address, { day, client, agent, country }: LoggedRequest): void => {
    const reader = hash("sha256", `${salt}${day}${client}\n${agent}`, "buffer").readUIntBE(0, 6);
    months.add(day.slice(0, 7), reader);
    languages.add(scope.languageOf(page), reader);
    pages.add(page, reader);
    if (country !== undefined && /^[A-Z]{2}$/.test(country)) countries.add(country, reader);
  };
  return {
    add: (request) => {
      const { kind, address } = classify(request, scope);
      lines[kind] += 1;
      if (kind === "otherHosts" && request !== undefined) countHost(otherHosts, hostName(request.host));
      if (request === undefined || address === undefined) return;
      if (kind === "views") countView(address, request);
      if (kind === "downloads") downloads.set(address, (downloads.get(address) ?? 0) + 1);
      if (kind === "feeds") feeds.add(address, request.agent);
    },
    read: () => ({
      lines: { ...lines },
      months: months.read(),
      languages: languages.read(),
      pages: pages.read(),
      countries: countries.read(),
      downloads,
      feeds: feeds.read(),
      otherHosts,
    }),
  };
}

const NO_LINES: LineCounts = {
  views: 0,
  downloads: 0,
  feeds: 0,
  bots: 0,
  others: 0,
  otherHosts: 0,
  otherDays: 0,
  unreadable: 0,
};

/** A complete answer, and an answer that the reader already has the file. */
const ANSWERED: ReadonlySet<string> = new Set(["200", "304"]);

interface Classified {
  readonly kind: keyof LineCounts;
  readonly address?: Address;
}

function classify(request: LoggedRequest | undefined, { span, findPlace, isBot, hosts }: ReachScope): Classified {
  if (request === undefined) return { kind: "unreadable" };
  const { day, method, status, target, agent, host } = request;
  if (host !== undefined && !hosts.has(host) && !hosts.has(hostName(host))) return { kind: "otherHosts" };
  if (day < span.start || span.end < day) return { kind: "otherDays" };
  const place = method === "GET" && ANSWERED.has(status) ? findPlace(target) : undefined;
  if (place === undefined) return { kind: "others" };
  const { kind, address } = place;
  if (kind === "feed") return { kind: "feeds", address };
  if (isBot(agent)) return { kind: "bots" };
  return { kind: kind === "page" ? "views" : "downloads", address };
}

/** The client writes the name of the host, so not every name is valid, and there may be any number of them. */
function countHost(hosts: Map<string, number>, name: string): void {
  const before = hosts.get(name);
  if (before !== undefined) hosts.set(name, before + 1);
  // A copy, since a part of a text keeps the whole in memory.
  else if (hosts.size < MOST_HOSTS && /^[\w.-]{1,253}$/.test(name)) hosts.set(Buffer.from(name).toString(), 1);
}

const MOST_HOSTS = 1000;
