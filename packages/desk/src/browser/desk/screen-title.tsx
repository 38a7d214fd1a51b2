import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { useDesk } from "./desk-state.ts";

/** The heading of a screen. The window has its name, and who comes from the bar, or whose screen is gone, has the focus there. */
export function ScreenTitle(props: { readonly class?: string; readonly children: ComponentChildren }) {
  const { settings } = useDesk();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = [heading.current?.textContent, settings.title].join(" · ");
  });
  useEffect(() => {
    if (document.activeElement?.closest("#sections") != null) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <h1 ref={heading} class={props.class} tabIndex={-1}>
      {props.children}
    </h1>
  );
}
