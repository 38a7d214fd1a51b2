/** Browser code of packages imports `content/`, `files/` and `markdown/` only through this file. */

export { checkBody } from "../markdown/check-body.ts";
export { destinationsIn, encodeDestination, htmlIn, renderForeign, withDestinations } from "../markdown/foreign.ts";
export { removeForbidden } from "../markdown/hidden-characters.ts";
export { checkHref } from "../markdown/href.ts";
export { inlineText } from "../markdown/inline-text.ts";
export { type BlockContext, parseInPlace } from "../markdown/parse-in-place.ts";
export { DEEPEST_LEVEL } from "../markdown/parser.ts";
export { textOf } from "../markdown/plain.ts";
export type { LinkRole } from "../markdown/types.ts";
export type { Token } from "../markdown/walk-tokens.ts";
export { type Address, addressesOf } from "./addresses.ts";
export {
  ADDRESSES_FILE,
  type ContentPath,
  kindOfContent,
  parseContentPath,
  resolveContentPath,
} from "./content-path.ts";
export { type ReadFields, readFields } from "./edit/edit-fields.ts";
export { isSameValue } from "./edit/same-value.ts";
export { parsedText } from "./edit/text-edit.ts";
export { type Frequency, isUsual } from "./frequency.ts";
export { isMailAddress } from "./mail-address.ts";
export {
  comparePeriods,
  dateOfPeriod,
  daysOfPeriod,
  type Period,
  parsePeriod,
  partsOfPeriod,
  yearOfPeriod,
} from "./period.ts";
export { isTextPath, parseFile, parseFrontMatter, type TextPath } from "./read/front-matter.ts";
export { wordLocator } from "./read/locate-words.ts";
export { workOnText } from "./read/work-on-text.ts";
export { parseSlug, type Slug } from "./slug.ts";
export { isMapping } from "./yaml/is-mapping.ts";
export { parseYaml } from "./yaml/yaml.ts";
