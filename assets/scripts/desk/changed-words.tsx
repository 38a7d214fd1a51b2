import type { ChangePart } from "../../../scripts/content/translations/diff.ts";

/** What stayed, came and went in a text. */
export function ChangedWords({ parts }: { readonly parts: readonly ChangePart[] }) {
  return (
    <>
      {parts.map(({ kind, text }, index) =>
        kind === "same" ? (
          text
        ) : kind === "added" ? (
          <ins key={index.toString()}>{text}</ins>
        ) : (
          <del key={index.toString()}>{text}</del>
        ),
      )}
    </>
  );
}
