// Lets a reader choose light, dark or whatever the device prefers, and remembers it on this device only.

type Choice = "auto" | "light" | "dark";

const key = "scheme";

class SchemeChoice extends HTMLElement {
  connectedCallback(): void {
    const fieldset = this.querySelector("fieldset");
    if (!fieldset) return;

    const current = remembered();
    for (const input of this.querySelectorAll<HTMLInputElement>("input[type=radio]"))
      input.checked = input.value === current;

    fieldset.hidden = false;
    this.addEventListener("change", this.choose);
    window.addEventListener("storage", this.follow);
  }

  disconnectedCallback(): void {
    this.removeEventListener("change", this.choose);
    window.removeEventListener("storage", this.follow);
  }

  private readonly choose = (event: Event): void => {
    const input = event.target;
    if (!(input instanceof HTMLInputElement) || !isChoice(input.value)) return;
    apply(input.value);
    try {
      if (input.value === "auto") localStorage.removeItem(key);
      else localStorage.setItem(key, input.value);
    } catch {
      // Without storage the choice holds for this page.
    }
  };

  /** Another tab chose: this one follows. */
  private readonly follow = (event: StorageEvent): void => {
    if (event.key !== key) return;
    const current = remembered();
    apply(current);
    const input = this.querySelector<HTMLInputElement>(`input[value="${current}"]`);
    if (input) input.checked = true;
  };
}

function remembered(): Choice {
  try {
    const value = localStorage.getItem(key);
    return isChoice(value) ? value : "auto";
  } catch {
    return "auto";
  }
}

function isChoice(value: string | null): value is Choice {
  return value === "auto" || value === "light" || value === "dark";
}

function apply(choice: Choice): void {
  if (choice === "auto") delete document.documentElement.dataset["scheme"];
  else document.documentElement.dataset["scheme"] = choice;
}

customElements.define("scheme-choice", SchemeChoice);
