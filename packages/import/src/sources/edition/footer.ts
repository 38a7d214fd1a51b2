import type { Block } from "./blocks.ts";

/** The text of mailing services below a mail: its recipient, and how to unsubscribe. */
const SENT =
  /unsubscribe|\b(?:has been|was) sent to\b|you (?:are receiving|received) this|darse de baja|dar de baja|ha sido enviado a|cancelar (?:a )?(?:subscrição|inscrição|assinatura)|foi enviad[oa] (?:a|para)\b|se désabonner|se désinscrire|vous désabonner|vous désinscrire|a été envoyé à/i;

/** In characters. Footers contain only an address, and legal notices. */
const LONGEST = 800;

/** An edition and its footer: from the sentence of the mailing service on, if little comes after it. */
export function partFooter(blocks: readonly Block[]): readonly [text: readonly Block[], footer: readonly Block[]] {
  let length = 0;
  let start = blocks.length;
  for (let at = blocks.length - 1; at > 0; at -= 1) {
    const { text = "" } = blocks[at] ?? {};
    length += text.length;
    if (length > LONGEST) break;
    if (SENT.test(text)) start = at;
  }
  return [blocks.slice(0, start), blocks.slice(start)];
}
