import type { ChangePart } from "../../../../../scripts/model/browser.ts";
import { useDesk } from "./desk-state.ts";

/**
 * The unchanged, added and removed parts of a text. Screen readers announce the kind of each; added words are separated from the words that
 * they replace.
 */
export function ChangedWords({ parts }: { readonly parts: readonly ChangePart[] }) {
  const { say, settings } = useDesk();
  return (
    <>
      {parts.map(({ kind, text }, index) => {
        if (kind === "same") return text;
        const Name = kind === "added" ? "ins" : "del";
        return [
          index > 0 && parts[index - 1]?.kind !== "same" && " ",
          <Name key={index.toString()}>
            <span class="unseen" lang={settings.language}>
              {say(`changed.${kind}`)}{" "}
            </span>
            {text}
          </Name>,
        ];
      })}
    </>
  );
}
