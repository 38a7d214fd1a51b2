import type { ChangePart } from "../../../../../scripts/model/browser.ts";
import { useDesk } from "./desk-state.ts";

/** What stayed, came and went in a text. Screen readers are told which is which; what came stands apart from what it replaces. */
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
