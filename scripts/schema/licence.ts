import * as z from "zod/mini";
import { findNearest } from "../diagnostics/suggestion.ts";
import * as field from "./fields.ts";
import { parsed, parsedText } from "./fields.ts";
import { remedy } from "./remedy.ts";

/** The name of a licence, and the address of its text. */
export interface Licence {
  readonly name: string;
  readonly url: string;
}

/**
 * The licences of texts, by their SPDX identifiers (SPDX License List 3). Licences of Creative Commons have addresses by a rule; the
 * versions before 4.0 differ between countries.
 */
const LICENCES: ReadonlyMap<string, Licence> = new Map([
  ...creativeCommons("4.0", ["by", "by-sa", "by-nd", "by-nc", "by-nc-sa", "by-nc-nd"]),
  ...creativeCommons("3.0", ["by", "by-sa", "by-nd", "by-nc", "by-nc-sa", "by-nc-nd"]),
  ...creativeCommons("3.0", ["by", "by-nc-sa"], "igo"),
  ["CC0-1.0", { name: "CC0 1.0", url: "https://creativecommons.org/publicdomain/zero/1.0/" }],
  ["etalab-2.0", { name: "Licence Ouverte 2.0", url: "https://www.etalab.gouv.fr/licence-ouverte-open-licence/" }],
  ["GFDL-1.3-or-later", { name: "GNU FDL 1.3", url: "https://www.gnu.org/licenses/fdl-1.3.html" }],
  ["NLOD-2.0", { name: "NLOD 2.0", url: "https://data.norge.no/nlod/en/2.0" }],
  ["ODbL-1.0", { name: "ODbL 1.0", url: "https://opendatacommons.org/licenses/odbl/1-0/" }],
  ["ODC-By-1.0", { name: "ODC-By 1.0", url: "https://opendatacommons.org/licenses/by/1-0/" }],
  [
    "OGL-UK-3.0",
    { name: "OGL 3.0", url: "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/" },
  ],
]);

function creativeCommons(
  version: string,
  kinds: readonly string[],
  port?: string,
): readonly (readonly [string, Licence])[] {
  return kinds.map((kind) => {
    const words = [kind.toUpperCase(), version, ...(port === undefined ? [] : [port.toUpperCase()])];
    const place = port === undefined ? "" : `${port}/`;
    const url = `https://creativecommons.org/licenses/${kind}/${version}/${place}`;
    return [`CC-${words.join("-")}`, { name: `CC ${words.join(" ")}`, url }];
  });
}

const ERROR = remedy("write-licence");

const byIdentifier = parsedText(ERROR, (id, context) =>
  parsed(id, LICENCES.get(id), context, ERROR, () => findNearest(id, LICENCES.keys())),
);

/** A licence by its SPDX identifier, or by its name and its address. */
export const licence = z.union([byIdentifier, field.namedLink], { error: ERROR });
