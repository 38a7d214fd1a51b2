import type { Standing } from "../../board/truth.ts";

type Shape = Exclude<Standing["is"], "unknown" | "missing"> | "error" | "warning" | "saved" | "check";

/** A mark of a state. The word beside it has the same meaning. */
export function Mark({ of }: { readonly of: Shape }) {
  return (
    <svg class={`mark mark-${of}`} viewBox="0 0 14 14" width="14" height="14" aria-hidden="true" focusable="false">
      {shapes[of]}
    </svg>
  );
}

const ring = <circle cx="7" cy="7" r="5.25" />;

const shapes: Readonly<Record<Shape, preact.ComponentChild>> = {
  draft: <circle cx="7" cy="7" r="5.25" stroke-dasharray="2.4 1.9" />,
  ready: (
    <>
      {ring}
      <path class="full" d="M7 1.75a5.25 5.25 0 0 0 0 10.5z" />
    </>
  ),
  saved: (
    <>
      <circle cx="7" cy="7" r="3.5" />
      <path class="full" d="M7 3.5a3.5 3.5 0 0 0 0 7z" />
    </>
  ),
  inReview: (
    <>
      {ring}
      <circle class="full" cx="7" cy="7" r="1.75" />
    </>
  ),
  scheduled: (
    <>
      {ring}
      <path d="M7 4v3.2l2 1.3" />
    </>
  ),
  handedOver: (
    <>
      {ring}
      <path class="full" d="M7 1.75a5.25 5.25 0 0 1 0 10.5z" />
      <path d="M7 1.75v10.5" />
    </>
  ),
  online: <circle class="full" cx="7" cy="7" r="5.25" />,
  withdrawn: (
    <>
      {ring}
      <path d="M3.4 10.6l7.2-7.2" />
    </>
  ),
  expired: <path d="M3 7h8" />,
  unreadable: <path class="full proof" d="M7 2.2l5.2 9.3H1.8z" />,
  error: <path class="full proof" d="M7 2.2l5.2 9.3H1.8z" />,
  faulty: <path class="full proof" d="M7 2.2l5.2 9.3H1.8z" />,
  warning: <circle cx="7" cy="7" r="3.5" />,
  check: <path d="M2.5 7.5l3 3 6-7" />,
};
