import { type Signal, useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useDesk } from "./desk-state.ts";

const TELEPHONE = "(max-width: 59.99rem)";

/** The screen on which a page is shown, and its width in pixels: on a telephone, first the width of the telephone itself, without scaling. */
export function usePageWidth(): { readonly isPhone: Signal<boolean>; readonly width: number | undefined } {
  const isOnPhone = matchMedia(TELEPHONE).matches;
  const isPhone = useSignal(isOnPhone);
  return { isPhone, width: isPhone.value ? (isOnPhone ? undefined : 390) : 1024 };
}

interface PageTabsProps {
  readonly kinds: readonly string[];
  readonly chosen: string;
  readonly onChoose: (kind: string) => void;
  readonly isPhone: boolean;
  readonly onPhone: (isPhone: boolean) => void;
  readonly children?: ComponentChildren;
}

/** The shown page, and the kind of screen. */
export function PageTabs({ kinds, chosen, onChoose, isPhone, onPhone, children }: PageTabsProps) {
  const { say } = useDesk();
  return (
    <div class="page-tabs">
      <fieldset class="tabs" aria-label={say("page.which")}>
        {kinds.map((kind) => (
          <button key={kind} type="button" aria-pressed={kind === chosen} onClick={() => onChoose(kind)}>
            {say(`tab.${kind}`)}
          </button>
        ))}
      </fieldset>
      {children}
      <fieldset class="screens" aria-label={say("page.screen")}>
        <button type="button" aria-pressed={!isPhone} onClick={() => onPhone(false)}>
          {say("page.wide")}
        </button>
        <button type="button" aria-pressed={isPhone} onClick={() => onPhone(true)}>
          {say("page.phone")}
        </button>
      </fieldset>
    </div>
  );
}
