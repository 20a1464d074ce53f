/** One setting of the environment. */
export interface Setting {
  /** Null where the setting has no value until somebody gives it one. */
  readonly default: string | null;
  /** What a value may be, in signs that need no translation. */
  readonly expected: string;
  /** Never repeated in a message. */
  readonly secret?: boolean;
}

/** Every setting, of the server and of the scripts; docs/settings.md explains each. */
export const settings = {
  NEDB_PORT: { default: "3000", expected: "1 … 65535" },
  NEDB_HOST: { default: "localhost", expected: "localhost, 0.0.0.0, nedb.example.kz" },
  NEDB_DATA: { default: ".nedb", expected: "/path/to/folder" },
  NEDB_DEMO: { default: "on", expected: "on, off" },
  NEDB_DEMO_PASSWORD: { default: null, expected: "1 … 500", secret: true },
  NEDB_DEMO_YEARS: { default: "2024-2025", expected: "2018-2026, 2025, off" },
  NEDB_DEMO_SCALE: { default: "1", expected: "0.002 … 1" },
  NEDB_SESSION_IDLE_MINUTES: { default: "30", expected: "1 … 1440" },
  NEDB_SESSION_HOURS: { default: "8", expected: "1 … 168" },
  NEDB_LOG_LEVEL: {
    default: "warn",
    expected: "silent, fatal, error, warn, info, debug, trace",
  },
  NEDB_OFFICE_JS: { default: "self", expected: "self, cdn" },
  NEDB_CACHE_MEGABYTES: { default: "64", expected: "0 … 65536" },
  NEDB_TLS_CERT: { default: null, expected: "NEDB_TLS_CERT + NEDB_TLS_KEY" },
  NEDB_TLS_KEY: { default: null, expected: "NEDB_TLS_CERT + NEDB_TLS_KEY" },
  NEDB_REQUEST_SECONDS: { default: "30", expected: "1 … 3600" },
  NEDB_CONNECTIONS_PER_ADDRESS: { default: "256", expected: "1 … 65535" },
  NEDB_PROXIES: { default: null, expected: "10.0.0.1, 10.1.0.0/16" },
  NEDB_NAMES: { default: null, expected: "nedb.example.kz, nedb.example.kz:8443" },
  NEDB_FRAME_HOSTS: { default: null, expected: "contoso.sharepoint.com, office.example.kz:8443" },
  NEDB_REJECT_THRESHOLD: { default: "0", expected: "0 … 100, 0.5" },
  NEDB_PUBLISHED_TOLERANCE: { default: "2", expected: "0 … 100, 0.5" },
  NEDB_PUBLISHED_ALLOWANCE: { default: "5", expected: "0 … 1000000" },
  NEDB_BROWSER: { default: null, expected: "/path/to/chromium" },
  NEDB_SKIP_BROWSER_TESTS: { default: null, expected: "1" },
} as const satisfies Readonly<Record<string, Setting>>;

export type SettingName = keyof typeof settings;
