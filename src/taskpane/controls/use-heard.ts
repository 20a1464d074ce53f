import { useEffect, useRef } from "react";
import { usePane } from "../frame/pane-context";

/** Has a screen reader say words once they become others; words of a new language say nothing new. */
export function useHeard(words: string): void {
  const { texts, announce } = usePane();
  const { language } = texts;
  const last = useRef({ words, language });
  useEffect(() => {
    const { current } = last;
    last.current = { words, language };
    if (words && words !== current.words && language === current.language) announce(words);
  }, [words, language, announce]);
}
