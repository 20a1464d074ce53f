import { ObjectClass } from "../object-class";
import type { SharedRuntime } from "../runtime";

/** What stands behind `Office.addin.showAsTaskpane` and `hide`. */
export const appRuntimeClass = new ObjectClass<SharedRuntime>("AppRuntimeService", {
  methods: {
    GetAppRuntimeState: (runtime) => runtime.state,
    SetAppRuntimeState: (runtime, args) =>
      runtime.become(args.choice(0, ["Background", "Visible"])),
  },
});

/** What stands behind `Office.addin.getStartupBehavior` and `setStartupBehavior`. */
export const appRuntimeStartClass = new ObjectClass<SharedRuntime>("AppRuntimePersistenceService", {
  methods: {
    GetAppRuntimeStartState: (runtime) => runtime.startState,
    SetAppRuntimeStartState: (runtime, args) => {
      runtime.startState = args.choice(0, ["Inactive", "Background"]);
    },
  },
});
