import { useState } from "react";
import { officeLocales, type Language } from "../protocol/app-context";
import { AddInGroup } from "./add-in-group";
import { commandIcons } from "./icons";
import { inLocale, type Manifest, type RibbonButton } from "./manifest";
import type { Session } from "./session";
import type { Words } from "./words";

type Name = keyof typeof commandIcons;

interface Command {
  readonly name: Name;
  readonly run: (session: Session) => void;
}

const command =
  (id: string, params?: object) =>
  (session: Session): void =>
    session.command(id, params);

/** The commands behind the buttons, in their groups. */
const groups: readonly { readonly name: keyof Words; readonly commands: readonly Command[] }[] = [
  {
    name: "edit",
    commands: [
      { name: "undo", run: command("univer.command.undo") },
      { name: "redo", run: command("univer.command.redo") },
    ],
  },
  {
    name: "font",
    commands: [
      { name: "bold", run: command("sheet.command.set-range-bold") },
      { name: "italic", run: command("sheet.command.set-range-italic") },
      { name: "underline", run: command("sheet.command.set-range-underline") },
    ],
  },
  {
    name: "alignment",
    commands: [
      { name: "left", run: command("sheet.command.set-horizontal-text-align", { value: 1 }) },
      { name: "center", run: command("sheet.command.set-horizontal-text-align", { value: 2 }) },
      { name: "right", run: command("sheet.command.set-horizontal-text-align", { value: 3 }) },
      { name: "wrap", run: command("sheet.command.set-text-wrap", { value: 3 }) },
    ],
  },
  {
    name: "cells",
    commands: [
      { name: "insertRow", run: (session) => session.shift("insert", "row") },
      { name: "deleteRow", run: (session) => session.shift("remove", "row") },
      { name: "insertColumn", run: (session) => session.shift("insert", "col") },
      { name: "deleteColumn", run: (session) => session.shift("remove", "col") },
    ],
  },
  {
    name: "view",
    commands: [{ name: "freeze", run: command("sheet.command.set-selection-frozen") }],
  },
];

interface Props {
  readonly session: Session;
  readonly text: Words;
  readonly language: Language;
  readonly manifest: Manifest | undefined;
  readonly isPaneOpen: boolean;
  readonly onPress: (button: RibbonButton) => void;
}

/** The command strip: the program's own tab and the add-in's, as its manifest describes it. */
export function Ribbon({ session, text, language, manifest, isPaneOpen, onPress }: Props) {
  const [tab, setTab] = useState<"home" | "add-in">(manifest ? "add-in" : "home");
  const locale = officeLocales[language];
  const tabs = [
    { id: "home" as const, label: text.home },
    ...(manifest ? [{ id: "add-in" as const, label: inLocale(manifest.tab, locale) }] : []),
  ];
  return (
    <nav className="ribbon" aria-label={text.tabs}>
      <div className="tabs" role="tablist" aria-label={text.tabs}>
        {tabs.map(({ id, label }, index) => (
          <button
            key={id}
            id={`tab-${id}`}
            type="button"
            role="tab"
            aria-selected={tab === id}
            aria-controls="ribbon-panel"
            tabIndex={tab === id ? 0 : -1}
            onClick={() => setTab(id)}
            onKeyDown={(event) => {
              if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
              const next = tabs[(index + 1) % tabs.length];
              if (!next) return;
              setTab(next.id);
              document.getElementById(`tab-${next.id}`)?.focus();
            }}
          >
            {label}
          </button>
        ))}
      </div>
      <div className="commands" role="tabpanel" id="ribbon-panel" aria-labelledby={`tab-${tab}`}>
        {tab === "home" || !manifest ? (
          groups.map((group) => (
            <div className="group" role="group" aria-label={text[group.name]} key={group.name}>
              <div className="buttons">
                {group.commands.map(({ name, run }) => {
                  const Icon = commandIcons[name];
                  return (
                    <button
                      key={name}
                      type="button"
                      title={text[name]}
                      aria-label={text[name]}
                      onClick={() => run(session)}
                    >
                      <Icon />
                    </button>
                  );
                })}
              </div>
              <span className="group-label" aria-hidden="true">
                {text[group.name]}
              </span>
            </div>
          ))
        ) : (
          <AddInGroup
            manifest={manifest}
            language={language}
            isPaneOpen={isPaneOpen}
            onPress={onPress}
          />
        )}
      </div>
    </nav>
  );
}
