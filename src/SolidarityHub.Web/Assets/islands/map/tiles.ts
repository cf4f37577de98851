// A base map of the site's own, read piece by piece from one file: vector tiles of the two usual schemas (Protomaps,
// OpenMapTiles) in the colours of the page, or pictures. It lies over Natural Earth, which remains where it does not reach.
import type { AddProtocolAction, FilterSpecification, LayerSpecification, SourceSpecification } from "maplibre-gl";
import { PMTiles, Protocol, TileType } from "pmtiles";
import { type Colours, font } from "./look";

export interface Tiles {
  sources: Record<string, SourceSpecification>;
  layers(colours: Colours): LayerSpecification[];
  /** Who made it, as the file says. */
  credit: Node[];
}

interface Metadata { vector_layers?: { id: string }[]; attribution?: string }

const source = "tiles";
const kind = ["coalesce", ["get", "kind"], ["get", "class"], ""];
const greens = ["park", "forest", "wood", "nature_reserve", "national_park", "grass", "grassland", "meadow", "garden", "scrub", "orchard", "cemetery", "recreation_ground"];
const largeRoads = ["highway", "major_road", "motorway", "trunk", "primary", "secondary"];
const smallRoads = ["minor_road", "medium_road", "tertiary", "minor", "service", "street", "street_limited", "path"];
const quarters = ["neighbourhood", "neighborhood", "suburb", "quarter", "macrohood"];

/** Null when the file cannot be read: then the map does without. */
export async function open(address: string, add: (scheme: string, action: AddProtocolAction) => void): Promise<Tiles | null> {
  const archive = new PMTiles(address);
  try {
    const [header, metadata] = await Promise.all([archive.getHeader(), archive.getMetadata() as Promise<Metadata>]);
    const protocol = new Protocol();
    protocol.add(archive);
    add("pmtiles", protocol.tile);
    const url = `pmtiles://${address}`;
    const credit = creditOf(metadata.attribution ?? "");
    if (header.tileType !== TileType.Mvt)
      return { credit, sources: { [source]: { type: "raster", url, tileSize: 256 } }, layers: () => [{ id: "tiles", type: "raster", source }] };
    const held = new Set((metadata.vector_layers ?? []).map((layer) => layer.id));
    const { minLon: west, minLat: south, maxLon: east, maxLat: north } = header;
    return {
      credit,
      sources: { [source]: { type: "vector", url }, "tiles-ground": { type: "geojson", data: rectangle(west, south, east, north) } },
      layers: (colours) => drawn(held, colours),
    };
  } catch {
    return null;
  }
}

function drawn(held: Set<string>, { water, land, line, ink, paper, green }: Colours): LayerSpecification[] {
  /** The same rule for each name that the schemas have for a layer. */
  const each = (names: string[], rule: (id: string) => LayerSpecification): LayerSpecification[] =>
    names.filter((name) => held.has(name)).map((name) => ({ ...rule(name), source, "source-layer": name }) as LayerSpecification);
  const among = (kinds: string[]): FilterSpecification => ["in", kind, ["literal", kinds]] as FilterSpecification;
  const growing = (from: number, least: number, to: number, most: number) => ["interpolate", ["exponential", 1.5], ["zoom"], from, least, to, most] as never;
  const name = ["coalesce", ["get", `name:${document.documentElement.lang}`], ["get", "name"]] as never;
  const lettering = { "text-color": ink, "text-halo-color": paper, "text-halo-width": 1.5 };
  return [
    // Where the tiles draw the land themselves, the coarser land under them must not show; else all is land that is not water.
    { id: "tiles-ground", type: "fill", source: "tiles-ground", paint: { "fill-color": held.has("earth") ? water : land } },
    ...each(["earth"], (id) => ({ id: `land-${id}`, type: "fill", source, paint: { "fill-color": land } })),
    ...each(["landuse", "landcover", "park"], (id) => ({ id: `green-${id}`, type: "fill", source, filter: among(greens), paint: { "fill-color": green } })),
    ...each(["water"], (id) => ({ id: `water-${id}`, type: "fill", source, filter: ["==", ["geometry-type"], "Polygon"], paint: { "fill-color": water } })),
    ...each(["water", "waterway"], (id) => ({ id: `stream-${id}`, type: "line", source, minzoom: 8, paint: { "line-color": water, "line-width": growing(8, 0.5, 16, 3) } })),
    ...each(["buildings", "building"], (id) => ({ id: `house-${id}`, type: "fill", source, minzoom: 14, paint: { "fill-color": line, "fill-opacity": 0.25 } })),
    ...each(["roads", "transportation"], (id) => ({
      id: `street-${id}`, type: "line", source, minzoom: 11, filter: among(smallRoads), paint: { "line-color": line, "line-opacity": 0.45, "line-width": growing(11, 0.3, 16, 3) },
    })),
    ...each(["roads", "transportation"], (id) => ({
      id: `road-${id}`, type: "line", source, minzoom: 5, filter: among(largeRoads), paint: { "line-color": line, "line-opacity": 0.7, "line-width": growing(5, 0.3, 16, 5) },
    })),
    ...each(["roads", "transportation_name"], (id) => ({
      id: `street-name-${id}`, type: "symbol", source, minzoom: 13,
      layout: { "text-field": name, "text-font": font, "text-size": 12, "symbol-placement": "line" }, paint: lettering,
    })),
    // Towns are named by the site itself.
    ...each(["places", "place"], (id) => ({
      id: `quarter-${id}`, type: "symbol", source, minzoom: 11, filter: among(quarters),
      layout: { "text-field": name, "text-font": font, "text-size": 12, "text-transform": "uppercase", "text-letter-spacing": 0.08 }, paint: lettering,
    })),
  ];
}

const rectangle = (west: number, south: number, east: number, north: number): GeoJSON.Polygon => ({
  type: "Polygon",
  coordinates: [[[west, south], [east, south], [east, north], [west, north], [west, south]]],
});

/** Its words and its links to the web; nothing else that it may hold. */
function creditOf(attribution: string): Node[] {
  const told = new DOMParser().parseFromString(attribution, "text/html").body;
  return [...told.childNodes].map((node) => {
    const words = document.createTextNode(node.textContent ?? "");
    if (!(node instanceof HTMLAnchorElement) || !/^https?:$/.test(node.protocol)) return words;
    const link = document.createElement("a");
    link.href = node.href;
    link.rel = "noopener";
    link.append(words);
    return link;
  });
}
