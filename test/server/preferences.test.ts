import { clientAddress } from "../../src/server/auth/client-address";
import { preferredEncoding, preferredLanguage, preferredType } from "../../src/server/preferences";

const types = ["application/json", "text/csv"] as const;

test.each([
  [undefined, "application/json"],
  ["*/*", "application/json"],
  ["text/*", "text/csv"],
  ["application/json;q=0.5, text/csv", "text/csv"],
  ["text/html, application/json;q=0.9, */*;q=0.1", "application/json"],
  ["TEXT/CSV", "text/csv"],
  ["text/csv;q=0", null],
  ["image/png", null],
  ["application/json;q=0, */*", "text/csv"],
  ["*/*, application/json;q=0", "text/csv"],
  ["text/*;q=0, */*", "application/json"],
  ["text/csv;q=0.2, text/*, application/json;q=0.5", "application/json"],
  ["text/csv, application/json", "text/csv"],
  ["application/json;q=0, text/csv;q=0, */*", null],
  ["application/json;q=high, text/csv;q=0.1", "text/csv"],
  ["text/csv; charset=utf-8; header=present", "text/csv"],
  ["text/csv;header=present;Q=0.1, application/json;q=0.5", "application/json"],
])("Accept %p is answered with %p", (header, expected) => {
  expect(preferredType(header, types)).toBe(expected);
});

test.each([
  [undefined, "kk"],
  ["", "kk"],
  ["de-DE, fr", "kk"],
  ["ru-KZ", "ru"],
  ["de, en-GB;q=0.8, kk;q=0.9", "kk"],
  ["en;q=0.1, ru;q=0", "en"],
])("Accept-Language %p is answered in %p", (header, expected) => {
  expect(preferredLanguage(header)).toBe(expected);
});

test.each([
  [undefined, "identity"],
  ["", "identity"],
  ["gzip, deflate, br, zstd", "br"],
  ["gzip", "gzip"],
  ["X-GZIP", "gzip"],
  ["*", "br"],
  ["br;q=0.2, gzip;q=0.5", "gzip"],
  ["br;q=0.2", "br"],
  ["gzip;q=0.5, identity", "identity"],
  ["br;q=0, *", "gzip"],
  ["*;q=0", "identity"],
  ["gzip;q=0", "identity"],
])("Accept-Encoding %p is packed as %p", (header, expected) => {
  expect(preferredEncoding(header, ["br", "gzip", "identity"])).toBe(expected);
});

test.each([
  ["192.0.2.1", "192.0.2.1"],
  ["::ffff:192.0.2.1", "192.0.2.1"],
  ["2001:db8:0:1:ffff::1", "2001:db8:0:1::/64"],
  ["2001:0DB8::1", "2001:db8:0:0::/64"],
  ["::1", "0:0:0:0::/64"],
  ["fe80::1%eth0", "fe80:0:0:0::/64"],
  ["192.0.2.1:40123", "192.0.2.1"],
  ["[2001:db8:0:1:ffff::1]:40123", "2001:db8:0:1::/64"],
  ["[2001:db8::1]", "2001:db8:0:0::/64"],
])("failures from %s count under %s", (ip, expected) => {
  expect(clientAddress(ip)).toBe(expected);
});
