import { expect, test } from "vitest";
import { urlsOf } from "../../src/adapters/hosts.ts";

const urls = urlsOf(["api.example.com", "localhost:8080"]);

test.each([
  "https://api.example.com/v1/users",
  "http://api.example.com",
  "https://api.example.com:8443/",
  "https://api.example.com?page=2",
  "http://localhost:8080/",
])("%s is one of them", (url) => {
  expect(urls.test(url)).toBe(true);
});

test.each([
  "https://example.com/",
  "https://other.api.example.com/",
  "https://api.example.com.evil.test/",
  "https://apixexample.com/",
  "http://localhost:3000/",
  "http://localhost:80800/",
  "https://evil.test/https://api.example.com/",
])("%s is not", (url) => {
  expect(urls.test(url)).toBe(false);
});

test("upper case in a host makes no difference", () => {
  expect(urlsOf(["API.Example.com"]).test("https://api.example.com/")).toBe(true);
});
