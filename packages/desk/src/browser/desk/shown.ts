import { useEffect, useState } from "preact/hooks";
import type { Preview } from "../../preview/preview.ts";
import { useDesk } from "./desk-state.ts";

/** The pause in typing after which the page is updated, in milliseconds. */
const REST = 20;

/** The faults of a file and the pages that show it, a moment after the last edit. Older pages stay until there are new ones. */
export function useShown(file: string | undefined): Preview | undefined {
  const { workspace, version } = useDesk();
  const [shown, setShown] = useState<{ readonly file: string; readonly preview: Preview } | undefined>(undefined);
  const at = version.value;
  const texts = workspace.value;
  useEffect(() => {
    if (file === undefined || texts === undefined) return;
    const timer = setTimeout(
      () => {
        const preview = texts.text(file) === undefined ? undefined : texts.show(file);
        if (preview !== undefined) setShown({ file, preview });
      },
      shown?.file === file ? REST : 0,
    );
    return () => clearTimeout(timer);
  }, [file, at, texts]);
  return shown?.file === file ? shown?.preview : undefined;
}
