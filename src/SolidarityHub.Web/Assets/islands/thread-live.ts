// A conversation that keeps itself up to date. The page is whole without it; this only makes it quicker.
import { take } from "./thread/apply";
import type { Post, State } from "./thread/apply";
import { Arrivals } from "./thread/arrivals";
import { Composer } from "./thread/composer";
import { Connection } from "./thread/connection";
import type { Hearer, Link } from "./thread/connection";
import { Pins } from "./thread/pins";
import { Drawing } from "./thread/render";

const typingMs = 4_000;
const reloadPauseMs = 30_000;

class ThreadLive extends HTMLElement implements Hearer {
  private state!: State;
  private drawing!: Drawing;
  private pins!: Pins;
  private arrivals!: Arrivals;
  private connection: Connection | null = null;
  private composer: Composer | null = null;
  private last = 0;
  private typed = 0;
  private typingTimer = 0;

  connectedCallback(): void {
    if (this.connection) return;
    this.drawing = new Drawing(this, this.word("former"));
    this.pins = new Pins(this);
    this.state = this.drawing.state();
    this.last = Number(this.getAttribute("last"));
    this.arrivals = new Arrivals(this.querySelector(".posts")!, this.querySelector("[data-announcer]")!, (count) => this.count("new", count));
    this.composer = this.compose();
    this.addEventListener("click", this.act);
    this.connection = new Connection(this.threadId, this.state, this);
    this.connection.start();
  }

  disconnectedCallback(): void {
    this.removeEventListener("click", this.act);
    this.connection?.stop();
    this.connection = null;
  }

  changed(posts: Post[]): void {
    for (const post of [...posts].sort((one, other) => one.number - other.number)) {
      this.composer?.seen(post);
      this.pins.show(post);
      this.show(post);
    }
    this.querySelector("[data-count]")!.textContent = this.count("posts", this.state.postCount);
    if (this.state.locked !== this.hasAttribute("locked")) this.reset();
  }

  link(state: Link): void {
    const holder = this.querySelector<HTMLElement>("[data-live]")!;
    const status = holder.querySelector<HTMLElement>(".thread-status")!;
    holder.hidden = false;
    status.dataset["state"] = state === "polling" ? "live" : state;
    status.textContent = this.word(state);
  }

  presence(count: number): void {
    const readers = this.querySelector<HTMLElement>("[data-presence]")!;
    readers.hidden = count < 2;
    readers.textContent = this.count("readers", count);
  }

  typing(name: string): void {
    const line = this.querySelector<HTMLElement>("[data-typing]")!;
    line.textContent = this.word("typing").replace("{name}", name);
    window.clearTimeout(this.typingTimer);
    this.typingTimer = window.setTimeout(() => (line.textContent = ""), typingMs + 1_000);
  }

  revoked(): void {
    const notice = document.createElement("p");
    notice.className = "notice";
    notice.setAttribute("role", "alert");
    notice.textContent = this.word("revoked");
    this.replaceChildren(notice);
  }

  /** Too much has happened to catch up: the page is read again. Drafts are kept on the device. */
  reset(): void {
    const key = `thread-reload:${this.threadId}`;
    const now = Date.now();
    if (now - Number(sessionStorage.getItem(key) ?? 0) < reloadPauseMs) return this.link("offline");
    sessionStorage.setItem(key, String(now));
    location.reload();
  }

  private get threadId(): string {
    return this.getAttribute("thread")!;
  }

  private word(name: string, prefix = "text-"): string {
    return this.getAttribute(prefix + name) ?? "";
  }

  private count(name: string, count: number): string {
    return this.word(`${name}-${count === 1 ? "one" : "other"}`).replace("{count}", count.toLocaleString(document.documentElement.lang));
  }

  private compose(): Composer | null {
    const form = this.querySelector<HTMLFormElement>("form.composer");
    if (!form) return null;
    const words = {
      saved: this.word("saved"), sending: this.word("sending"), posted: this.word("posted"),
      waiting: this.word("waiting"), attention: this.word("attention"), failed: this.word("not-done"),
    };
    return new Composer(form, this.threadId, words, (post) => this.changed(take(this.state, [post])), () => this.typingNow());
  }

  private typingNow(): void {
    if (!this.hasAttribute("members-only") || Date.now() - this.typed < typingMs) return;
    this.typed = Date.now();
    this.connection?.typing();
  }

  private show(post: Post): void {
    const before = this.drawing.find(post.id);
    // Later than what the server drew. One's own words may be drawn before those that others said first.
    const isNew = post.number > this.last;
    // A page that shows another part of a long thread does not grow at its end; the link to the newest is there.
    if (!before && (!isNew || this.hasAttribute("more"))) return;

    const top = this.anchor();
    const item = this.drawing.draw(post, this.state);
    if (top) window.scrollBy(0, top.element.getBoundingClientRect().top - top.at);
    this.querySelector("[data-empty]")?.remove();
    if (before) return this.arrivals.replace(before, item);
    if (post.clientKey !== null) return;
    item.querySelector(".post")?.classList.add("new");
    this.arrivals.add(item);
  }

  // Browsers that do not hold the page still by themselves are helped: what is being read stays where it is.
  private anchor(): { element: Element; at: number } | null {
    if (CSS.supports("overflow-anchor", "auto")) return null;
    for (const element of this.querySelectorAll(".posts > li")) {
      const at = element.getBoundingClientRect().top;
      if (at >= 0 && at < window.innerHeight) return { element, at };
    }
    return null;
  }

  private readonly act = (event: Event): void => {
    const target = (event.target as Element).closest<HTMLElement>("button[data-reaction], a[data-act=reply]");
    const post = target?.closest<HTMLElement>("li[data-post]");
    if (!target || !post || !this.composer) return;
    event.preventDefault();
    if (target.dataset["reaction"]) return void this.react(target, post.dataset["post"]!, target.dataset["reaction"]);
    const by = post.querySelector(".post-author")?.textContent ?? "";
    this.composer.answer(post.dataset["post"]!, `${post.dataset["number"]} · ${by}`);
    this.composer.focus();
  };

  private async react(button: HTMLElement, postId: string, name: string): Promise<void> {
    const problem = this.querySelector<HTMLElement>("[data-problem]")!;
    problem.textContent = "";
    try {
      const response = await fetch(`/api/v1/posts/${postId}/reactions/${name}`, {
        method: button.getAttribute("aria-pressed") === "true" ? "DELETE" : "PUT",
        headers: { "X-Antiforgery": this.composer!.token },
      });
      if (!response.ok) throw new Error(String(response.status));
      this.changed(take(this.state, [(await response.json()) as Post]));
    } catch {
      problem.textContent = this.word("not-done");
    }
  }
}

customElements.define("thread-live", ThreadLive);
