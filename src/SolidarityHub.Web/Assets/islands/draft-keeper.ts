// Keeps a draft on the server too, so that a person can go on from another device.

const keepMs = 3_000;

class DraftKeeper extends HTMLElement {
  private body: HTMLTextAreaElement | null = null;
  private kept = "";
  private timer = 0;

  connectedCallback(): void {
    this.body = this.querySelector("textarea");
    if (!this.body) return;
    this.kept = this.body.dataset["saved"] ? this.body.value : "";
    this.body.addEventListener("input", this.later);
    this.body.form?.addEventListener("submit", this.sent);
    window.addEventListener("pagehide", this.leave);
    document.addEventListener("visibilitychange", this.leave);
  }

  disconnectedCallback(): void {
    window.clearTimeout(this.timer);
    this.body?.removeEventListener("input", this.later);
    this.body?.form?.removeEventListener("submit", this.sent);
    window.removeEventListener("pagehide", this.leave);
    document.removeEventListener("visibilitychange", this.leave);
  }

  private readonly later = (): void => {
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.keep(), keepMs);
  };

  // Posting forgets the draft on the server by itself.
  private readonly sent = (): void => {
    window.clearTimeout(this.timer);
    this.timer = 0;
    this.kept = "";
  };

  private readonly leave = (): void => {
    if (this.timer && document.visibilityState === "hidden") void this.keep();
  };

  private async keep(): Promise<void> {
    window.clearTimeout(this.timer);
    this.timer = 0;
    const form = this.body?.form;
    const text = this.body?.value ?? "";
    if (!form || text === this.kept) return;
    const field = (name: string): string => form.querySelector<HTMLInputElement>(`[name="${name}"]`)?.value ?? "";
    try {
      const response = await fetch(`/api/v1/threads/${this.getAttribute("thread")}/draft`, {
        method: "PUT",
        keepalive: true,
        headers: { "Content-Type": "application/json", "X-Antiforgery": field("__RequestVerificationToken") },
        body: JSON.stringify({ body: text, parentId: field("Form.ParentId") || null }),
      });
      if (response.ok) this.kept = text;
    } catch {
      // The device keeps the draft meanwhile; the next key tries again.
    }
  }
}

customElements.define("draft-keeper", DraftKeeper);
