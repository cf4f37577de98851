// The marks on the map: a pin for an organization, a circle where many would lie on each other. All are ordinary links and buttons.
import type { LngLatBoundsLike, Map, Marker } from "maplibre-gl";
import { Steps } from "./steps";

export interface Named { slug: string; name: string; language: string }
export interface Cluster {
  point: { latitude: number; longitude: number };
  count: number;
  window: { west: number; south: number; east: number; north: number };
  organizations: Named[];
}
type MarkerMaker = typeof Marker;

const spreadRadius = 46;

export class Marks {
  private shown: Marker[] = [];
  private spread: Marker[] = [];
  private opened: HTMLElement | null = null;
  private readonly steps: Steps;

  constructor(private readonly map: Map, private readonly make: MarkerMaker, private readonly say: (count: number) => string) {
    this.steps = new Steps(map, () => [...this.shown, ...this.spread]);
    map.on("click", this.gather);
    map.getContainer().addEventListener("keydown", (event) => event.key === "Escape" && this.gather());
  }

  show(clusters: Cluster[]): void {
    this.gather();
    const held = this.steps.held;
    for (const old of this.shown) old.remove();
    this.shown = clusters.map((cluster) => this.place(cluster.organizations.length === 1 && cluster.organizations[0]
      ? pin(cluster.organizations[0]) : this.circle(cluster), cluster));
    this.steps.settle(held);
  }

  /** Makes the mark of an organization stand out, wherever it is looked at in the list. */
  highlight(slug: string | null): void {
    for (const mark of [...this.shown, ...this.spread]) {
      const slugs = (mark.getElement().dataset["slugs"] ?? "").split(" ");
      mark.getElement().toggleAttribute("data-lit", slug !== null && slugs.includes(slug));
    }
  }

  private place(element: HTMLElement, { point }: Cluster, offset: [number, number] = [0, 0]): Marker {
    return new this.make({ element, offset }).setLngLat([point.longitude, point.latitude]).addTo(this.map);
  }

  private circle(cluster: Cluster): HTMLElement {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "map-circle";
    button.dataset["size"] = String(Math.min(4, Math.floor(Math.log10(cluster.count)) + 1));
    button.dataset["slugs"] = cluster.organizations.map((one) => one.slug).join(" ");
    button.textContent = new Intl.NumberFormat(document.documentElement.lang, { notation: "compact" }).format(cluster.count);
    button.setAttribute("aria-label", this.say(cluster.count));
    if (cluster.organizations.length > 1) button.setAttribute("aria-expanded", "false");
    button.addEventListener("click", (event) => {
      event.stopPropagation();
      this.open(cluster, button);
    });
    return button;
  }

  private open(cluster: Cluster, circle: HTMLElement): void {
    // Those that share one point cannot be told apart by looking closer.
    if (cluster.organizations.length > 1) return this.fan(cluster, circle);
    const { west, south, east, north } = cluster.window;
    const bounds: LngLatBoundsLike = [[west, south], [east, north]];
    this.map.fitBounds(bounds, { padding: 60, maxZoom: Math.max(12, this.map.getZoom() + 2) }, { chosen: true });
  }

  private fan(cluster: Cluster, circle: HTMLElement): void {
    const again = this.opened === circle;
    this.gather();
    if (again) return;
    this.opened = circle;
    circle.setAttribute("aria-expanded", "true");
    const { organizations } = cluster;
    const radius = Math.max(spreadRadius, organizations.length * 6);
    this.spread = organizations.map((one, index) => {
      const angle = (2 * Math.PI * index) / organizations.length - Math.PI / 2;
      return this.place(pin(one), cluster, [Math.cos(angle) * radius, Math.sin(angle) * radius]);
    });
    this.spread[0]?.getElement().focus();
  }

  private readonly gather = (): void => {
    const within = this.spread.some((mark) => mark.getElement() === document.activeElement);
    for (const mark of this.spread) mark.remove();
    this.spread = [];
    this.opened?.setAttribute("aria-expanded", "false");
    if (within) this.opened?.focus({ preventScroll: true });
    this.opened = null;
  };
}

function pin(organization: Named): HTMLElement {
  const link = document.createElement("a");
  link.className = "map-pin";
  link.href = `/organizations/${encodeURIComponent(organization.slug)}`;
  link.dataset["slugs"] = organization.slug;
  link.lang = organization.language;
  // Its name is seen only while it is pointed at.
  link.setAttribute("aria-label", organization.name);
  if (window.top !== window) link.target = "_blank";
  const name = document.createElement("span");
  name.textContent = organization.name;
  link.append(name);
  return link;
}
