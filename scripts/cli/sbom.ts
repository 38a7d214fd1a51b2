/** The list of everything that is in the package, or that npm installs with it (a software bill of materials, CycloneDX 1.6). */
import { createHash } from "node:crypto";
import type { CompiledPackage } from "./compiled-packages.ts";

/** An entry of package-lock.json. */
export interface LockedPackage {
  readonly version: string;
  readonly name?: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  /** Whether it is a package of this repository. */
  readonly link?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

/** By their places, such as `node_modules/zod`. */
type Locked = Readonly<Record<string, LockedPackage>>;

/** package.json, with the day of its release. */
export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly author: string;
  /** Such as `2026-11-29`. */
  readonly released: string | undefined;
}

type Named = Pick<Manifest, "name" | "version">;

/** The property that specifies how a package is delivered to users. */
const DELIVERY = "dateline:delivery";

/**
 * The list as a JSON text. Its time is the day of the release, and its serial number the hash of its content, so that two builds give the
 * same bytes.
 */
export function sbomOf(
  { name, version, license, author, released }: Manifest,
  compiled: readonly CompiledPackage[],
  locked: Locked,
): string {
  const installed = Object.entries(locked)
    .filter(([place, { dev, link }]) => place.startsWith("node_modules/") && !link && !dev)
    .map(([place, entry]) => ({ ...entry, name: nameOf(place, entry), license: entry.license ?? "" }));
  const compiledIn = new Set(compiled.map(purlOf));
  const components = [
    ...compiled.map((each) =>
      componentOf(each, { ...suppliedBy(each), ...hashesOf(each, locked), ...delivered("compiled in") }),
    ),
    ...installed
      .filter((each) => !compiledIn.has(purlOf(each)))
      .map((each) => componentOf(each, { ...scopeOf(each), ...hashOf(each.integrity), ...delivered("installed") })),
  ];
  const listed = [...new Map(components.map((each) => [each.purl, each])).values()];
  const purls = new Set(listed.map(({ purl }) => purl));
  const supplier = { name: author };
  const program = purlOf({ name, version });
  const content = {
    metadata: {
      ...(released === undefined ? {} : { timestamp: `${released}T00:00:00Z` }),
      component: { ...componentOf({ name, version, license }, { supplier }), type: "application" },
      supplier,
    },
    components: listed,
    dependencies: [
      {
        ref: program,
        dependsOn: [...new Set([...compiledIn, ...neededBy("", locked).filter((each) => purls.has(each))])].sort(),
      },
      ...dependenciesOf(purls, locked),
    ],
  };
  const serialNumber = `urn:uuid:${uuidOf(JSON.stringify(content))}`;
  const bom = { bomFormat: "CycloneDX", specVersion: "1.6", serialNumber, version: 1, ...content };
  return `${JSON.stringify(bom, undefined, 1)}\n`;
}

/** The dependencies of each package on others of the list. */
function dependenciesOf(listed: ReadonlySet<string>, locked: Locked) {
  const found = new Map([...listed].map((purl) => [purl, new Set<string>()]));
  for (const [place, entry] of Object.entries(locked)) {
    const own = found.get(purlOf({ name: nameOf(place, entry), version: entry.version }));
    if (own !== undefined) for (const purl of neededBy(place, locked)) if (listed.has(purl)) own.add(purl);
  }
  return [...found].map(([ref, needed]) => ({ ref, dependsOn: [...needed].sort() }));
}

/** The packages that the package at a place needs. */
function neededBy(place: string, locked: Locked): readonly string[] {
  const { peerDependencies, optionalDependencies, dependencies } = locked[place] ?? {};
  const names = Object.keys({ ...peerDependencies, ...optionalDependencies, ...dependencies });
  return names.flatMap((name) => purlOfNeeded(place, name, locked) ?? []);
}

/** The package that a name means at a place, as Node finds it: in the innermost `node_modules`. */
function purlOfNeeded(place: string, name: string, locked: Locked): string | undefined {
  const nearest = `${place === "" ? "" : `${place}/`}node_modules/${name}`;
  const entry = locked[nearest];
  if (entry !== undefined) return purlOf({ name: nameOf(nearest, entry), version: entry.version });
  return place === ""
    ? undefined
    : purlOfNeeded(place.replace(/(?:^|\/)node_modules\/(?:@[^/]+\/)?[^/]+$/, ""), name, locked);
}

/** A UUID of version 8 (RFC 9562), whose bits a program may define: the hash of a text. */
function uuidOf(text: string): string {
  const hex = createHash("sha256").update(text).digest("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    "-",
  );
}

function componentOf({ name, version, license }: Named & { readonly license: string }, more: object) {
  const purl = purlOf({ name, version });
  const licenses = [/[ (+]/.test(license) ? { expression: license } : { license: { id: license } }];
  return { type: "library", "bom-ref": purl, name, version, ...(license === "" ? {} : { licenses }), purl, ...more };
}

/** The address of a package in such lists (purl-spec, type npm). */
function purlOf({ name, version }: Named): string {
  return `pkg:npm/${name.replace("@", "%40")}@${version}`;
}

function suppliedBy({ author }: CompiledPackage) {
  return author === undefined ? {} : { supplier: { name: author } };
}

function scopeOf({ optional }: LockedPackage) {
  return { scope: optional ? "optional" : "required" };
}

/** How a package is delivered to users. A bundled package may be installed beside it, too. */
function delivered(value: "compiled in" | "installed") {
  return { properties: [{ name: DELIVERY, value }] };
}

function hashesOf({ name, version }: Named, locked: Locked) {
  const entry = Object.entries(locked).find(
    ([place, each]) => nameOf(place, each) === name && each.version === version,
  );
  return hashOf(entry?.[1].integrity);
}

/** npm's hash of the published package, in hexadecimal. */
function hashOf(integrity: string | undefined) {
  const [, base64] = /^sha512-(\S+)/.exec(integrity ?? "") ?? [];
  if (base64 === undefined) return {};
  return { hashes: [{ alg: "SHA-512", content: Buffer.from(base64, "base64").toString("hex") }] };
}

/** An entry of a package that is installed under another name contains its real name. */
function nameOf(place: string, { name }: LockedPackage): string {
  return name ?? place.replace(/^.*node_modules\//, "");
}
