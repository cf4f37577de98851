// Suggests real places (or whatever its source offers) while a person types; without scripts the field is a plain line of text.

interface Place {
  id: string | number;
  name: string;
  region: string | null;
  country: string | null;
  latitude: number;
  longitude: number;
  label: string;
  /** A page of its own: what is offered is then a way there, not a value. */
  path?: string;
}

class PlacePicker extends HTMLElement {
  private input: HTMLInputElement | null = null;
  private readonly list = document.createElement("ul");
  private readonly status = document.createElement("span");
  private places: Place[] = [];
  private active = -1;
  private timer = 0;
  private asking: AbortController | null = null;

  connectedCallback(): void {
    this.input = this.querySelector<HTMLInputElement>("input:not([type=hidden])");
    if (!this.input) return;

    this.list.id = `${this.input.id}-places`;
    this.list.className = "picker-list";
    this.list.setAttribute("role", "listbox");
    this.list.setAttribute("aria-label", this.getAttribute("label") ?? "");
    this.list.hidden = true;
    this.status.className = "visually-hidden";
    this.status.setAttribute("role", "status");
    this.append(this.list, this.status);

    for (const [name, value] of Object.entries({
      "role": "combobox", "aria-autocomplete": "list", "aria-expanded": "false",
      "aria-controls": this.list.id, "autocomplete": "off",
    })) this.input.setAttribute(name, value);

    this.input.addEventListener("input", this.typed);
    this.input.addEventListener("keydown", this.pressed);
    this.input.addEventListener("blur", this.close);
    // mousedown, not click: it must not take focus from the field before the choice is made.
    this.list.addEventListener("mousedown", this.pointed);
  }

  disconnectedCallback(): void {
    window.clearTimeout(this.timer);
    this.asking?.abort();
    this.list.remove();
    this.status.remove();
  }

  private readonly typed = (): void => {
    // Other words are another place: what was chosen before no longer holds.
    this.fill(null);
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.ask(), 200);
  };

  private async ask(): Promise<void> {
    const words = this.input?.value.trim() ?? "";
    this.asking?.abort();
    if (words.length < 2) return this.close();

    this.asking = new AbortController();
    try {
      const address = `${this.getAttribute("source") ?? "/api/v1/places"}?q=${encodeURIComponent(words)}`;
      const answer = await fetch(address, { signal: this.asking.signal, headers: { Accept: "application/json" } });
      if (!answer.ok) return this.close();
      this.show(((await answer.json()) as { items: Place[] }).items);
    } catch {
      // Offline or overtaken by the next letter: the plain field still works.
      this.close();
    }
  }

  private show(places: Place[]): void {
    if (document.activeElement !== this.input) return;
    this.places = places;
    this.active = -1;
    this.list.replaceChildren(
      ...places.map((place, index) => {
        const option = document.createElement("li");
        option.id = `${this.list.id}-${index}`;
        option.setAttribute("role", "option");
        option.setAttribute("aria-selected", "false");
        option.textContent = place.label;
        return option;
      }),
    );
    this.list.hidden = places.length === 0;
    this.input?.setAttribute("aria-expanded", String(places.length > 0));
    this.input?.removeAttribute("aria-activedescendant");
    const words = this.getAttribute(places.length === 0 ? "none" : "found") ?? "";
    this.status.textContent = words.replace("{0}", String(places.length));
  }

  private readonly pressed = (event: KeyboardEvent): void => {
    if (this.list.hidden || event.isComposing) return;
    const last = this.places.length - 1;
    if (event.key === "ArrowDown") this.move(this.active >= last ? 0 : this.active + 1);
    else if (event.key === "ArrowUp") this.move(this.active <= 0 ? last : this.active - 1);
    else if (event.key === "Enter" && this.active >= 0) this.choose(this.active);
    else if (event.key === "Escape") this.close();
    else return;
    event.preventDefault();
  };

  private move(to: number): void {
    this.active = to;
    [...this.list.children].forEach((option, index) => option.setAttribute("aria-selected", String(index === to)));
    this.list.children[to]?.scrollIntoView({ block: "nearest" });
    this.input?.setAttribute("aria-activedescendant", `${this.list.id}-${to}`);
  }

  private readonly pointed = (event: MouseEvent): void => {
    event.preventDefault();
    const option = event.target instanceof Element ? event.target.closest("li") : null;
    if (option) this.choose([...this.list.children].indexOf(option));
  };

  private choose(index: number): void {
    const place = this.places[index];
    if (!place || !this.input) return;
    if (place.path) return location.assign(place.path);
    this.input.value = place.label;
    this.fill(place);
    this.close();
    this.dispatchEvent(new CustomEvent("place-chosen", { bubbles: true, detail: place }));
  }

  private readonly close = (): void => {
    this.list.hidden = true;
    this.input?.setAttribute("aria-expanded", "false");
    this.input?.removeAttribute("aria-activedescendant");
  };

  /** Hidden inputs name the part they hold: data-place="id", "latitude", "country" and so on. */
  private fill(place: Place | null): void {
    for (const hidden of this.querySelectorAll<HTMLInputElement>("input[type=hidden][data-place]")) {
      const part = hidden.dataset["place"] as keyof Place;
      hidden.value = place ? String(place[part] ?? "") : "";
    }
  }
}

customElements.define("place-picker", PlacePicker);
