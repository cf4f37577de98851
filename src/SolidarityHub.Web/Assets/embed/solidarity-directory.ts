// For other sites: <solidarity-directory sector="AM60" near="Oakland"> shows that view of the directory in a frame.

const filters = ["q", "type", "sector", "theme", "tag", "near", "radius", "bbox", "sort", "culture"];
const here = document.currentScript instanceof HTMLScriptElement ? new URL(document.currentScript.src).origin : "";

class SolidarityDirectory extends HTMLElement {
  static readonly observedAttributes = [...filters, "label"];
  private readonly frame = document.createElement("iframe");

  connectedCallback(): void {
    this.frame.loading = "lazy";
    this.frame.referrerPolicy = "origin";
    // Links to organizations open beside the page that shows the frame.
    this.frame.setAttribute("sandbox", "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-forms");
    for (const [name, value] of Object.entries({ width: "100%", height: this.getAttribute("height") ?? "640" })) this.frame.setAttribute(name, value);
    this.frame.style.border = "0";
    this.point();
    this.append(this.frame);
  }

  attributeChangedCallback(): void {
    if (this.isConnected) this.point();
  }

  private point(): void {
    const query = new URLSearchParams();
    for (const name of filters) {
      const value = this.getAttribute(name);
      if (value) query.set(name, value);
    }
    this.frame.title = this.getAttribute("label") ?? "Directory";
    this.frame.src = `${here}/embed/directory?${query}`;
  }
}

customElements.define("solidarity-directory", SolidarityDirectory);
