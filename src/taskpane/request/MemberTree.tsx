import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { KeyboardEvent, MouseEvent } from "react";
import { usePane } from "../frame/pane-context";
import { fold } from "../indicators/fold";
import { tickOf } from "./member-choice";
import type { Ticked } from "./member-choice";
import { memberLines } from "./member-lines";
import type { MemberLine } from "./member-lines";
import type { MemberNode } from "./member-tree";
import { MemberRow } from "./MemberRow";

const useStyles = makeStyles({
  tree: {
    flexGrow: 1,
    minHeight: "120px",
    overflowY: "auto",
    paddingRight: tokens.spacingHorizontalXS,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
});

export interface MemberTreeProps {
  readonly label: string;
  readonly tree: readonly MemberNode[];
  readonly ticked: Ticked;
  /** Codes that a search found; null without a search. */
  readonly found: ReadonlySet<string> | null;
  readonly onToggle: (node: MemberNode) => void;
  readonly onTickAll: () => void;
}

/** Members to tick, as a tree after WAI-ARIA: one stop of the Tab key, arrows inside. */
export function MemberTree(props: MemberTreeProps) {
  const { label, tree, ticked, found, onToggle, onTickAll } = props;
  const styles = useStyles();
  const { texts } = usePane();
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const [active, setActive] = useState<string | null>(null);
  const whole = useRef<HTMLDivElement>(null);
  const typed = useRef({ text: "", at: 0 });
  const lines = memberLines(tree, opened, found);
  const stop = lines.find(({ node }) => node.code === active) ?? lines[0];
  const inTree = tree.some(({ children }) => children.length);
  const wanted = useRef<string | null>(null);

  useEffect(() => {
    if (wanted.current === null) return;
    whole.current?.querySelector<HTMLElement>(`[data-code="${wanted.current}"]`)?.focus();
    wanted.current = null;
  });

  function goTo(line: MemberLine | undefined) {
    if (!line) return;
    setActive(line.node.code);
    wanted.current = line.node.code;
  }

  function setOpen(code: string, open: boolean) {
    const next = new Set(opened);
    if (open) next.add(code);
    else next.delete(code);
    setOpened(next);
  }

  function onClick({ target }: MouseEvent) {
    if (!(target instanceof Element)) return;
    const code = target.closest<HTMLElement>("[data-code]")?.dataset["code"];
    const line = lines.find(({ node }) => node.code === code);
    if (!line) return;
    goTo(line);
    if (target.closest("[data-fold]")) setOpen(line.node.code, !line.open);
    else onToggle(line.node);
  }

  function onKeyDown(event: KeyboardEvent) {
    const at = lines.findIndex((line) => line === stop);
    const line = lines[at];
    if (!line || event.altKey || event.metaKey) return;
    if (event.ctrlKey && event.key.toLowerCase() !== "a") return;
    if (keyAction(event, line, at)) event.preventDefault();
  }

  /** Does what a key means; false where it means nothing here. */
  function keyAction(
    { key, ctrlKey, timeStamp }: KeyboardEvent,
    line: MemberLine,
    at: number
  ): boolean {
    const { node, parent, open } = line;
    if (ctrlKey) onTickAll();
    else if (key === "ArrowDown") goTo(lines[at + 1]);
    else if (key === "ArrowUp") goTo(lines[at - 1]);
    else if (key === "Home") goTo(lines[0]);
    else if (key === "End") goTo(lines.at(-1));
    else if (key === " " || key === "Enter") onToggle(node);
    else if (key === "ArrowRight" && open === false) setOpen(node.code, true);
    else if (key === "ArrowRight" && open) goTo(lines[at + 1]);
    else if (key === "ArrowLeft" && open) setOpen(node.code, false);
    else if (key === "ArrowLeft" && parent) goTo(lines.find((other) => other.node === parent));
    else if (key === "*") setOpened(new Set(tree.map(({ code }) => code)));
    else if (key.length === 1) goTo(lineTyped(key, timeStamp, at));
    else return false;
    return true;
  }

  /** The next line that begins with what was typed within the last second. */
  function lineTyped(key: string, now: number, at: number): MemberLine | undefined {
    const text = now - typed.current.at < 1000 ? typed.current.text + key : key;
    typed.current = { text, at: now };
    const from = text.length > 1 ? at : at + 1;
    const inTurn = [...lines.slice(from), ...lines.slice(0, from)];
    return inTurn.find(({ node }) => fold(node.label[texts.language]).startsWith(fold(text)));
  }

  return (
    <div
      ref={whole}
      role="tree"
      aria-label={label}
      aria-multiselectable
      tabIndex={-1}
      className={styles.tree}
      onClick={onClick}
      onKeyDown={onKeyDown}
    >
      {lines.map((line) => (
        <MemberRow
          key={line.node.code}
          code={line.node.code}
          name={line.node.label[texts.language]}
          level={line.level}
          place={line.place}
          siblings={line.siblings}
          open={line.open}
          inTree={inTree}
          tick={line.parent && ticked.has(line.parent.code) ? "true" : tickOf(line.node, ticked)}
          isStop={line === stop}
        />
      ))}
    </div>
  );
}
