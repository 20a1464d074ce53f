import type { EntryTexts } from "./entry-texts.type";

/** The way into the pane in English. */
export const entryTexts: EntryTexts = {
  language: "en",
  product: "NEDB",
  productFull: "National Educational Database",
  header: {
    language: "Language",
    person: (name) => `User: ${name}`,
    signOut: "Sign out",
  },
  outside: {
    title: "This page works inside Excel",
    next: "Open it in Excel with the add-in's button on the ribbon.",
  },
  signIn: {
    title: "Sign in",
    lead: "Indicators of the National Educational Database in an Excel worksheet.",
    login: "Login",
    password: "Password",
    showPassword: "Show password",
    hidePassword: "Hide password",
    submit: "Sign in",
    submitting: "Signing in…",
    loginMissing: "Enter your login.",
    passwordMissing: "Enter your password.",
    whoMay: "Access is given only to the responsible persons in the register.",
    choicesKept: "Your choices are kept.",
  },
  problem: {
    tryAgain: "Try again",
    wordless: {
      title: "The server cannot be reached.",
      next: "Check the network connection and try again.",
    },
  },
  bases: {
    asReported: { name: "As reported", meaning: "Each year in the regions of that year." },
    comparable: {
      name: "Comparable territory",
      meaning: "Regions that were split are given together for all years.",
    },
    presentUnits: {
      name: "Present regions",
      meaning: "All years in today’s regions; estimates are marked.",
    },
  },
};
