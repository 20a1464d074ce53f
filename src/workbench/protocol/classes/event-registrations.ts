const names = [
  "ActivatedEvent",
  "AddedEvent",
  "DataChangedEvent",
  "DeactivatedEvent",
  "DeletedEvent",
  "RowSortedEvent",
  "SelectionChangedEvent",
  "EventNameChanged",
  "ProtectionChangedEvent",
] as const;

const nothing = (): undefined => undefined;

/** Registrations of the events that the workbench fires; those it does not fire are missing and refused. */
export const eventRegistrations: Readonly<Record<string, () => undefined>> = Object.fromEntries(
  names.flatMap((name) => [
    [`_Register${name}`, nothing],
    [`_Unregister${name}`, nothing],
  ])
);
