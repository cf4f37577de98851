// Keeps a page in step with its thread: listens while it can, asks while it cannot, and never gives up.
import { HttpTransportType, HubConnectionBuilder, HubConnectionState, LogLevel } from "@microsoft/signalr";
import type { HubConnection } from "@microsoft/signalr";
import type { Changes, Post, State } from "./apply";
import { Sync } from "./sync";
import type { Answer, Head, World } from "./sync";

export type Link = "connecting" | "live" | "polling" | "offline";

export interface Hearer {
  changed(posts: Post[]): void;
  link(state: Link): void;
  presence(count: number): void;
  typing(name: string): void;
  revoked(): void;
  reset(): void;
}

const firstPauseMs = 2_000;
const longestPauseMs = 30_000;
const firstPollMs = 5_000;
const longestPollMs = 60_000;
const hereMs = 45_000;
const askMs = 15_000;

export class Connection implements World {
  private readonly hub: HubConnection;
  private readonly sync: Sync;
  private readonly timers = new Set<number>();
  private stopped = false;
  private failures = 0;
  private retry = 0;
  private poll = 0;
  private pollMs = firstPollMs;
  /** Asking works while listening does not. */
  private answered = false;
  private here = 0;

  constructor(
    private readonly threadId: string,
    private readonly state: State,
    private readonly hearer: Hearer,
  ) {
    this.sync = new Sync(state, this);
    // WebSockets only: one round trip, and any node may answer. Where they are not to be had, we ask instead.
    this.hub = new HubConnectionBuilder()
      .withUrl(address("/hubs/threads"), { transport: HttpTransportType.WebSockets, skipNegotiation: true })
      .configureLogging(LogLevel.None)
      .build();
    this.hub.on("Changes", (changes: Changes) => this.sync.receive(changes));
    this.hub.on("Heads", (heads: (Head & { threadId: string })[]) => {
      for (const head of heads) if (head.threadId === threadId) this.sync.compare(head);
    });
    this.hub.on("Presence", (presence: { count: number }) => hearer.presence(presence.count));
    this.hub.on("Typing", (typing: { name: string }) => hearer.typing(typing.name));
    this.hub.on("Revoked", () => this.revoke());
    this.hub.onclose(() => this.lost());
  }

  start(): void {
    window.addEventListener("online", this.wake);
    window.addEventListener("offline", this.cut);
    document.addEventListener("visibilitychange", this.wake);
    this.here = window.setInterval(() => this.sayHere(), hereMs);
    void this.connect();
  }

  stop(): void {
    this.stopped = true;
    window.removeEventListener("online", this.wake);
    window.removeEventListener("offline", this.cut);
    document.removeEventListener("visibilitychange", this.wake);
    for (const timer of [this.retry, this.poll, ...this.timers]) window.clearTimeout(timer);
    window.clearInterval(this.here);
    void this.hub.stop();
  }

  typing(): void {
    if (this.connected) void this.hub.send("Typing", this.threadId).catch(() => undefined);
  }

  async ask(epoch: string, since: number): Promise<Answer | null> {
    if (this.stopped) return null;
    try {
      const response = await fetch(address(`/api/v1/threads/${this.threadId}/changes?epoch=${epoch}&since=${since}`), {
        headers: { Accept: "application/json" },
        signal: AbortSignal.timeout(askMs),
      });
      if (response.status === 404) this.revoke();
      if (response.status === 204) return { epoch, head: since, locked: this.state.locked, postCount: this.state.postCount, posts: [] };
      return response.ok ? ((await response.json()) as Answer) : null;
    } catch {
      return null;
    }
  }

  later(act: () => void, milliseconds: number): void {
    const timer = window.setTimeout(() => {
      this.timers.delete(timer);
      act();
    }, milliseconds);
    this.timers.add(timer);
  }

  changed(posts: Post[]): void {
    this.hearer.changed(posts);
  }

  reset(): void {
    this.hearer.reset();
  }

  private get connected(): boolean {
    return this.hub.state === HubConnectionState.Connected;
  }

  private async connect(): Promise<void> {
    if (this.stopped || this.hub.state !== HubConnectionState.Disconnected) return;
    window.clearTimeout(this.retry);
    try {
      await this.hub.start();
      const since = this.state.applied;
      const answer = await this.hub.invoke<Answer | null>("Subscribe", this.threadId, this.state.epoch, since);
      if (answer === null) return this.revoke();
      this.failures = 0;
      this.pollMs = firstPollMs;
      this.answered = false;
      this.stopPolling();
      this.sync.settle(answer, since);
      this.hearer.link("live");
      this.sayHere();
    } catch {
      if (this.connected) await this.hub.stop();
      else this.lost();
    }
  }

  // A cut line may stay unnoticed by the socket for half a minute; the device knows at once.
  private readonly cut = (): void => {
    this.answered = false;
    this.hearer.link("offline");
  };

  private lost(): void {
    if (this.stopped) return;
    const pause = Math.min(firstPauseMs * 2 ** this.failures++, longestPauseMs);
    window.clearTimeout(this.retry);
    this.retry = window.setTimeout(() => void this.connect(), pause * (0.5 + Math.random() / 2));
    if (this.failures > 1 || !navigator.onLine) this.hearer.link(this.answered ? "polling" : "offline");
    else this.hearer.link("connecting");
    this.pollSoon();
  }

  // Pages that lost the line together should not ask together.
  private pollSoon(): void {
    this.poll ||= window.setTimeout(() => void this.pollOnce(), this.pollMs * (0.8 + Math.random() * 0.4));
  }

  private stopPolling(): void {
    window.clearTimeout(this.poll);
    this.poll = 0;
  }

  private async pollOnce(): Promise<void> {
    this.poll = 0;
    if (this.stopped || this.connected) return;
    if (document.visibilityState === "visible") {
      const before = this.state.applied;
      this.answered = await this.sync.catchUp();
      if (this.stopped || this.connected) return;
      this.hearer.link(this.answered ? "polling" : "offline");
      this.pollMs = this.state.applied > before ? firstPollMs : Math.min(this.pollMs * 1.5, longestPollMs);
    }
    this.pollSoon();
  }

  private readonly wake = (): void => {
    if (document.visibilityState !== "visible") return;
    if (this.connected) {
      this.sayHere();
      void this.sync.catchUp().then((answered) => answered && this.hearer.link("live"));
    } else {
      this.failures = 0;
      this.pollMs = firstPollMs;
      this.stopPolling();
      void this.connect();
    }
  };

  private sayHere(): void {
    if (this.connected && document.visibilityState === "visible") void this.hub.send("Here", this.threadId).catch(() => undefined);
  }

  private revoke(): void {
    this.stop();
    this.hearer.revoked();
  }
}

const address = (path: string): string => new URL(path, document.baseURI).href;
