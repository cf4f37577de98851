// Shows how far a long piece of work is without being asked: fetches its page again and puts the part in place of the old.

const PAUSE = 2_000;

class KeepLooking extends HTMLElement {
  private timer = 0;

  connectedCallback(): void {
    this.wait();
  }

  disconnectedCallback(): void {
    window.clearTimeout(this.timer);
  }

  private wait(): void {
    this.timer = window.setTimeout(() => void this.look(), PAUSE);
  }

  private async look(): Promise<void> {
    try {
      const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
      if (answer.ok) {
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        const fresh = page.querySelector(this.getAttribute("part") ?? "");
        // When the work is over the page is another one, and is better shown whole.
        if (!fresh) return location.reload();
        this.renew(fresh);
      }
    } catch {
      // Without a connection the next look tries again.
    }
    this.wait();
  }

  /** Only what differs is touched, so that focus stays and readers hear only what is new. */
  private renew(fresh: Element): void {
    const [label, bar] = [this.querySelector("label"), this.querySelector("progress")];
    const [newLabel, newBar] = [fresh.querySelector("label"), fresh.querySelector("progress")];
    if (label && newLabel && label.textContent !== newLabel.textContent) label.textContent = newLabel.textContent;
    if (bar && newBar) bar.value = newBar.value;
  }
}

customElements.define("keep-looking", KeepLooking);
