import { useEffect } from "react";
import { useChoice } from "../frame/choice-context";

/** Back from a screen that a button opened, the focus stands on that button again. */
export function useReturnFocus(): void {
  const { takeReturn } = useChoice();
  useEffect(() => {
    const id = takeReturn();
    if (id !== null && document.hasFocus()) document.getElementById(id)?.focus();
  }, [takeReturn]);
}
