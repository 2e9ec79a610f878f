const SVG = "http://www.w3.org/2000/svg";

/** Each has its own shape, so that nobody has to tell them apart by colour. */
const SHAPES = {
  live: "M8 3a5 5 0 1 0 0 10A5 5 0 0 0 8 3Z",
  used: "M3 8.5 6.5 12 13 4.5",
  expired: "M4 4l8 8M12 4l-8 8",
  superseded: "M3 4v4a3 3 0 0 0 3 3h7M10 8l3 3-3 3",
  running: "M5 3l8 5-8 5Z",
  frozen: "M5 3v10M11 3v10",
} as const;

export type Icon = keyof typeof SHAPES;

const FILLED: ReadonlySet<Icon> = new Set(["live", "running"]);

export function icon(name: Icon): SVGSVGElement {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 16 16");
  svg.setAttribute("aria-hidden", "true");
  svg.setAttribute("class", "icon");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", SHAPES[name]);
  path.setAttribute("class", FILLED.has(name) ? "" : "drawn");
  svg.append(path);
  return svg;
}
