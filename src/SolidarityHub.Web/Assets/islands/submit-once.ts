// Makes a second press of a button harmless: while a form is on its way, pressing again sends nothing twice.

class SubmitOnce extends HTMLElement {
  private form: HTMLFormElement | null = null;

  connectedCallback(): void {
    this.form = this.querySelector("form");
    this.form?.addEventListener("submit", this.send);
    // A page shown again from the browser's memory is a page that may be sent again.
    window.addEventListener("pageshow", this.release);
  }

  disconnectedCallback(): void {
    this.form?.removeEventListener("submit", this.send);
    window.removeEventListener("pageshow", this.release);
  }

  private readonly send = (event: SubmitEvent): void => {
    if (event.defaultPrevented) return;
    if (this.form?.ariaBusy === "true") {
      event.preventDefault();
      return;
    }
    this.mark(true);
    // A network that fails leaves the page as it was: let the person try again.
    window.setTimeout(this.release, 15_000);
  };

  private readonly release = (): void => this.mark(false);

  /** aria-disabled, not disabled: a disabled button loses focus and its own name and value. */
  private mark(busy: boolean): void {
    if (!this.form) return;
    this.form.ariaBusy = busy ? "true" : null;
    for (const button of this.form.querySelectorAll<HTMLButtonElement>("button:not([type=button])")) {
      if (busy) button.setAttribute("aria-disabled", "true");
      else button.removeAttribute("aria-disabled");
    }
    const status = this.querySelector<HTMLElement>("[data-submit-status]");
    if (status) status.textContent = busy ? (this.getAttribute("sending") ?? "") : "";
  }
}

customElements.define("submit-once", SubmitOnce);
