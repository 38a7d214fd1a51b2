import type { UnlocatedDiagnostic } from "../diagnostics/diagnostic.ts";
import type { Message } from "../diagnostics/message.ts";
import { type Content, textsOf } from "../model/content.ts";
import { draftFiles } from "../model/draft-fields.ts";
import { message } from "./message.ts";
import { type Rule, valueError } from "./rule.ts";

/**
 * The titles and summaries of published texts have no placeholders of new files, no comments, no Markdown and no typographic quotes around
 * them: they are shown as written.
 */
export const fieldLeftover: Rule = {
  id: "field-leftover",
  *check(content) {
    const drafts = draftFiles(content);
    yield* checkDeclared(content, drafts);
    for (const { path, fields } of textsOf(content)) {
      if (drafts.has(path.file)) continue;
      const texts: Partial<Readonly<Record<(typeof NAMES)[number], string | undefined>>> = fields;
      for (const name of NAMES) {
        const found = findLeftover(texts[name] ?? "");
        if (found === undefined) continue;
        const { severity, words, suggestion } = found;
        yield { ...valueError("field-leftover", path.file, [name], words, suggestion), severity };
      }
    }
  },
};

const NAMES = ["title", "summary"] as const;

/** The placeholders of new files, and comments, in texts that the publication has declared. */
function* checkDeclared(content: Content, drafts: ReadonlySet<string>): Iterable<UnlocatedDiagnostic> {
  const declared = content.publication?.fields.fields;
  if (declared === undefined) return;
  for (const { kind, path, custom = {} } of [...textsOf(content), ...content.events]) {
    if (drafts.has(path.file)) continue;
    for (const [name, { type }] of Object.entries(declared[kind] ?? {})) {
      const words = type.kind === "text" || type.kind === "paragraph" ? faultOf(custom[name]) : undefined;
      if (words !== undefined) yield valueError("field-leftover", path.file, [name], words);
    }
  }
}

function faultOf(written: unknown): Message | undefined {
  if (typeof written !== "string") return undefined;
  return PLACEHOLDER.test(written) ? message("leftover-placeholder", { written }) : commentIn(written);
}

const PLACEHOLDER = /^\[[^[\]]+\]$/;

/** The characters with which each of these leftovers begins: most texts have none. */
const MARKS = /[*_`[“”„«<]/;

interface Found {
  readonly severity: "error" | "warning";
  readonly words: Message;
  readonly suggestion?: string;
}

function findLeftover(text: string): Found | undefined {
  if (!MARKS.test(text)) return undefined;
  if (PLACEHOLDER.test(text)) return { severity: "error", words: message("leftover-placeholder", { written: text }) };
  const comment = commentIn(text);
  if (comment !== undefined) return { severity: "warning", words: comment };
  const [, quoted] = /^[“”„«](.+)[“”»]$/.exec(text) ?? [];
  if (quoted !== undefined && !/[“”„«»]/.test(quoted))
    return { severity: "warning", words: message("leftover-quotes", { written: quoted }), suggestion: quoted };
  const [written] = MARKDOWN.exec(text) ?? [];
  return written === undefined
    ? undefined
    : {
        severity: "warning",
        words: message("leftover-markdown", { written }),
        suggestion: text.replace(written, plain(written)),
      };
}

/** Readers would see a comment, as all else in a field. */
function commentIn(text: string): Message | undefined {
  const [written] = /<!--.{0,200}?(?:-->|$)/m.exec(text) ?? [];
  return written === undefined ? undefined : message("leftover-comment-in-field", { written });
}

/** Bold, a link, code, and italics between underscores. A single asterisk may mark a footnote or a name. */
const MARKDOWN =
  /\*\*[^*\s][^*]*\*\*|__[^_\s][^_]*__|(?<![\p{L}\p{N}])_[^_\s][^_]*_(?![\p{L}\p{N}])|`[^`]+`|\[[^[\]]+\]\([^()\s]+\)/u;

function plain(written: string): string {
  return written.replace(/^\[(.*)\]\(.*\)$/, "$1").replaceAll(/^(?:\*\*|__|_|`)|(?:\*\*|__|_|`)$/g, "");
}
