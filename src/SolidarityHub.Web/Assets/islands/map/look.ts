// How the base map looks: Natural Earth's land, borders and states in the colours of the page, served by the site itself.
import type { StyleSpecification } from "maplibre-gl";
import type { GeometryCollection, Topology } from "topojson-specification";
import { feature, mesh } from "topojson-client";
import type { Tiles } from "./tiles";

export type Colours = Record<"water" | "land" | "line" | "ink" | "paper" | "green", string>;

export interface Shapes {
  land: GeoJSON.GeoJSON;
  borders: GeoJSON.GeoJSON;
  states: GeoJSON.GeoJSON;
}

/** The page's own letters; no glyphs are fetched. */
export const font = ['"Source Sans 3"', "sans-serif"];

type Ring = GeoJSON.Position[];

/** Shapes that cross the date line jump there from one side of the map to the other; walking on past 180 degrees, they do not. */
function walkOn(ring: Ring, closed: boolean): Ring {
  let turn = 0;
  const walked = ring.map(([longitude = 0, latitude = 0], index) => {
    const step = longitude - (ring[index - 1]?.[0] ?? longitude);
    if (step > 180) turn -= 360;
    else if (step < -180) turn += 360;
    return [longitude + turn, latitude];
  });
  const [first, last] = [walked[0]?.[0] ?? 0, walked.at(-1)?.[0] ?? 0];
  // Only Antarctica goes all the way around; it is closed along the pole.
  if (closed && Math.abs(last - first) > 180) walked.push([last, -90], [first, -90], walked[0] ?? []);
  return walked;
}

function mended(shape: GeoJSON.GeoJSON): GeoJSON.GeoJSON {
  switch (shape.type) {
    case "FeatureCollection": return { ...shape, features: shape.features.map((one) => mended(one) as GeoJSON.Feature) };
    case "Feature": return { ...shape, geometry: mended(shape.geometry) as GeoJSON.Geometry };
    case "Polygon": return { ...shape, coordinates: shape.coordinates.map((ring) => walkOn(ring, true)) };
    case "MultiPolygon": return { ...shape, coordinates: shape.coordinates.map((polygon) => polygon.map((ring) => walkOn(ring, true))) };
    case "MultiLineString": return { ...shape, coordinates: shape.coordinates.map((line) => walkOn(line, false)) };
    default: return shape;
  }
}

const load = async (address: string): Promise<Topology> => (await fetch(address)).json() as Promise<Topology>;

export async function shapes(world: string, states: string): Promise<Shapes> {
  const [earth, country] = await Promise.all([load(world), load(states)]);
  const countries = earth.objects["countries"] as GeometryCollection;
  return {
    land: mended(feature(earth, countries)),
    borders: mended(mesh(earth, countries, (one, other) => one !== other)),
    states: mesh(country, country.objects["states"] as GeometryCollection, (one, other) => one !== other),
  };
}

/** The page's own colours, which change with light and dark. */
function colours(page: Element): Colours {
  const style = getComputedStyle(page);
  const colour = (name: string): string => style.getPropertyValue(name).trim() || "#888";
  return { water: colour("--calm-wash"), land: colour("--surface"), line: colour("--edge"), ink: colour("--muted"), paper: colour("--paper"), green: colour("--good-wash") };
}

/** @param tiles What the site adds to Natural Earth, for its own region; null when it adds nothing. */
export function look(drawn: Shapes, tiles: Tiles | null, page: Element): StyleSpecification {
  const all = colours(page);
  const { water, land, line, ink, paper } = all;
  const source = (data: GeoJSON.GeoJSON) => ({ type: "geojson" as const, data });
  return {
    version: 8,
    sources: {
      land: source(drawn.land), borders: source(drawn.borders), states: source(drawn.states),
      towns: source({ type: "FeatureCollection", features: [] }),
      ...tiles?.sources,
    },
    layers: [
      { id: "water", type: "background", paint: { "background-color": water } },
      { id: "land", type: "fill", source: "land", paint: { "fill-color": land } },
      { id: "states", type: "line", source: "states", minzoom: 3, paint: { "line-color": line, "line-width": 0.5, "line-opacity": 0.5 } },
      { id: "borders", type: "line", source: "borders", paint: { "line-color": line, "line-width": 0.8, "line-opacity": 0.8 } },
      ...(tiles?.layers(all) ?? []),
      {
        id: "towns", type: "symbol", source: "towns",
        layout: { "text-field": ["get", "name"], "text-font": font, "text-size": 13, "symbol-sort-key": ["get", "rank"], "text-padding": 6 },
        paint: { "text-color": ink, "text-halo-color": paper, "text-halo-width": 1.5 },
      },
    ],
  };
}
