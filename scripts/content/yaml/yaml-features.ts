import { type Document, isAlias, isNode, isScalar, type Node, type Scalar, visit } from "yaml";
import { defined } from "../../defined.ts";
import { findForbiddenCharacter } from "../../markdown/hidden-characters.ts";
import { message } from "../message.ts";
import { quoteText, type YamlFault } from "./yaml-errors.ts";

/** No field of ours is nested this deep, and parsers manage much more. */
const DEEPEST = 12;

/** Refuses valid YAML that parsers read in different ways, or that editors write by mistake. */
export function findFeatures(yaml: string, document: Document.Parsed): readonly YamlFault[] {
  const faults: YamlFault[] = [...findDirective(yaml)];
  const check = (node: Node, path: readonly unknown[]) => {
    const fault = checkNode(node) ?? (isScalar(node) ? checkText(yaml, node) : undefined);
    if (fault !== undefined) faults.push(faultAt(node, fault));
    if (path.length <= DEEPEST * 2) return undefined;
    faults.push(faultAt(node, { message: message("yaml-deep") }));
    return visit.BREAK;
  };
  visit(document, {
    Node: (_key, node, path) => check(node, path),
    Map(_key, node, path) {
      const known = new Set<string>();
      faults.push(...node.items.flatMap(({ key }) => checkKey(key, known)));
      return check(node, path);
    },
  });
  return faults;
}

type Sentence = Omit<YamlFault, "range">;

function faultAt({ range }: Node, sentence: Sentence): YamlFault {
  return { range: [range?.[0] ?? 0, range?.[1] ?? 1], ...sentence };
}

function findDirective(yaml: string): readonly YamlFault[] {
  const index = yaml.search(/^%/m);
  return index === -1 ? [] : [{ range: [index, index + 1], message: message("yaml-directive") }];
}

/** Checks that a key is a text and not a duplicate. `known` has the keys before it; this function adds the key. */
function checkKey(key: unknown, known: Set<string>): readonly YamlFault[] {
  if (!isScalar(key) || typeof key.value !== "string") {
    return isNode(key) ? [faultAt(key, { message: message("yaml-key") })] : [];
  }
  if (known.has(key.value)) return [faultAt(key, { message: message("yaml-twice", { field: key.value }) })];
  known.add(key.value);
  return key.value === "<<" ? [faultAt(key, { message: message("yaml-merge") })] : [];
}

function checkNode(node: Node): Sentence | undefined {
  if (isAlias(node)) return { message: message("yaml-alias") };
  if (node.anchor !== undefined) return { message: message("yaml-anchor") };
  return node.tag === undefined ? undefined : { message: message("yaml-tag") };
}

function escaped(character: string): Sentence {
  return { rule: "visible-characters", message: message("yaml-hidden-escape", { character }) };
}

/** Reports a text that differs from its appearance: because of an escape, or because a `#` cuts it off. */
function checkText(yaml: string, node: Scalar): Sentence | undefined {
  if (typeof node.value !== "string" || node.range == null) return undefined;
  if (node.type === "QUOTE_DOUBLE") {
    const hidden = findForbiddenCharacter(node.value.replaceAll("\n", " "));
    return hidden === undefined ? undefined : escaped(hidden.name);
  }
  const [start, end] = node.range;
  const [cut] = node.type === "PLAIN" ? (/^[ \t]+#[^\s#].*/.exec(yaml.slice(end, end + 200)) ?? []) : [];
  if (cut === undefined) return undefined;
  const suggestion = quoteText(`${yaml.slice(start, end)}${cut}`);
  return {
    severity: "warning",
    message: message("yaml-comment-after-text", { comment: cut.trim() }),
    ...defined({ suggestion }),
  };
}
