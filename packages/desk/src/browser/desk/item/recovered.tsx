import { useSignal } from "@preact/signals";
import { useDesk } from "../desk-state.ts";
import { ChangedFields } from "../history-screen.tsx";

/** Reports that unsaved words were recovered, and shows the changes that they made in the file. */
export function Recovered({ file }: { readonly file: string }) {
  const { say, saving, workspace } = useDesk();
  const isComparing = useSignal(false);
  const isClosed = useSignal(false);
  const kept = saving.recovered.value.get(file);
  if (kept === undefined || isClosed.value) return null;
  return (
    <div class="recovered">
      <p role="status">
        {say("recovered.until", { hour: say.hour(kept.at) })}{" "}
        <button
          type="button"
          class="link"
          aria-expanded={isComparing.value}
          onClick={() => (isComparing.value = !isComparing.value)}
        >
          {say("recovered.compare")}
        </button>{" "}
        <button type="button" class="link" onClick={() => (isClosed.value = true)}>
          {say("close")}
        </button>
      </p>
      {isComparing.value ? (
        <ChangedFields
          file={file}
          texts={{ before: kept.base?.text, after: workspace.value?.text(file) ?? kept.text }}
        />
      ) : null}
    </div>
  );
}
