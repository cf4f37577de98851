// Shows, while somebody registers an organization, those that may be the same; without scripts the form asks when it is sent.

interface Similar {
  slug: string;
  name: string;
  reasons: string[];
}

class SimilarListings extends HTMLElement {
  private readonly heading = document.createElement("h2");
  private readonly list = document.createElement("ul");
  private timer = 0;
  private asking: AbortController | null = null;
  private asked = "";

  connectedCallback(): void {
    const notice = document.createElement("div");
    notice.className = "notice";
    notice.setAttribute("role", "status");
    const inside = document.createElement("div");
    this.heading.textContent = this.getAttribute("title");
    inside.append(this.heading, this.list);
    notice.append(inside);
    this.append(notice);
    this.closest("form")?.addEventListener("input", this.typed);
  }

  disconnectedCallback(): void {
    window.clearTimeout(this.timer);
    this.asking?.abort();
    this.closest("form")?.removeEventListener("input", this.typed);
    this.replaceChildren();
  }

  private readonly typed = (): void => {
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.ask(), 400);
  };

  private async ask(): Promise<void> {
    const query = new URLSearchParams({
      name: this.value("Name"),
      website: this.value("Website"),
      email: this.value("Contacts[0].Email"),
      phone: this.value("Contacts[0].Phone"),
    }).toString();
    if (query === this.asked) return;
    this.asked = query;
    this.asking?.abort();
    this.asking = new AbortController();
    try {
      const answer = await fetch(`/api/v1/organizations/similar?${query}`, { signal: this.asking.signal, headers: { Accept: "application/json" } });
      if (answer.ok) this.show(((await answer.json()) as { items: Similar[] }).items);
    } catch {
      // Offline or overtaken by the next letter: the form asks when it is sent.
    }
  }

  private show(similar: Similar[]): void {
    this.hidden = similar.length === 0;
    this.list.replaceChildren(
      ...similar.map((one) => {
        const item = document.createElement("li");
        const link = document.createElement("a");
        link.href = `/organizations/${one.slug}`;
        // What is typed stays where it is.
        link.target = "_blank";
        link.rel = "noopener";
        link.textContent = one.name;
        item.append(link, ` – ${one.reasons.join(", ")}`);
        return item;
      }),
    );
  }

  private value(field: string): string {
    const input = this.closest("form")?.elements.namedItem(`Form.Listing.${field}`);
    return input instanceof HTMLInputElement ? input.value.trim().slice(0, 300) : "";
  }
}

customElements.define("similar-listings", SimilarListings);
