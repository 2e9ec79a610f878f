// What HAR 1.2 requires: http://www.softwareishard.com/blog/har-12-spec/
const object = (required: Readonly<Record<string, unknown>>, optional = {}) => ({
  type: "object",
  required: Object.keys(required),
  properties: { ...required, ...optional },
  // Names of one's own begin with an underscore.
  patternProperties: { "^_": true },
  additionalProperties: false,
});

const text = { type: "string" };
const number = { type: "number" };
const time = { type: "number", minimum: -1 };
const instant = { type: "string", format: "date-time" };
const list = (items: object) => ({ type: "array", items });
const pairs = list(object({ name: text, value: text }));

const message = { httpVersion: text, cookies: pairs, headers: pairs, headersSize: number, bodySize: number };

const postData = {
  oneOf: [object({ mimeType: text, text }), object({ mimeType: text, params: pairs })],
};

export const HAR_SCHEMA = object({
  log: object({
    version: { const: "1.2" },
    creator: object({ name: text, version: text }),
    pages: list(
      object({ startedDateTime: instant, id: text, title: text, pageTimings: object({}, { onLoad: time }) }),
    ),
    entries: list(
      object({
        pageref: text,
        startedDateTime: instant,
        time: { type: "number", minimum: 0 },
        request: object({ method: text, url: text, queryString: pairs, ...message }, { postData }),
        response: object({
          status: number,
          statusText: text,
          redirectURL: text,
          content: object({ size: number, mimeType: text }, { text }),
          ...message,
        }),
        cache: object({}),
        timings: object({ send: time, wait: time, receive: time }),
      }),
    ),
  }),
});
