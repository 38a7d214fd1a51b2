/*
 * What stands in a browser for parts of `yaml` that the desk does not need: tags of YAML 1.1, merge keys and the schema of JSON, which no
 * content may use, since a text that names one is refused; lines that are folded at a width, which nobody asks for; and visits of tokens.
 */

const none = undefined;

export {
  none as addMergeToJSMap,
  none as binary,
  none as floatTime,
  none as intTime,
  none as merge,
  none as omap,
  none as pairs,
  none as set,
  none as timestamp,
  none as visit,
};

export const schema: readonly never[] = [];

export const isMergeKey = () => false;

export const [FOLD_BLOCK, FOLD_FLOW, FOLD_QUOTED] = ["block", "flow", "quoted"];

export const foldFlowLines = (text: string) => text;
