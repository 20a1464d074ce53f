import { answered, local } from "./problem-kind";

/** What stands against a start, and what is a bug. */
export const startProblems = {
  // Start
  settingInvalid: local<{ name: string; value: string; expected: string }>("stays"),
  certificateUnusable: local<{ certificateFile: string; keyFile: string }>("stays"),
  portTaken: local<{ port: number }>("stays"),
  // A bug, never the person's doing
  internal: answered<{ incident: string }>(500, "mayPass"),
};
