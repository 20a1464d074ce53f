/** What TLS 1.2 may use: keys that are thrown away after each connection, ciphers that authenticate. */
const ciphersOf12 = [
  "ECDHE-ECDSA-AES128-GCM-SHA256",
  "ECDHE-RSA-AES128-GCM-SHA256",
  "ECDHE-ECDSA-AES256-GCM-SHA384",
  "ECDHE-RSA-AES256-GCM-SHA384",
  "ECDHE-ECDSA-CHACHA20-POLY1305",
  "ECDHE-RSA-CHACHA20-POLY1305",
];

/** Named as well: without any of them Node would not speak TLS 1.3. */
const ciphersOf13 = [
  "TLS_AES_256_GCM_SHA384",
  "TLS_CHACHA20_POLY1305_SHA256",
  "TLS_AES_128_GCM_SHA256",
];

/** Under which rules the service speaks TLS: a key that leaks later opens nothing recorded before. */
export const tlsRules = {
  minVersion: "TLSv1.2",
  ciphers: [...ciphersOf13, ...ciphersOf12].join(":"),
} as const;
