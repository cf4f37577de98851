// Keeps the list beside the map in step: the page of the same view is fetched and its results put in place.

export class Results {
  private asking: AbortController | null = null;

  constructor(private readonly page: string, private readonly lit: (slug: string | null) => void) {
    document.addEventListener("pointerover", this.pointed);
    document.addEventListener("focusin", this.pointed);
  }

  get query(): URLSearchParams {
    return new URLSearchParams(location.search);
  }

  /** Shows what lies in this window and makes it the page's address, so that it can be shared and reloaded. */
  async within(window: string): Promise<void> {
    const query = this.query;
    query.set("bbox", window);
    query.delete("page");
    const address = `${this.page}?${query}`;
    this.asking?.abort();
    this.asking = new AbortController();
    try {
      const answer = await fetch(address, { signal: this.asking.signal, headers: { Accept: "text/html" } });
      if (!answer.ok) return;
      const fetched = new DOMParser().parseFromString(await answer.text(), "text/html");
      for (const part of document.querySelectorAll("[data-in-step]")) {
        const fresh = fetched.querySelector(`[data-in-step="${part.getAttribute("data-in-step")}"]`);
        if (fresh) part.replaceChildren(...fresh.childNodes);
      }
      history.replaceState(history.state, "", address);
    } catch {
      // Offline or overtaken by the next move: the list stays as it was.
    }
  }

  stop(): void {
    document.removeEventListener("pointerover", this.pointed);
    document.removeEventListener("focusin", this.pointed);
    this.asking?.abort();
  }

  private readonly pointed = (event: Event): void => {
    const card = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-slug]") : null;
    this.lit(card?.dataset["slug"] ?? null);
  };
}
