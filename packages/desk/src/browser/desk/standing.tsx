import type { Standing } from "../../board/truth.ts";
import { useDesk } from "./desk-state.ts";
import { Mark } from "./marks.tsx";
import type { Say } from "./say.ts";

/** The one phrase for how an item or an issue stands; undefined where there is nothing to say of it. */
function standingWords(say: Say, { is }: Standing, kind: "item" | "issue"): string | undefined {
  if (is === "unknown") return undefined;
  if (is === "missing") return kind === "item" ? say("language.missing") : undefined;
  return say(`state.${kind}.${is}`);
}

/** How an item or an issue stands, with its mark. */
export function StandingMark({ standing, kind }: { readonly standing: Standing; readonly kind: "item" | "issue" }) {
  const { say } = useDesk();
  const words = standingWords(say, standing, kind);
  if (words === undefined) return null;
  const { is } = standing;
  return (
    <>
      {is === "missing" || is === "unknown" ? null : <Mark of={is} />} <span>{words}</span>
    </>
  );
}
