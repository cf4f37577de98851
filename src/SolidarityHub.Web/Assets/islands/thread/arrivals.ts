// Tells of new posts without touching what is being read: a button to them, and one quiet sentence.

const pauseMs = 5_000;

export class Arrivals {
  private unseen = new Set<HTMLElement>();
  private unsaid = 0;
  private timer = 0;
  private readonly pill: HTMLAnchorElement;
  private readonly eyes: IntersectionObserver;

  constructor(
    private readonly after: HTMLElement,
    private readonly announcer: HTMLElement,
    private readonly sentence: (count: number) => string,
  ) {
    this.pill = document.createElement("a");
    this.pill.className = "button primary small new-posts";
    this.pill.addEventListener("click", () => this.clear());
    this.eyes = new IntersectionObserver((entries) => {
      for (const entry of entries) if (entry.isIntersecting) this.see(entry.target as HTMLElement);
    });
  }

  add(item: HTMLElement): void {
    this.unseen.add(item);
    this.eyes.observe(item);
    this.show();
    this.tell();
  }

  /** A post was drawn anew: the same one is waited for. */
  replace(before: HTMLElement, item: HTMLElement): void {
    if (!this.unseen.delete(before)) return;
    this.eyes.unobserve(before);
    this.unseen.add(item);
    this.eyes.observe(item);
  }

  private see(item: HTMLElement): void {
    this.eyes.unobserve(item);
    this.unseen.delete(item);
    this.show();
  }

  private clear(): void {
    this.eyes.disconnect();
    this.unseen.clear();
    // After the jump that the link makes.
    window.setTimeout(() => this.show());
  }

  private show(): void {
    const [first] = this.unseen;
    if (!first) return this.pill.remove();
    this.pill.textContent = this.sentence(this.unseen.size);
    this.pill.href = `#${first.querySelector("article")?.id ?? ""}`;
    if (!this.pill.isConnected) this.after.after(this.pill);
  }

  // One sentence for however many came since the last one.
  private tell(): void {
    this.unsaid++;
    this.timer ||= window.setTimeout(() => {
      this.announcer.textContent = this.sentence(this.unsaid);
      this.unsaid = 0;
      this.timer = 0;
    }, pauseMs);
  }
}
