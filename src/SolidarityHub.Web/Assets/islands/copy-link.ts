// Copies an address at one press and says so; without scripts it remains the link that it is.

class CopyLink extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener("click", this.copy);
  }

  disconnectedCallback(): void {
    this.removeEventListener("click", this.copy);
  }

  private readonly copy = async (event: Event): Promise<void> => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    // Clipboards exist only on secure pages; elsewhere the link does what links do.
    if (!link || !navigator.clipboard) return;
    event.preventDefault();
    try {
      await navigator.clipboard.writeText(link.href);
      this.say(this.getAttribute("copied") ?? "");
    } catch {
      location.assign(link.href);
    }
  };

  private say(words: string): void {
    let status = this.querySelector<HTMLElement>("[role=status]");
    if (!status) {
      status = document.createElement("span");
      status.setAttribute("role", "status");
      status.className = "status";
      this.append(status);
    }
    const target = status;
    target.textContent = words;
    window.setTimeout(() => (target.textContent = ""), 4_000);
  }
}

customElements.define("copy-link", CopyLink);
