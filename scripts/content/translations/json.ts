import type { Ledger, LedgerText } from "./status.ts";

/** The ledger for machines. Files are named from the content folder; `changes` is null where what was changed is not known. */
export function formatLedgerJson({ languages, bulletins, pages, names }: Ledger): string {
  const ledger = {
    languages,
    bulletins: bulletins.map(({ month, requires, texts }) => ({ month, requires, texts: texts.map(plainText) })),
    pages: pages.map(plainText),
    names,
  };
  return `${JSON.stringify(ledger, undefined, 2)}\n`;
}

function plainText({ name, original: { file, language }, revision, translations }: LedgerText) {
  return {
    name,
    original: { file, language, revision },
    translations: translations.map(({ changes, ...translation }) =>
      translation.state === "stale" ? { ...translation, changes: changes ?? null } : translation,
    ),
  };
}
