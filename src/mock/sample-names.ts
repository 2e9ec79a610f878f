import {
  base64,
  browser,
  day,
  digits,
  domain,
  email,
  from,
  ipv4,
  later,
  mac,
  moment,
  network,
  oneOf,
  phone,
  picture,
  type Sample,
  slug,
  token,
  url,
  uuid,
  word,
} from "./sample-source.ts";

const person = from((faker) => `${faker.person.firstName()} ${faker.person.lastName()}`);
const company = from((faker) => faker.company.name());
const area = from((faker) => faker.person.jobArea());
const sentence = from((faker) => faker.hacker.phrase());
const street = from((faker) => faker.location.streetAddress());
const wholeAddress = from(
  ({ location }) =>
    `${location.streetAddress()}, ${location.city()}, ${location.state({ abbreviated: true })} ${location.zipCode("#####")}, US`,
);
const product = from((faker) => faker.commerce.productName());
const price = from((faker) => faker.commerce.price());

/** What a field of such a name holds as a rule, its name in small letters with underscores. The first that fits. */
export const BY_NAME: readonly (readonly [RegExp, Sample])[] = [
  // What belongs to an address of the network, before the words that it shares with one of a house.
  [/(^|_)e?mail(_address)?$/, email],
  [/(^|_)(phone|mobile|fax|telephone)(_number)?$/, phone],
  [/(^|_)mac(_address)?$/, mac],
  [/(^|_)ip(_?v4)?(_address)?$/, ipv4],
  [/(^|_)cidr(_block)?$/, () => "192.0.2.0/24"],
  [/(^|_)asn$/, network],
  [/(^|_)wallet(_address)?$/, from((faker) => faker.finance.ethereumAddress())],
  [/(^|_)user_?agent$/, browser],
  [/(^|_)(domain|host|hostname)$/, domain],
  [/(^|_)(logo|picture|avatar|image|photo|thumbnail|icon)(_ur[il])?$/, picture],
  [/(^|_)(url|uri|href|link|issuer|website|homepage)$/, url],

  // What opens something or stands for something.
  [/last_four$/, digits(4)],
  [/(^|_)qr_?code$/, (source) => `data:image/png;base64,${base64(source)}`],
  [
    /(^|_)recovery_?code$/,
    from(({ string }) => [1, 2, 3].map(() => string.alphanumeric({ length: 4, casing: "lower" })).join("-")),
  ],
  [/(^|_)(authorization_code|code_(verifier|challenge))$/, token],
  [/(^|_)(token|secret|key|jwt|hash|signature|cursor|challenge|nonce|salt|password|certificate)$/, token],
  [/(^|_)role(_id)?$/, oneOf("admin editor viewer billing_manager support_agent")],
  [/(^|_)resource(_id)?$/, oneOf("documents invoices projects reports settings")],
  [/(^|_)(u?uid|guid|k?id|fingerprint|identifier)$/, uuid],
  [/(^|_)alg(orithm)?$/, oneOf("RS256 ES256")],
  [/^kty$/, oneOf("RSA EC")],
  [/(^|_)scope$/, oneOf("openid profile email offline_access")],

  // Where and in which words.
  [/(^|_)country_?name$/, from((faker) => faker.location.country())],
  [/(^|_)(country|nationality)(_code)?$/, from((faker) => faker.location.countryCode())],
  [/(^|_)currency_?name$/, from((faker) => faker.finance.currencyName())],
  [/(^|_)currency_?symbol$/, from((faker) => faker.finance.currencySymbol())],
  [/(^|_)currency(_code)?$/, from((faker) => faker.finance.currencyCode())],
  [/(^|_)(zip|postal|post)(_?code)?$/, from((faker) => faker.location.zipCode("#####"))],
  [/(^|_)(city|town|locality)(_name)?$/, from((faker) => faker.location.city())],
  [/(^|_)(state|province|region)(_name)?$/, from((faker) => faker.location.state())],
  [/(^|_)county$/, from((faker) => faker.location.county())],
  [/(^|_)(formatted|full|whole)(_address)?$/, wholeAddress],
  [/(address(_line)?|street)_?2$/, from((faker) => faker.location.secondaryAddress())],
  [/(^|_)(street(_?address)?|address(_?line)?(_?1)?)(_name)?$/, street],
  [/(^|_)lat(itude)?$/, from((faker) => String(faker.location.latitude()))],
  [/(^|_)(lon|lng|long|longitude)$/, from((faker) => String(faker.location.longitude()))],
  [/(^|_)(time_?zone|zone_?info|tz)$/, from((faker) => faker.location.timeZone())],
  [/(^|_)(locale|preferred_language)$/, oneOf("en-US en-GB de-DE fr-FR es-MX pt-BR ja-JP")],
  [/(^|_)lang(uage)?(_code)?$/, from((faker) => faker.location.language().alpha2)],

  // Who.
  [/(^|_)(first|given|nick)_?name$/, from((faker) => faker.person.firstName())],
  [/(^|_)middle_?name$/, from((faker) => faker.person.middleName())],
  [/(^|_)((last|family)_?name|surname)$/, from((faker) => faker.person.lastName())],
  [/(^|_)(honorific_)?prefix$/, from((faker) => faker.person.prefix())],
  [/(^|_)honorific_suffix$/, from((faker) => faker.person.suffix())],
  [/(^|_)(gender|sex)$/, from((faker) => faker.person.sex())],
  [/(^|_)(user_?name|login|handle)$/, from((faker) => faker.internet.username().toLowerCase())],
  [
    /(^|_)(job_?)?title$|(^|_)(job|occupation|profession|position)$/,
    from((faker) => faker.person.jobTitle()),
  ],
  [/(^|_)(department|division|team|group)(_name)?$/, area],
  [/(^|_)(organi[sz]ation|company|tenant|employer|vendor|merchant|network)(_?name)?$/, company],
  [/(^|_)(project|app|application|client|product|item)(_name)?$/, product],
  [/(^|_)(resource|event|file|host|key|template)_name$/, slug],
  [/(^|_)(full_?|display_?)?name$/, person],
  [/(^|_)(birth_?(date|day)|dob)$/, from((faker) => faker.date.birthdate().toISOString().slice(0, 10))],

  // When, what, how much.
  [/(^|_)(expires?|expiry|not_after|valid_until)(_at)?$/, later],
  [/(^|_)(at|time|timestamp|not_before)$/, moment],
  [/(^|_)date$/, day],
  [/(^|_)(amount|price|cost|fee|total|subtotal|balance|tax)$/, price],
  [/(^|_)sku$/, from((faker) => `SKU-${faker.string.numeric(6)}`)],
  [/(^|_)(employee_number|account_number|order_number|invoice_number)$/, digits(6)],
  [/(^|_)cost_center$/, from((faker) => `CC-${faker.string.numeric(4)}`)],
  [/(^|_)(code|pin|otp|passcode)$/, digits(6)],
  [/(^|_)colou?r$/, from((faker) => faker.color.human())],
  [/(^|_)(tag|label|category|keyword|topic)$/, from((faker) => faker.commerce.department().toLowerCase())],
  [/(^|_)(mime|content|media)_?type$/, from((faker) => faker.system.mimeType())],
  [/(^|_)file_?name$/, from((faker) => faker.system.commonFileName())],
  [/(^|_)version$/, from((faker) => faker.system.semver())],
  [/(^|_)(http_?)method$/, from((faker) => faker.internet.httpMethod())],
  [/(^|_)(device|device_type)$/, oneOf("desktop mobile tablet")],
  [/(^|_)browser$/, oneOf("Chrome Edge Firefox Safari")],
  [/(^|_)(os|platform|operating_system)$/, oneOf("Android iOS Linux macOS Windows")],
  [/(^|_)status$/, oneOf("active pending")],
  [/(^|_)action$/, oneOf("create read update delete search")],
  [/(^|_)unit$/, oneOf("kilogram meter liter piece")],
  [/(^|_)slug$/, slug],
  [/(^|_)(word|term)$/, word],
  [/(^|_)bio$/, from((faker) => faker.person.bio())],
  [/(^|_)description$/, from((faker) => faker.commerce.productDescription())],
  [
    /(^|_)(message|reason|text|note|summary|comment|warning|feedback|suggestion|statement|body|content)$/,
    sentence,
  ],
];
