// Suggests people while a name is written after an @: only those who may see the conversation.

interface Person {
  id: string;
  name: string;
  insert: string;
}

const askMs = 150;
const beingNamed = /(?:^|[\s(])@([\p{L}\p{N}][\p{L}\p{N}\p{M}' .-]{0,30})$/u;

class NameCompletion extends HTMLElement {
  private body!: HTMLTextAreaElement;
  private list!: HTMLUListElement;
  private people: Person[] = [];
  private at = 0;
  private timer = 0;
  private asked = "";

  connectedCallback(): void {
    const body = this.querySelector("textarea");
    if (!body) return;
    this.body = body;
    this.list = document.createElement("ul");
    this.list.className = "suggestions";
    this.list.id = "people-to-name";
    this.list.hidden = true;
    this.list.setAttribute("role", "listbox");
    this.list.setAttribute("aria-label", this.getAttribute("text-people") ?? "");
    this.append(this.list);
    body.setAttribute("aria-autocomplete", "list");
    body.setAttribute("aria-controls", this.list.id);
    body.addEventListener("input", () => this.later());
    body.addEventListener("keydown", (event) => this.key(event));
    body.addEventListener("blur", () => window.setTimeout(() => this.close(), 150));
    this.list.addEventListener("pointerdown", (event) => {
      const place = [...this.list.children].indexOf((event.target as HTMLElement).closest("li")!);
      if (place < 0) return;
      event.preventDefault();
      this.choose(place);
    });
  }

  private get beginning(): string {
    return beingNamed.exec(this.body.value.slice(0, this.body.selectionStart))?.[1] ?? "";
  }

  private later(): void {
    window.clearTimeout(this.timer);
    if (!this.beginning) return this.close();
    this.timer = window.setTimeout(() => void this.ask(), askMs);
  }

  private async ask(): Promise<void> {
    const beginning = (this.asked = this.beginning);
    if (!beginning) return this.close();
    try {
      const response = await fetch(`/api/v1/threads/${this.getAttribute("thread")}/people?q=${encodeURIComponent(beginning)}`, { headers: { Accept: "application/json" } });
      const people = response.ok ? ((await response.json()) as Person[]) : [];
      if (beginning === this.asked && beginning === this.beginning) this.show(people);
    } catch {
      this.close();
    }
  }

  private show(people: Person[]): void {
    this.people = people;
    if (people.length === 0) return this.close();
    this.list.replaceChildren(
      ...people.map((person, place) => {
        const item = document.createElement("li");
        item.id = `person-to-name-${place}`;
        item.setAttribute("role", "option");
        item.textContent = person.name;
        return item;
      }),
    );
    this.list.hidden = false;
    this.body.setAttribute("aria-expanded", "true");
    this.move(0);
  }

  private move(to: number): void {
    this.at = (to + this.people.length) % this.people.length;
    [...this.list.children].forEach((item, place) => item.setAttribute("aria-selected", String(place === this.at)));
    this.body.setAttribute("aria-activedescendant", `person-to-name-${this.at}`);
  }

  private key(event: KeyboardEvent): void {
    if (this.list.hidden) return;
    if (event.key === "ArrowDown") this.move(this.at + 1);
    else if (event.key === "ArrowUp") this.move(this.at - 1);
    else if (event.key === "Enter" || event.key === "Tab") this.choose(this.at);
    else if (event.key === "Escape") this.close();
    else return;
    event.preventDefault();
  }

  private choose(place: number): void {
    const person = this.people[place];
    const beginning = this.beginning;
    if (!person || !beginning) return this.close();
    const end = this.body.selectionStart;
    this.body.setRangeText(`${person.insert} `, end - beginning.length - 1, end, "end");
    this.close();
    this.body.dispatchEvent(new Event("input", { bubbles: true }));
  }

  private close(): void {
    this.asked = "";
    this.people = [];
    this.list.hidden = true;
    this.body.setAttribute("aria-expanded", "false");
    this.body.removeAttribute("aria-activedescendant");
  }
}

customElements.define("name-completion", NameCompletion);
