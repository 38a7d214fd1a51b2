import { type ReadonlySignal, useSignal } from "@preact/signals";

/** An element on which files can be dropped. */
interface DropZone {
  /** Whether files are held over it. */
  readonly isOver: ReadonlySignal<boolean>;
  /** What the element is to have. */
  readonly handlers: {
    readonly onDragOver: (event: DragEvent) => void;
    readonly onDragLeave: () => void;
    readonly onDrop: (event: DragEvent) => void;
  };
}

/** Takes the files that are dropped on an element; rows of the board that are dragged there are none. */
export function useDrop(take: (files: readonly File[]) => void): DropZone {
  const isOver = useSignal(false);
  return {
    isOver,
    handlers: {
      onDragOver(event) {
        if (event.dataTransfer?.types.includes("Files") !== true) return;
        event.preventDefault();
        isOver.value = true;
      },
      onDragLeave: () => (isOver.value = false),
      onDrop(event) {
        event.preventDefault();
        isOver.value = false;
        take([...(event.dataTransfer?.files ?? [])]);
      },
    },
  };
}
