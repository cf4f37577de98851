// Keeps the number beside the bell true while the page is open. Without it the number is that of the last page load.
import { HttpTransportType, HubConnectionBuilder, HubConnectionState, LogLevel } from "@microsoft/signalr";
import type { HubConnection } from "@microsoft/signalr";

const longestPauseMs = 60_000;

class NoticeBell extends HTMLElement {
  private hub: HubConnection | null = null;
  private failures = 0;
  private timer = 0;

  connectedCallback(): void {
    this.hub = new HubConnectionBuilder()
      .withUrl("/hubs/notices", { transport: HttpTransportType.WebSockets, skipNegotiation: true })
      .configureLogging(LogLevel.None)
      .build();
    this.hub.on("Unread", (count: number) => this.show(count));
    this.hub.onclose(() => this.later());
    document.addEventListener("visibilitychange", this.wake);
    // What the page itself needs comes first.
    this.timer = window.setTimeout(() => void this.connect(), 1_000);
  }

  disconnectedCallback(): void {
    document.removeEventListener("visibilitychange", this.wake);
    window.clearTimeout(this.timer);
    const hub = this.hub;
    this.hub = null;
    void hub?.stop();
  }

  private readonly wake = (): void => {
    if (document.visibilityState === "visible") void this.connect();
  };

  private async connect(): Promise<void> {
    if (this.hub?.state !== HubConnectionState.Disconnected || document.visibilityState !== "visible") return;
    try {
      await this.hub.start();
      this.failures = 0;
    } catch {
      this.later();
    }
  }

  private later(): void {
    if (!this.hub) return;
    window.clearTimeout(this.timer);
    const pause = Math.min(2_000 * 2 ** this.failures++, longestPauseMs);
    this.timer = window.setTimeout(() => void this.connect(), pause * (0.5 + Math.random() / 2));
  }

  private show(count: number): void {
    const most = Number(this.getAttribute("most"));
    const number = this.querySelector<HTMLElement>(".count")!;
    number.hidden = count === 0;
    number.textContent = count < most ? String(count) : `${most - 1}+`;
    const words = this.getAttribute(count === 0 ? "text-none" : count === 1 ? "text-one" : "text-other") ?? "";
    this.querySelector("[data-words]")!.textContent = words.replace("{count}", count.toLocaleString(document.documentElement.lang));
  }
}

customElements.define("notice-bell", NoticeBell);
