// Notes which posts were on screen for a second, and tells the server now and then and when the page is left.

const lookMs = 1_000;
const tellMs = 5_000;

class ThreadReading extends HTMLElement {
  private readonly looked = new Map<Element, number>();
  private readonly told = new Set<number>();
  private waiting = new Set<number>();
  private timer = 0;
  private eyes: IntersectionObserver | null = null;
  private arrivals: MutationObserver | null = null;

  connectedCallback(): void {
    const posts = this.closest("thread-live")?.querySelector(".posts");
    if (!posts) return;
    // Half of a short post, or enough of a long one to fill the screen.
    this.eyes = new IntersectionObserver((entries) => entries.forEach((entry) => this.look(entry)), { threshold: [0, 0.1, 0.5] });
    this.arrivals = new MutationObserver((changes) => {
      for (const change of changes) for (const item of change.addedNodes) if (item instanceof HTMLElement) this.watch(item);
    });
    this.arrivals.observe(posts, { childList: true });
    for (const item of posts.querySelectorAll<HTMLElement>(":scope > li[data-post]")) this.watch(item);
    document.addEventListener("visibilitychange", this.left);
    window.addEventListener("pagehide", this.leave);
  }

  disconnectedCallback(): void {
    this.leave();
    this.eyes?.disconnect();
    this.arrivals?.disconnect();
    document.removeEventListener("visibilitychange", this.left);
    window.removeEventListener("pagehide", this.leave);
  }

  private watch(item: HTMLElement): void {
    if (!this.told.has(numberOf(item))) this.eyes?.observe(item);
  }

  private look(entry: IntersectionObserverEntry): void {
    const enough = entry.intersectionRatio >= 0.5 || entry.intersectionRect.height > window.innerHeight * 0.4;
    const begun = this.looked.get(entry.target);
    if (enough && begun === undefined)
      this.looked.set(entry.target, window.setTimeout(() => this.seen(entry.target as HTMLElement), lookMs));
    if (!enough && begun !== undefined) {
      window.clearTimeout(begun);
      this.looked.delete(entry.target);
    }
  }

  private seen(item: HTMLElement): void {
    // A page in a hidden tab is not being read; it begins anew when it is looked at.
    this.looked.delete(item);
    this.eyes?.unobserve(item);
    if (document.visibilityState !== "visible") return this.eyes?.observe(item);
    this.waiting.add(numberOf(item));
    this.timer ||= window.setTimeout(() => void this.tell(), tellMs);
  }

  private readonly left = (): void => {
    if (document.visibilityState === "hidden") this.leave();
  };

  private readonly leave = (): void => {
    if (this.waiting.size > 0) void this.tell();
  };

  private async tell(): Promise<void> {
    window.clearTimeout(this.timer);
    this.timer = 0;
    const numbers = [...this.waiting].sort((one, other) => one - other);
    this.waiting = new Set();
    try {
      const response = await fetch(`/api/v1/threads/${this.getAttribute("thread")}/read`, {
        method: "POST",
        keepalive: true,
        headers: { "Content-Type": "application/json", "X-Antiforgery": this.token },
        body: JSON.stringify({ ranges: joined(numbers) }),
      });
      if (!response.ok) return;
      for (const number of numbers) this.told.add(number);
      this.count(numbers);
    } catch {
      // No link: what was read is told with the next batch.
      for (const number of numbers) this.waiting.add(number);
    }
  }

  private get token(): string {
    return this.querySelector<HTMLInputElement>("[name=__RequestVerificationToken]")?.value ?? "";
  }

  /** What was unread when the page was made is counted down as it is read. */
  private count(numbers: number[]): void {
    const link = this.querySelector<HTMLAnchorElement>("[data-unread]");
    if (!link) return;
    const last = Number(this.getAttribute("last"));
    const first = Number(this.getAttribute("first-unread"));
    const left = Number(link.dataset["unread"]) - numbers.filter((number) => number >= first && number <= last).length;
    link.dataset["unread"] = String(left);
    link.querySelector("span")!.textContent = (this.getAttribute(left === 1 ? "text-one" : "text-other") ?? "").replace("{count}", left.toLocaleString(language));
    if (left > 0) return;
    link.remove();
    this.querySelector("[data-mark-all]")?.remove();
  }
}

const language = document.documentElement.lang;
const numberOf = (item: HTMLElement): number => Number(item.dataset["number"]);

/** 1, 2, 3, 7 becomes [[1, 3], [7, 7]]. */
function joined(numbers: number[]): [number, number][] {
  const ranges: [number, number][] = [];
  for (const number of numbers) {
    const last = ranges.at(-1);
    if (last && number <= last[1] + 1) last[1] = number;
    else ranges.push([number, number]);
  }
  return ranges;
}

customElements.define("thread-reading", ThreadReading);
