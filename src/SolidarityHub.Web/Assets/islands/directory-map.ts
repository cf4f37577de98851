// Shows the organizations of this view on a map and keeps the list in step with it; without scripts the list is all there is.
import type { Map as MapLibreMap } from "maplibre-gl";
import { look, shapes, type Shapes } from "./map/look";
import { type Cluster, Marks } from "./map/marks";
import { printable } from "./map/paper";
import { Results } from "./map/results";
import type { Tiles } from "./map/tiles";

interface Content { clusters: Cluster[]; total: number }

const wide = window.matchMedia("(min-width: 60rem)");

class DirectoryMap extends HTMLElement {
  private readonly toggle = document.createElement("button");
  private readonly frame = document.createElement("div");
  private map: MapLibreMap | null = null;
  private drawn!: Shapes;
  private tiles: Tiles | null = null;
  private marks: Marks | null = null;
  private asking: AbortController | null = null;
  private readonly results = new Results(this.getAttribute("page") ?? "/directory", (slug) => this.marks?.highlight(slug));
  private readonly scheme = new MutationObserver(() => this.paint());

  connectedCallback(): void {
    this.toggle.type = "button";
    this.toggle.className = "button map-toggle";
    this.toggle.addEventListener("click", () => void this.open(this.frame.hidden === true));
    this.frame.className = "map-frame";
    this.prepend(this.toggle, this.frame);
    void this.open(wide.matches || this.hasAttribute("open"));
  }

  disconnectedCallback(): void {
    this.scheme.disconnect();
    this.results.stop();
    this.map?.remove();
  }

  private word(name: string): string {
    return this.getAttribute(`word-${name}`) ?? "";
  }

  private async open(wanted: boolean): Promise<void> {
    this.frame.hidden = !wanted;
    this.toggle.textContent = this.word(wanted ? "hide" : "show");
    this.toggle.setAttribute("aria-expanded", String(wanted));
    if (wanted && !this.map) await this.start();
  }

  private async start(): Promise<void> {
    const [library, drawn, everything] = await Promise.all([
      import("maplibre-gl"),
      shapes(this.getAttribute("world") ?? "", this.getAttribute("states") ?? ""),
      this.ask(this.results.query.get("bbox") ?? "-180,-90,180,90", 1),
    ]);
    library.setWorkerUrl(this.getAttribute("worker") ?? "");
    this.drawn = drawn;
    this.tiles = await this.ownTiles(library.addProtocol);
    this.map = new library.Map({
      container: this.frame, style: look(drawn, this.tiles, this), bounds: this.around(everything?.clusters ?? []),
      fitBoundsOptions: { padding: 50, maxZoom: 9 }, attributionControl: false, dragRotate: false, pitchWithRotate: false,
      maxPitch: 0, maxZoom: 16, fadeDuration: 0, canvasContextAttributes: { preserveDrawingBuffer: true },
      locale: { "NavigationControl.ZoomIn": this.word("in"), "NavigationControl.ZoomOut": this.word("out"), "Map.Title": this.word("name") },
    });
    this.map.touchZoomRotate.disableRotation();
    this.map.addControl(new library.NavigationControl({ showCompass: false }));
    this.marks = new Marks(this.map, library.Marker, (count) => this.word("circle").replace("{0}", String(count)));
    this.map.on("load", () => void this.look());
    printable(this.frame, this.map.getCanvas());
    // Only what a person does to the map narrows the list, not the first fitting.
    this.map.on("moveend", (event: { originalEvent?: unknown; chosen?: boolean }) => {
      void this.look();
      if (event.originalEvent || event.chosen) void this.results.within(this.window());
    });
    this.scheme.observe(document.documentElement, { attributes: true, attributeFilter: ["data-scheme"] });
    window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.paint());
  }

  /** Only where the site has tiles of its own is the code for them fetched. */
  private async ownTiles(add: typeof import("maplibre-gl").addProtocol): Promise<Tiles | null> {
    const address = this.getAttribute("tiles");
    if (!address) return null;
    const tiles = await (await import("./map/tiles")).open(new URL(address, location.href).href, add);
    if (tiles) this.querySelector(".map-source")?.append(" ", ...tiles.credit);
    return tiles;
  }

  /** The view as it was linked, or all that was found. */
  private around(clusters: Cluster[]): [number, number, number, number] {
    const asked = (this.results.query.get("bbox") ?? "").split(",").map(Number);
    if (asked.length === 4 && asked.every(Number.isFinite)) return asked as [number, number, number, number];
    if (clusters.length === 0) return [-130, -45, 150, 65];
    const edge = (pick: (cluster: Cluster) => number, most: (...all: number[]) => number): number => most(...clusters.map(pick));
    return [edge((c) => c.window.west, Math.min), edge((c) => c.window.south, Math.min), edge((c) => c.window.east, Math.max), edge((c) => c.window.north, Math.max)];
  }

  private window(): string {
    const bounds = this.map!.getBounds();
    return [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()].map((edge) => edge.toFixed(4)).join(",");
  }

  private async look(): Promise<void> {
    const window = this.window();
    const zoom = this.map!.getZoom();
    const content = await this.ask(window, zoom);
    if (!content || !this.map) return;
    this.marks?.show(content.clusters);
    this.dataset["total"] = String(content.total);
    const towns = this.map.getSource("towns") as { setData(data: string): void } | undefined;
    towns?.setData(new URL(`${this.getAttribute("towns")}?bbox=${window}`, location.href).href);
  }

  private async ask(window: string, zoom: number): Promise<Content | null> {
    const query = this.results.query;
    query.set("bbox", window);
    query.set("zoom", String(Math.round(zoom)));
    this.asking?.abort();
    this.asking = new AbortController();
    try {
      const answer = await fetch(`${this.getAttribute("source")}?${query}`, { signal: this.asking.signal });
      return answer.ok ? ((await answer.json()) as Content) : null;
    } catch {
      return null;
    }
  }

  private paint(): void {
    if (!this.map?.isStyleLoaded()) return;
    const set = this.map.setPaintProperty.bind(this.map) as (layer: string, name: string, value: unknown) => void;
    for (const layer of look(this.drawn, this.tiles, this).layers)
      for (const [name, value] of Object.entries(layer.paint ?? {})) set(layer.id, name, value);
  }
}

customElements.define("directory-map", DirectoryMap);
