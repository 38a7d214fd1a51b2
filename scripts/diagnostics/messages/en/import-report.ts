/** What the report of an import says of all items. */
export const IMPORT_REPORT = {
  "import-heading": "Import",
  "import-of-source": "The source",
  "import-skipped": "Not imported",
  "import-drafts": "Drafts",
  "import-noted": "Left out or to be checked",
  "import-kept": "Not written again",
  "import-addresses": "Addresses",
  "import-count-items":
    "{items|# item|# items} in {bulletins|# bulletin|# bulletins}: {written} written, {unchanged} unchanged, {kept} edited or removed since the last import.",
  "import-count-drafts": "{count|# draft|# drafts}.",
  "import-count-skipped": "{count} not imported.",
  "import-stopped": "The import was stopped: the same command goes on.",
  "import-edited": "It was edited since the last import, so it stays as it is.",
  "import-removed": "It was removed, renamed or moved since the last import, so it is not written again.",
} as const;
