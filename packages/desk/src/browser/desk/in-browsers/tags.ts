/*
 * What stands in a browser for parts of `yaml` that the desk does not need: tags of YAML 1.1, merge keys and the schema of JSON, which no
 * content may use, since a text that names one is refused; its writer, in place of which `format-yaml-value.ts` writes; revivers, as
 * those of JSON; and visits of tokens.
 */

const none = undefined;

export {
  none as addMergeToJSMap,
  none as applyReviver,
  none as binary,
  none as floatTime,
  none as intTime,
  none as merge,
  none as omap,
  none as pairs,
  none as set,
  none as createStringifyContext,
  none as indentComment,
  none as lineComment,
  none as stringify,
  none as stringifyCollection,
  none as stringifyDocument,
  none as stringifyNumber,
  none as stringifyPair,
  none as stringifyString,
  none as timestamp,
  none as visit,
};

export const schema: readonly never[] = [];

export const isMergeKey = () => false;
