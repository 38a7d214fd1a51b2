import { readFileSync } from "node:fs";
import { fileInPackages, rewrite } from "./rewrite-packages.mjs";

/**
 * A plugin of esbuild that leaves out of packages what no bundler sees that the desk never runs: methods that nothing calls, rules that our
 * parser turns off, what is for browsers that run no module, and the texts of errors, which are for those who write programs.
 * @type {import("esbuild").Plugin}
 */
export const leaveOut = {
  name: "leave-out",
  setup({ onLoad }) {
    onLoad(
      { filter: /[\\/]node_modules[\\/](?:diff|linkify-it|markdown-it|prosemirror-\w+|yaml)[\\/].*\.m?js$/ },
      ({ path }) => {
        const file = fileInPackages(path);
        const code = readFileSync(path, "utf8")
          .replace(ERROR_TEXT, "new $1()")
          .replace(YAML_TEXT, "$1''")
          .replace(YAML_OPTION, "false");
        return { contents: rewrite(code, file, LEFT_OUT[file]?.map(changeOf)), loader: "js" };
      },
    );
  },
};

const TEXT = /(?:"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`)/.source;

/** The text of an error of JavaScript's own. ProseMirror hands those of its own errors on. */
const ERROR_TEXT = new RegExp(
  `\\bnew ((?:Range|Reference|Syntax|Type)?Error)\\((?:${TEXT})(?: \\+ (?:${TEXT}|[\\w.]+))*\\)`,
  "g",
);

/** The text of an error in YAML, which our messages tell by its code, but for those of brackets and quotes that nothing closes. */
const YAML_TEXT = /(\bonError\(.*, '[A-Z_]+', )(?!.*(?:closing|must))(?:'(?:[^'\\\n]|\\.)*'|`[^`\n]*`)/g;

/** What no reader of YAML asks for. */
const YAML_OPTION = /\bctx\.(?:options\.(?:keepSourceTokens|stringKeys)|schema\.compat)\b|\bctx\?\.mapAsMap\b/g;

/**
 * A method, or a pattern with what takes its place.
 * @typedef {string | import("./rewrite-packages.mjs").Change} Part
 */

/**
 * @param {Part} part
 * @returns {import("./rewrite-packages.mjs").Change}
 */
function changeOf(part) {
  return typeof part === "string" ? [methodNamed(part), ""] : part;
}

/** @param {string} name */
function methodNamed(name) {
  return new RegExp(`^( {4}|\\t)(?:static )?${name}\\(.*\\) \\{\\n(?:(?!\\1\\}).*\\n)*\\1\\}\\n`, "gm");
}

/** Nobody keeps a text, a step or a selection as JSON. */
const JSON_METHODS = ["toJSON", "fromJSON", "jsonID"];

/** Rules that `createParser` turns off, or has another in place of. */
const RULES = ["html_block", "html_inline", "replace", "smartquotes", "inline", "text", "strip_references"];

/** No node of a text has a mark, and no attribute of one changes by itself. */
const STEPS = ["addNodeMark", "removeNodeMark", "setNodeAttribute", "setDocAttribute"];

/** Nobody changes a document, writes one, or follows an alias: a text with one is refused. */
const NODE_METHODS = ["add", "delete", "get", "has", "set", "toString"];
const IN_METHODS = ["addIn", "clone", "deleteIn", "getIn", "hasIn", "setIn"];

/**
 * How a tag finds and writes its values.
 * @type {Part}
 */
const TO_WRITE = [/^ {4}(?:identify|createNode|stringify)(?:: .*(?:\n {8}.*)*|\(.*\n(?: {8}.*\n)* {4}\}),?\n/gm, ""];

/**
 * By the paths of files in node_modules.
 * @type {Readonly<Record<string, readonly Part[] | undefined>>}
 */
const LEFT_OUT = {
  "markdown-it/dist/markdown-it.mjs": [
    ...["use", "render", "parseInline", "renderInline", "attrJoin", "enableOnly"],
    ...RULES.map(
      (name) => /** @type {const} */ ([new RegExp(`(\\["\\w+", |"${name}",\\s+)${name}(?=[\\],])`), "$1() => {}"]),
    ),
    // Of these rules.
    [/^new RegExp\(.*<!---.*\n/m, ""],
    [/^var (?:HTML_OPEN_CLOSE_TAG_RE|HTML_SEQUENCES) = (?:.*;|\[\n(?:\t.*\n)*\];)$/gm, ""],
  ],
  "linkify-it/build/index.mjs": ["tlds"],
  "prosemirror-model/dist/index.js": ["toJSON", "fromJSON", "childAfter", "childBefore", "canAppend"],
  "prosemirror-state/dist/index.js": [...JSON_METHODS, "reconfigure", "setTime", [/^Selection\.jsonID\(.*$/gm, ""]],
  "prosemirror-transform/dist/index.js": [
    ...JSON_METHODS,
    ...STEPS,
    "touches",
    "appendMapping",
    "changedRange",
    [/^Step\.jsonID\(.*$/gm, ""],
  ],
  "prosemirror-view/dist/index.js": [
    [/^const ie_edge = (?:.*\n)*const ie = .*\nconst ie_version = .*/m, "const ie = false, ie_version = 0;"],
    ...["setProps", "updateRoot", "posAtDOM", "pasteHTML", "pasteText", "serializeForClipboard"],
  ],
  "yaml/browser/dist/compose/composer.js": ["streamInfo"],
  "yaml/browser/dist/doc/directives.js": ["clone", "tagString", "toString"],
  "yaml/browser/dist/doc/Document.js": [...NODE_METHODS, ...IN_METHODS, "createAlias", "createNode", "createPair"],
  "yaml/browser/dist/nodes/Alias.js": ["resolve", "toJSON", "toString"],
  "yaml/browser/dist/nodes/Collection.js": [...IN_METHODS, "hasAllNullValues"],
  // A key that is a list or mapping is refused.
  "yaml/browser/dist/nodes/addPairToJSMap.js": [[/\bisNode\(key\) && ctx\?\.doc\b/, "false"]],
  "yaml/browser/dist/nodes/Node.js": ["clone", "toJS"],
  "yaml/browser/dist/nodes/Pair.js": ["clone", "toString"],
  "yaml/browser/dist/nodes/YAMLMap.js": [...NODE_METHODS, "from"],
  "yaml/browser/dist/nodes/YAMLSeq.js": [...NODE_METHODS, "from"],
  "yaml/browser/dist/schema/Schema.js": ["clone"],
  "yaml/browser/dist/schema/common/null.js": [TO_WRITE],
  "yaml/browser/dist/schema/common/string.js": [TO_WRITE],
  "yaml/browser/dist/schema/core/bool.js": [TO_WRITE],
  "yaml/browser/dist/schema/core/float.js": [TO_WRITE],
  "yaml/browser/dist/schema/core/int.js": [TO_WRITE],
  "yaml/browser/dist/visit.js": [[/^visitAsync\..*\n/gm, ""]],
};
