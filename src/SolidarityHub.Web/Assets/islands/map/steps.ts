// The keyboard's way among the marks: Tab comes to one of them and leaves them again, arrow keys go to the next one that way.
import type { Map, Marker } from "maplibre-gl";

const ways: Record<string, [number, number]> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** How much worse a mark is for lying aside of the way. */
const aside = 2;

export class Steps {
  constructor(private readonly map: Map, private readonly marks: () => Marker[]) {
    // Before the map hears of it, which would move.
    map.getContainer().addEventListener("keydown", this.step, { capture: true });
    map.getContainer().addEventListener("focusin", (event) => this.rest(event.target));
  }

  /** The mark that has the focus. */
  get held(): Marker | undefined {
    return this.marks().find((mark) => mark.getElement() === document.activeElement);
  }

  /** After the marks were drawn anew: the one that Tab comes to, and the focus where it was. */
  settle(former: Marker | undefined): void {
    const [first] = this.marks();
    const near = former ? this.nearest(this.map.project(former.getLngLat()), () => true) : undefined;
    this.rest((near ?? first)?.getElement());
    if (former) (near?.getElement() ?? this.map.getCanvas()).focus({ preventScroll: true });
  }

  private rest(on: EventTarget | null | undefined): void {
    const marks = this.marks().map((mark) => mark.getElement());
    if (marks.some((mark) => mark === on)) for (const mark of marks) mark.tabIndex = mark === on ? 0 : -1;
  }

  private readonly step = (event: KeyboardEvent): void => {
    const way = ways[event.key];
    const from = this.held;
    if (!way || !from || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    const [x, y] = way;
    const here = this.at(from);
    this.nearest(here, (mark) => mark !== from && (this.at(mark).x - here.x) * x + (this.at(mark).y - here.y) * y > 0, way)?.getElement().focus();
  };

  private nearest(here: { x: number; y: number }, fits: (mark: Marker) => boolean, [x, y]: [number, number] = [0, 0]): Marker | undefined {
    const far = (mark: Marker): number => {
      const [right, down] = [this.at(mark).x - here.x, this.at(mark).y - here.y];
      return Math.hypot(right * (x === 0 ? aside : 1), down * (y === 0 ? aside : 1));
    };
    return this.marks().filter(fits).sort((one, other) => far(one) - far(other))[0];
  }

  private at(mark: Marker): { x: number; y: number } {
    const [point, offset] = [this.map.project(mark.getLngLat()), mark.getOffset()];
    return { x: point.x + offset.x, y: point.y + offset.y };
  }
}
