import { useId, useLayoutEffect, useRef } from "react";
import type { Words } from "./words";

/** Tells a person that a formula reads its own cell; Escape and the button close it, and the focus goes back. */
export function CircleDialog({ text, onClose }: { text: Words; onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [title, says] = [useId(), useId()];

  useLayoutEffect(() => {
    const shown = dialog.current;
    // Keys of the dialog are none of the grid's.
    shown?.addEventListener("keydown", (event) => event.stopPropagation());
    shown?.showModal();
    return () => shown?.close();
  }, []);

  return (
    <dialog
      ref={dialog}
      className="message"
      role="alertdialog"
      aria-labelledby={title}
      aria-describedby={says}
      onClose={onClose}
    >
      <h2 id={title}>{text.circle}</h2>
      <p id={says}>{text.circleSays}</p>
      <form method="dialog">
        <button type="submit">{text.ok}</button>
      </form>
    </dialog>
  );
}
