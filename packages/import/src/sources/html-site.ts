import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { groupBy } from "../../../../scripts/diagnostics/index.ts";
import type { PageDetails } from "../html/main-content.ts";
import type { Resolve } from "../source.ts";
import { absolute, addressOf, findReferred, isPicture, resolveIn } from "./references.ts";

/** A page of a folder. */
export interface FolderPage {
  /** Path from the folder. */
  readonly file: string;
  /** The folder that its relative addresses start from, as a `file:` URL. */
  readonly base: string;
  /** For an unreadable page, only its whole text: its conversion reports the reason. */
  readonly details: PageDetails;
}

/** The former addresses of the pages of a folder, and the targets of their references. */
export interface HtmlSite {
  /** The former address of a page; undefined if unknown. */
  readonly addressOf: (file: string) => string | undefined;
  /** The address of a file by its path alone, whatever it declares. */
  readonly placeOf: (file: string) => string | undefined;
  /**
   * Finds the targets of the references of a page: pages by their addresses, pictures in the folder, everything else at its former address.
   */
  readonly resolverFor: (page: FolderPage) => Resolve;
}

/** Opens the pages of a folder as a site, with the address `site` if they do not declare one themselves. */
export function openHtmlSite(folder: string, pages: readonly FolderPage[], site: string | undefined): HtmlSite {
  const said = addressesSaid(pages, addressOf(site));
  const root = rootOf(said) ?? addressOf(site);
  const placeOf = (file: string) => (root === undefined ? undefined : resolveIn(root, encodePath(withoutIndex(file))));
  const addresses = new Map(
    pages.flatMap(({ file }) => {
      const address = said.get(file) ?? placeOf(file);
      return address === undefined ? [] : [[file, address] as const];
    }),
  );
  const roots = [root, addressOf(site)].flatMap((each) => each ?? []);
  const hosts = new Set([...roots, ...addresses.values(), ...LOCAL].map(hostOf));
  const isOwn = (address: string) => /^https?:/.test(address) && hosts.has(hostOf(address));
  const files = new Set(pages.map(({ file }) => file));
  const byAddress = new Map([...addresses].map(([file, address]) => [pathOf(address), file]));
  // A copy of a site may begin above its root, as some programs make a folder for the host, or below it.
  const depth = root === undefined ? "/" : new URL(root).pathname;
  const findFile = (path: string, from: string): string | undefined => {
    const within = path.startsWith(depth) ? [path, `/${path.slice(depth.length)}`] : [path];
    const above = path.startsWith("/") ? foldersAbove(from).map((each) => `/${each}${path}`) : [];
    const places = [...within, ...above].flatMap((place) => [
      place,
      `${place.replace(/\/$/, "")}/index.html`,
      `${place.replace(/\/$/, "")}.html`,
    ]);
    return places.flatMap((place) => (place === "" ? [] : (findReferred(folder, place, from) ?? [])))[0];
  };
  /** A page by its address, and any other file at its place; without an address, at its former place. */
  const resolveOwn = (reference: string, paths: readonly string[], onWeb: string | undefined, from: string) => {
    const page = onWeb === undefined ? undefined : byAddress.get(pathOf(onWeb));
    const found = page ?? paths.flatMap((path) => findFile(path, from) ?? [])[0];
    if (found === undefined) return onWeb ?? missingFile(folder, from, reference);
    const here = pathToFileURL(join(folder, found)).href;
    if (files.has(found)) return `${addresses.get(found) ?? here}${/#.*$/s.exec(reference)?.[0] ?? ""}`;
    return isPicture(found) ? here : (onWeb ?? here);
  };
  return {
    addressOf: (file) => addresses.get(file),
    placeOf,
    resolverFor: ({ file, details: { base } }) => {
      const address = addresses.get(file) ?? root;
      const start = base === undefined ? address : withBase(base, address);
      return (written) => {
        const reference = written.trim();
        if (!isReadable(reference)) return undefined;
        const whole = absolute(reference);
        if (whole !== undefined) return isOwn(whole) ? resolveOwn(reference, [pathIn(whole)], whole, file) : whole;
        const onWeb = webAddress(reference, start);
        const [path = ""] = reference.split(/[?#]/, 1);
        return resolveOwn(reference, [path, pathIn(onWeb)].filter(Boolean), onWeb, file);
      };
    },
  };
}

/** The declared addresses of pages, unless several pages declare the same. An address of this machine belongs to a preview. */
function addressesSaid(pages: readonly FolderPage[], root: string | undefined): ReadonlyMap<string, string> {
  const said = pages.flatMap(({ file, details: { address, kind } }) => {
    const written = kind.kind === "step" ? undefined : address;
    const path =
      written === undefined ? undefined : /^https?:\/\/(?:localhost|127\.0\.0\.1)(?::\d+)?(.*)$/s.exec(written)?.[1];
    const whole = path ?? written;
    const absoluteOne =
      whole === undefined ? undefined : (addressIn(whole) ?? (root === undefined ? undefined : resolveIn(root, whole)));
    return absoluteOne === undefined ? [] : [{ file, address: absoluteOne }];
  });
  return new Map(
    [...groupBy(said, ({ address }) => pathOf(address)).values()].flatMap(([first, ...others]) =>
      first === undefined || others.length > 0 ? [] : [[first.file, first.address] as const],
    ),
  );
}

/** The common root of most declared addresses, without their paths in the folder. */
function rootOf(said: ReadonlyMap<string, string>): string | undefined {
  const roots = [...said].flatMap(([file, address]) => {
    const path = encodePath(withoutIndex(file));
    const names = path === "" ? [address] : [path, path.replace(/\.x?html?$/i, ""), path.replace(/\.x?html?$/i, "/")];
    const name = names.find((each) => address.endsWith(`/${each}`));
    return path === "" ? [address] : name === undefined ? [] : [address.slice(0, -name.length)];
  });
  const [most] = [...groupBy(roots, (each) => each).values()].toSorted((a, b) => b.length - a.length);
  return addressOf(most?.[0]);
}

/** `quito/` of `quito/index.html` */
function withoutIndex(file: string): string {
  return file.replace(/(?:^|(?<=\/))index\.x?html?$/i, "");
}

function addressIn(written: string): string | undefined {
  return /^https?:\/\//i.test(written) && URL.canParse(written) ? new URL(written).href : undefined;
}

/** Where previews are. */
const LOCAL = ["http://localhost/", "http://127.0.0.1/"];

function encodePath(path: string): string {
  return path.split("/").map(encodeURIComponent).join("/");
}

/** Whether a reference leads to another file or address, by a scheme that content may have. */
function isReadable(reference: string): boolean {
  const isOtherScheme = /^[a-z][a-z0-9+.-]*:/i.test(reference) && absolute(reference) === undefined;
  return reference !== "" && !reference.startsWith("#") && !isOtherScheme;
}

function webAddress(reference: string, start: string | undefined): string | undefined {
  if (start === undefined || !URL.canParse(reference, start)) return undefined;
  const { href, protocol } = new URL(reference, start);
  return /^https?:$/.test(protocol) ? href : undefined;
}

function pathIn(address: string | undefined): string {
  return address === undefined ? "" : new URL(address).pathname;
}

function withBase(base: string, address: string | undefined): string | undefined {
  return URL.canParse(base, address) ? new URL(base, address).href : address;
}

/** The expected place of a missing file, for the report. A path from the root has no place without a site. */
function missingFile(folder: string, file: string, reference: string): string | undefined {
  const base = pathToFileURL(join(folder, file)).href;
  return reference.startsWith("/") || !URL.canParse(reference, base) ? undefined : new URL(reference, base).href;
}

/** The folders around a file, the outermost first. */
function foldersAbove(file: string): readonly string[] {
  const steps = dirname(file)
    .split("/")
    .filter((step) => step !== ".");
  return steps.map((_, index) => steps.slice(0, index + 1).join("/"));
}

function hostOf(address: string): string {
  const { host, hostname } = new URL(address);
  return /^(?:localhost|127\.0\.0\.1)$/.test(hostname) ? hostname : host.replace(/^www\./, "");
}

/** The common key of the usual variants of an address. */
function pathOf(address: string): string {
  const { host, pathname, search } = new URL(address);
  return `${host.replace(/^www\./, "")}${pathname.replace(/(?:\/index\.html?|\/+)$/i, "")}${search}`;
}
