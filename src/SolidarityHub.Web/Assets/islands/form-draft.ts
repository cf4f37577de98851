// Keeps what a person has typed on their own device until it is sent, so a closed tab or a lost link loses nothing.
import { draftKey, keep, recall } from "./draft/store";

type Draft = Record<string, string[]>;
type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const unkept = new Set(["password", "file", "hidden", "submit", "button", "reset", "image"]);

class FormDraft extends HTMLElement {
  private form: HTMLFormElement | null = null;
  private timer = 0;

  connectedCallback(): void {
    this.form = this.querySelector("form");
    if (!this.form || !this.storageKey) return;

    // The page that follows a successful sending carries data-draft-done; a page showing the same form again,
    // refused with 422, carries data-refused="true" and what it says wins over what we remember.
    if (this.form.dataset["refused"] !== "true") this.restore();
    this.form.addEventListener("input", this.later);
    this.form.addEventListener("change", this.later);
    this.form.addEventListener("reset", this.forget);
    window.addEventListener("pagehide", this.save);
  }

  disconnectedCallback(): void {
    window.clearTimeout(this.timer);
    this.form?.removeEventListener("input", this.later);
    this.form?.removeEventListener("change", this.later);
    this.form?.removeEventListener("reset", this.forget);
    window.removeEventListener("pagehide", this.save);
  }

  private get storageKey(): string {
    const key = this.getAttribute("key");
    return key ? draftKey(key) : "";
  }

  private readonly later = (): void => {
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(this.save, 400);
  };

  private readonly save = (): void => {
    // Nothing typed since the last save: nothing to write when the page goes away.
    if (this.timer === 0) return;
    window.clearTimeout(this.timer);
    this.timer = 0;
    keep(this.storageKey, JSON.stringify(this.read()));
  };

  private readonly forget = (): void => {
    window.clearTimeout(this.timer);
    this.timer = 0;
    keep(this.storageKey, null);
  };

  private restore(): void {
    const draft = parse(recall(this.storageKey));
    let changed = false;
    for (const field of this.fields()) {
      const kept = draft[field.name];
      if (kept) changed = put(field, kept) || changed;
    }
    if (changed) this.say();
  }

  private read(): Draft {
    const draft: Draft = {};
    for (const field of this.fields()) (draft[field.name] ??= []).push(...taken(field));
    return draft;
  }

  private fields(): Field[] {
    return [...(this.form?.elements ?? [])].filter(
      (element): element is Field =>
        (element instanceof HTMLInputElement ||
          element instanceof HTMLTextAreaElement ||
          element instanceof HTMLSelectElement) &&
        element.name !== "" && !unkept.has(element.type) && !element.hasAttribute("data-undrafted"),
    );
  }

  /** The words and the way back come from the page, in its language. */
  private say(): void {
    const status = this.querySelector<HTMLElement>("[data-draft-status]");
    if (!status) return;
    const discard = document.createElement("button");
    discard.type = "button";
    discard.className = "button quiet small";
    discard.textContent = this.getAttribute("discard") ?? "";
    discard.addEventListener("click", () => {
      this.form?.reset();
      status.textContent = "";
      this.form?.querySelector<HTMLElement>("input:not([type=hidden]), textarea, select")?.focus();
    });
    status.replaceChildren(this.getAttribute("restored") ?? "", " ");
    if (discard.textContent) status.append(discard);
  }
}

function taken(field: Field): string[] {
  if (field instanceof HTMLSelectElement) return [...field.selectedOptions].map((option) => option.value);
  const isChoice = field.type === "checkbox" || field.type === "radio";
  return !isChoice || (field as HTMLInputElement).checked ? [field.value] : [];
}

/** Puts a remembered value back; true when that changed what the page showed. */
function put(field: Field, kept: string[]): boolean {
  if (field instanceof HTMLSelectElement) {
    const before = taken(field).join("\n");
    for (const option of field.options) option.selected = kept.includes(option.value);
    return taken(field).join("\n") !== before;
  }
  if (field instanceof HTMLInputElement && (field.type === "checkbox" || field.type === "radio")) {
    const before = field.checked;
    field.checked = kept.includes(field.value);
    return field.checked !== before;
  }
  const value = kept[0] ?? "";
  if (value === field.value) return false;
  field.value = value;
  return true;
}

function parse(text: string | null): Draft {
  try {
    return text ? (JSON.parse(text) as Draft) : {};
  } catch {
    return {};
  }
}

for (const done of document.querySelectorAll<HTMLElement>("[data-draft-done]"))
  keep(draftKey(done.dataset["draftDone"] ?? ""), null);

customElements.define("form-draft", FormDraft);
