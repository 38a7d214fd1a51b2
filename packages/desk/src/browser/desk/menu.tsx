import { useSignal } from "@preact/signals";
import { useId, useLayoutEffect, useRef } from "preact/hooks";

interface MenuProps {
  readonly label: string;
  /** The label including the thing it belongs to. */
  readonly named?: string;
  readonly class?: string;
  readonly children: readonly (readonly [label: string, act: () => void])[];
}

/** A button that opens a list of acts. Arrows go through them, Esc closes. */
export function Menu({ label, named, children, ...props }: MenuProps) {
  const isOpen = useSignal(false);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();

  // With the menu, not after it: a key that follows at once is one of the menu.
  useLayoutEffect(() => {
    if (!isOpen.value) return;
    box.current?.querySelector<HTMLElement>("[role=menuitem]")?.focus();
    const onOutside = (event: Event) => {
      if (event.target instanceof Node && box.current?.contains(event.target) === true) return;
      isOpen.value = false;
    };
    document.addEventListener("pointerdown", onOutside, true);
    return () => document.removeEventListener("pointerdown", onOutside, true);
  }, [isOpen.value]);

  function close(): void {
    isOpen.value = false;
    button.current?.focus();
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (!isOpen.value) return;
    const items = [...(box.current?.querySelectorAll<HTMLElement>("[role=menuitem]") ?? [])];
    const index = items.findIndex((item) => item.matches(":focus"));
    const to = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: items.length - 1 }[event.key];
    if (event.key === "Escape") close();
    else if (event.key === "Tab") isOpen.value = false;
    else if (to !== undefined) items[(to + items.length) % items.length]?.focus();
    if (event.key === "Tab" || (event.key !== "Escape" && to === undefined)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys act on the menu inside.
    <div class={`menu ${props.class ?? ""}`} ref={box} onKeyDown={onKeyDown}>
      <button
        ref={button}
        type="button"
        aria-haspopup="menu"
        aria-expanded={isOpen.value}
        aria-controls={id}
        aria-label={named}
        onClick={() => (isOpen.value = !isOpen.value)}
      >
        {label}
      </button>
      {isOpen.value ? (
        <div role="menu" id={id} aria-label={named ?? label}>
          {children.map(([text, act]) => (
            <button
              key={text}
              type="button"
              role="menuitem"
              tabIndex={-1}
              onClick={() => {
                close();
                act();
              }}
            >
              {text}
            </button>
          ))}
        </div>
      ) : null}
    </div>
  );
}
