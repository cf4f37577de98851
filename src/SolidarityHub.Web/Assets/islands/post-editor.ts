// Buttons that write Markdown signs, and a look at how the words will appear, drawn by the server's own renderer.

class PostEditor extends HTMLElement {
  private body!: HTMLTextAreaElement;
  private shown!: HTMLElement;

  connectedCallback(): void {
    const body = this.querySelector("textarea");
    const shown = this.querySelector<HTMLElement>("[data-preview]");
    const form = this.closest("form");
    if (!body || !shown || !form) return;
    this.body = body;
    this.shown = shown;
    const toolbar = this.querySelector<HTMLElement>("[data-toolbar]");
    if (toolbar) {
      toolbar.hidden = false;
      toolbar.addEventListener("click", (event) => this.press(event));
      toolbar.addEventListener("keydown", (event) => walk(toolbar, event));
      [...toolbar.querySelectorAll("button")].forEach((button, place) => (button.tabIndex = place === 0 ? 0 : -1));
    }
    // The device and the server keep drafts by themselves where scripts run.
    form.querySelector<HTMLElement>("[data-keep]")?.remove();
    const look = form.querySelector<HTMLButtonElement>("[data-look]");
    look?.addEventListener("click", (event) => {
      event.preventDefault();
      void this.toggle(look);
    });
    form.querySelector("[data-quote]")?.addEventListener("click", (event) => this.quote(event));
    body.addEventListener("keydown", (event) => this.shortcut(event));
    // Whoever goes on writing has seen enough.
    body.addEventListener("input", () => this.shown.hidden || this.write(look));
  }

  private press(event: Event): void {
    const sign = (event.target as HTMLElement).closest<HTMLElement>("[data-sign]")?.dataset["sign"];
    if (sign) this.put(sign);
  }

  private shortcut(event: KeyboardEvent): void {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const sign = { b: "**", i: "*", k: "[](" }[event.key.toLowerCase()];
    if (!sign) return;
    event.preventDefault();
    this.put(sign);
  }

  private put(sign: string): void {
    const { selectionStart: start, selectionEnd: end, value } = this.body;
    const chosen = value.slice(start, end);
    if (sign.endsWith(" ")) {
      const from = value.lastIndexOf("\n", start - 1) + 1;
      this.body.setRangeText(value.slice(from, end).replace(/^/gm, sign), from, end, "end");
    } else if (sign === "[](") {
      this.body.setRangeText(`[${chosen}](https://)`, start, end, "end");
      // The cursor waits where something is missing: in the words, or else in the address.
      const at = chosen ? start + chosen.length + 11 : start + 1;
      this.body.setSelectionRange(at, at);
    } else {
      this.body.setRangeText(sign + chosen + sign, start, end, "end");
      if (!chosen) this.body.setSelectionRange(start + sign.length, start + sign.length);
    }
    this.typed();
  }

  /** Quotes what is selected in the post that is answered, or all of its words. */
  private quote(event: Event): void {
    const number = (event.target as HTMLElement).closest("[data-answering]")?.querySelector("a")?.hash;
    const words = number ? document.querySelector<HTMLElement>(`${number} .prose`) : null;
    if (!words) return;
    event.preventDefault();
    const selection = document.getSelection();
    const chosen = selection && words.contains(selection.anchorNode) ? selection.toString().trim() : "";
    const text = (chosen || words.innerText.trim()).replace(/^/gm, "> ");
    const before = this.body.value.trimEnd();
    this.body.value = `${before}${before ? "\n\n" : ""}${text}\n\n`;
    this.typed();
  }

  private typed(): void {
    this.body.focus();
    this.body.dispatchEvent(new Event("input", { bubbles: true }));
  }

  private async toggle(look: HTMLButtonElement): Promise<void> {
    if (!this.shown.hidden) return this.write(look);
    const token = this.closest("form")!.querySelector<HTMLInputElement>("[name=__RequestVerificationToken]")?.value ?? "";
    try {
      const response = await fetch(`/api/v1/threads/${this.getAttribute("thread")}/preview`, {
        method: "POST",
        headers: { "Content-Type": "application/json", "X-Antiforgery": token },
        body: JSON.stringify({ body: this.body.value }),
      });
      if (!response.ok) throw new Error(String(response.status));
      const preview = (await response.json()) as { html: string };
      // Sanitised by the server, like every post.
      this.shown.innerHTML = preview.html;
      if (!preview.html) this.shown.textContent = this.getAttribute("text-empty");
    } catch {
      this.shown.textContent = this.getAttribute("text-failed");
    }
    this.shown.hidden = false;
    look.textContent = this.getAttribute("text-write");
  }

  private write(look: HTMLButtonElement | null): void {
    this.shown.hidden = true;
    if (look) look.textContent = this.getAttribute("text-preview");
  }
}

// One stop for the Tab key; arrows go on from there (ARIA toolbar pattern).
function walk(toolbar: HTMLElement, event: KeyboardEvent): void {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  const buttons = [...toolbar.querySelectorAll("button")];
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
  if (!step || at < 0) return;
  const next = buttons[(at + step + buttons.length) % buttons.length]!;
  buttons[at]!.tabIndex = -1;
  next.tabIndex = 0;
  next.focus();
}

customElements.define("post-editor", PostEditor);
