/** The name of a person or an office, and the email addresses beside it, which no list of names publishes. */
export interface NamedPerson {
  /** Empty if there is no name. */
  readonly name: string;
  readonly mailboxes: readonly string[];
}

/** Separates a name from email addresses: `Ana Ruiz <ana@example.org>`, `ana@example.org (Ana Ruiz)`, `ana@example.org`. */
export function partMailboxes(written: string): NamedPerson {
  const mailboxes = Array.from(written.matchAll(MAILBOX), ([, mailbox = ""]) => mailbox);
  if (mailboxes.length === 0) return { name: written.trim(), mailboxes };
  const rest = written
    .replaceAll(MAILBOX, " ")
    .replaceAll(/[<([]\s{0,9}[>)\]]/g, " ")
    .replaceAll(/\s+/g, " ")
    .replaceAll(/^[\s,;:|–—"'-]+|[\s,;:|–—"'-]+$/g, "");
  const [, within] = /^\(([^()]*)\)$/.exec(rest) ?? [];
  return { name: (within ?? rest).trim(), mailboxes };
}

const MAILBOX = /(?:mailto:)?([^\s<>()[\],;:|"'@/]{1,64}@[^\s<>()[\],;:|"'@/]{1,190}\.[^\s<>()[\],;:|"'@/.]{2,63})/gi;
