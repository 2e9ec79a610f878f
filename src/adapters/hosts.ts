/** Matches the absolute URLs of these hosts, on any port unless the host names one: `api.example.com`, `localhost:8080`. */
export function urlsOf(hosts: readonly string[]): RegExp {
  const names = hosts.map((host) => host.toLowerCase().replace(/[^\w-]/g, "\\$&"));
  return new RegExp(`^https?://(?:${names.join("|")})(?::\\d+)?(?:[/?#]|$)`);
}
