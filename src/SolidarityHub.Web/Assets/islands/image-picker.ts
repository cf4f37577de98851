// Takes a picture in while the post is written and puts it where the cursor is; without it the picture goes with the form.

class ImagePicker extends HTMLElement {
  connectedCallback(): void {
    const add = this.querySelector<HTMLButtonElement>("[data-add]");
    if (!add) return;
    add.hidden = false;
    add.addEventListener("click", () => void this.take(add));
    this.file.addEventListener("change", () => this.alt.focus());
    // Enter in the description takes the picture; it does not post the text.
    this.alt.addEventListener("keydown", (event) => {
      if (event.key !== "Enter") return;
      event.preventDefault();
      void this.take(add);
    });
  }

  private get file(): HTMLInputElement {
    return this.querySelector<HTMLInputElement>("[type=file]")!;
  }

  private get alt(): HTMLInputElement {
    return this.querySelector<HTMLInputElement>("[name='Form.Alt']")!;
  }

  private async take(add: HTMLButtonElement): Promise<void> {
    const image = this.file.files?.[0];
    if (!image) return this.file.focus();
    if (!this.alt.value.trim()) {
      this.say("text-alt");
      return this.alt.focus();
    }
    const form = this.closest("form")!;
    const sent = new FormData();
    sent.append("image", image);
    sent.append("alt", this.alt.value);
    add.disabled = true;
    this.say("text-adding");
    try {
      const response = await fetch(`/api/v1/threads/${this.getAttribute("thread")}/images`, {
        method: "POST",
        headers: { "X-Antiforgery": form.querySelector<HTMLInputElement>("[name=__RequestVerificationToken]")?.value ?? "" },
        body: sent,
      });
      const answer = (await response.json()) as { markdown?: string; title?: string };
      if (answer.markdown) this.put(form.querySelector("textarea")!, answer.markdown);
      else this.querySelector("[data-said]")!.textContent = answer.title ?? this.getAttribute("text-failed");
    } catch {
      this.say("text-failed");
    }
    add.disabled = false;
  }

  private put(body: HTMLTextAreaElement, markdown: string): void {
    body.setRangeText(`\n${markdown}\n`, body.selectionStart, body.selectionEnd, "end");
    body.dispatchEvent(new Event("input", { bubbles: true }));
    this.file.value = "";
    this.alt.value = "";
    this.say("text-added");
  }

  private say(word: string): void {
    this.querySelector("[data-said]")!.textContent = this.getAttribute(word);
  }
}

customElements.define("image-picker", ImagePicker);
