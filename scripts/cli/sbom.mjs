/**
 * The list of everything that is in the package, or that npm installs with it (a software bill of materials, CycloneDX 1.6).
 */

/**
 * @typedef {object} LockedPackage an entry of package-lock.json
 * @property {string} version
 * @property {string} [name]
 * @property {string} [license]
 * @property {string} [integrity]
 * @property {boolean} [dev]
 * @property {boolean} [optional]
 * @property {boolean} [link] whether it is a package of this repository
 */

/** The property that specifies how a package is delivered to users. */
const DELIVERY = "dateline:delivery";

/**
 * The list as a JSON text. It contains no time and no random number, so that two builds give the same bytes.
 * @param {{ readonly name: string, readonly version: string, readonly license: string }} manifest
 * @param {readonly import("./compiled-packages.mjs").CompiledPackage[]} compiled
 * @param {Readonly<Record<string, LockedPackage>>} locked by their places, such as `node_modules/zod`
 */
export function sbomOf({ name, version, license }, compiled, locked) {
  const installed = Object.entries(locked)
    .filter(([place, { dev, link }]) => place.startsWith("node_modules/") && !link && !dev)
    .map(([place, entry]) => ({ ...entry, name: nameOf(place, entry), license: entry.license ?? "" }));
  const compiledIn = new Set(compiled.map(purlOf));
  const components = [
    ...compiled.map((each) => componentOf(each, { ...hashesOf(each, locked), ...delivered("compiled in") })),
    ...installed
      .filter((each) => !compiledIn.has(purlOf(each)))
      .map((each) => componentOf(each, { ...scopeOf(each), ...hashOf(each.integrity), ...delivered("installed") })),
  ];
  const bom = {
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    version: 1,
    metadata: { component: { ...componentOf({ name, version, license }, {}), type: "application" } },
    components: [...new Map(components.map((each) => [each.purl, each])).values()],
  };
  return `${JSON.stringify(bom, undefined, 1)}\n`;
}

/**
 * @param {{ readonly name: string, readonly version: string, readonly license: string }} of
 * @param {object} more
 */
function componentOf({ name, version, license }, more) {
  const purl = purlOf({ name, version });
  const licenses = [/[ (+]/.test(license) ? { expression: license } : { license: { id: license } }];
  return { type: "library", "bom-ref": purl, name, version, ...(license === "" ? {} : { licenses }), purl, ...more };
}

/**
 * The address of a package in such lists (purl-spec, type npm).
 * @param {{ readonly name: string, readonly version: string }} of
 */
function purlOf({ name, version }) {
  return `pkg:npm/${name.replace("@", "%40")}@${version}`;
}

/** @param {LockedPackage} of */
function scopeOf({ optional }) {
  return { scope: optional ? "optional" : "required" };
}

/**
 * How a package is delivered to users. A bundled package may be installed beside it, too.
 * @param {"compiled in" | "installed"} value
 */
function delivered(value) {
  return { properties: [{ name: DELIVERY, value }] };
}

/**
 * @param {{ readonly name: string, readonly version: string }} compiled
 * @param {Readonly<Record<string, LockedPackage>>} locked
 */
function hashesOf({ name, version }, locked) {
  const entry = Object.entries(locked).find(
    ([place, each]) => nameOf(place, each) === name && each.version === version,
  );
  return hashOf(entry?.[1].integrity);
}

/**
 * npm's hash of the published package, in hexadecimal.
 * @param {string | undefined} integrity
 */
function hashOf(integrity) {
  const [, base64] = /^sha512-(\S+)/.exec(integrity ?? "") ?? [];
  if (base64 === undefined) return {};
  return { hashes: [{ alg: "SHA-512", content: Buffer.from(base64, "base64").toString("hex") }] };
}

/**
 * An entry of a package that is installed under another name contains its real name.
 * @param {string} place
 * @param {LockedPackage} entry
 */
function nameOf(place, { name }) {
  return name ?? place.replace(/^.*node_modules\//, "");
}
