// Keeps a page in step with its thread: listens while it can, asks while it cannot, and never gives up.
import { HttpTransportType, HubConnectionBuilder, HubConnectionState, LogLevel } from "@microsoft/signalr";
import type { HubConnection } from "@microsoft/signalr";
import { apply } from "./apply";
import type { Changes, Post, State } from "./apply";

export type Link = "connecting" | "live" | "polling" | "offline";

export interface Hearer {
  changed(posts: Post[]): void;
  link(state: Link): void;
  presence(count: number): void;
  typing(name: string): void;
  revoked(): void;
  reset(): void;
}

interface Answer {
  epoch: string;
  head: number;
  locked: boolean;
  posts: Post[];
  reset?: boolean;
}

interface Head {
  threadId: string;
  epoch: string;
  seq: number;
}

const holdMs = 300;
const firstPauseMs = 2_000;
const longestPauseMs = 30_000;
const firstPollMs = 5_000;
const longestPollMs = 60_000;
const hereMs = 45_000;

export class Connection {
  private readonly hub: HubConnection;
  private held: Changes[] = [];
  private holding = 0;
  private asking: Promise<boolean> | null = null;
  private stopped = false;
  private failures = 0;
  private retry = 0;
  private poll = 0;
  private pollMs = firstPollMs;
  private here = 0;

  constructor(
    private readonly threadId: string,
    private readonly state: State,
    private readonly hearer: Hearer,
  ) {
    // WebSockets only: one round trip, and any node may answer. Where they are not to be had, we ask instead.
    this.hub = new HubConnectionBuilder()
      .withUrl("/hubs/threads", { transport: HttpTransportType.WebSockets, skipNegotiation: true })
      .configureLogging(LogLevel.None)
      .build();
    this.hub.on("Changes", (changes: Changes & { threadId: string }) => this.receive(changes));
    this.hub.on("Heads", (heads: Head[]) => this.compare(heads));
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
    for (const timer of [this.retry, this.poll, this.holding]) window.clearTimeout(timer);
    window.clearInterval(this.here);
    void this.hub.stop();
  }

  typing(): void {
    if (this.connected) void this.hub.send("Typing", this.threadId).catch(() => undefined);
  }

  /** Asks what has changed and applies it; false when nobody answered. */
  catchUp(): Promise<boolean> {
    this.asking ??= this.ask().finally(() => (this.asking = null));
    return this.asking;
  }

  private get connected(): boolean {
    return this.hub.state === HubConnectionState.Connected;
  }

  private async connect(): Promise<void> {
    if (this.stopped || this.hub.state !== HubConnectionState.Disconnected) return;
    window.clearTimeout(this.retry);
    try {
      await this.hub.start();
      const answer = await this.hub.invoke<Answer | null>("Subscribe", this.threadId, this.state.epoch, this.state.applied);
      if (answer === null) return this.revoke();
      this.failures = 0;
      this.pollMs = firstPollMs;
      window.clearTimeout(this.poll);
      this.settle(answer, this.state.applied);
      this.hearer.link("live");
      this.sayHere();
    } catch {
      if (this.connected) await this.hub.stop();
      else this.lost();
    }
  }

  // A cut line may stay unnoticed by the socket for half a minute; the device knows at once.
  private readonly cut = (): void => this.hearer.link("offline");

  private lost(): void {
    if (this.stopped) return;
    const pause = Math.min(firstPauseMs * 2 ** this.failures++, longestPauseMs);
    window.clearTimeout(this.retry);
    this.retry = window.setTimeout(() => void this.connect(), pause * (0.5 + Math.random() / 2));
    if (this.failures > 1 || !navigator.onLine) this.hearer.link("offline");
    else this.hearer.link("connecting");
    this.pollSoon();
  }

  private pollSoon(): void {
    window.clearTimeout(this.poll);
    this.poll = window.setTimeout(async () => {
      if (this.stopped || this.connected) return;
      if (document.visibilityState === "visible") {
        const before = this.state.applied;
        const answered = await this.catchUp();
        if (!this.connected) this.hearer.link(answered ? "polling" : "offline");
        this.pollMs = this.state.applied > before ? firstPollMs : Math.min(this.pollMs * 1.5, longestPollMs);
      }
      if (!this.connected) this.pollSoon();
    }, this.pollMs);
  }

  private readonly wake = (): void => {
    if (document.visibilityState !== "visible") return;
    if (this.connected) {
      this.sayHere();
      void this.catchUp().then((answered) => answered && this.hearer.link("live"));
    } else {
      this.failures = 0;
      this.pollMs = firstPollMs;
      void this.connect();
    }
  };

  private sayHere(): void {
    if (this.connected && document.visibilityState === "visible") void this.hub.send("Here", this.threadId).catch(() => undefined);
  }

  private receive(changes: Changes): void {
    const outcome = apply(this.state, changes);
    if (outcome.kind === "reset") return this.hearer.reset();
    if (outcome.kind === "gap") return this.hold(changes);
    this.tell(outcome.posts);
    this.release();
  }

  // Messages may overtake one another: what came early waits a moment for what is missing.
  private hold(changes: Changes): void {
    this.held.push(changes);
    if (this.holding) return;
    this.holding = window.setTimeout(() => {
      this.holding = 0;
      if (this.held.length > 0) void this.catchUp().then(() => (this.held = []));
    }, holdMs);
  }

  private release(): void {
    for (;;) {
      const next = this.held.find((changes) => changes.posts !== null && changes.from <= this.state.applied);
      if (!next) return;
      this.held = this.held.filter((changes) => changes !== next);
      const outcome = apply(this.state, next);
      if (outcome.kind === "applied") this.tell(outcome.posts);
    }
  }

  private compare(heads: Head[]): void {
    const head = heads.find((each) => each.threadId === this.threadId);
    if (!head) return;
    if (head.epoch !== this.state.epoch) this.hearer.reset();
    else if (head.seq > this.state.applied) void this.catchUp();
  }

  private async ask(): Promise<boolean> {
    const since = this.state.applied;
    try {
      const response = await fetch(`/api/v1/threads/${this.threadId}/changes?epoch=${this.state.epoch}&since=${since}`, {
        headers: { Accept: "application/json" },
        signal: AbortSignal.timeout(15_000),
      });
      if (response.status === 404) this.revoke();
      if (response.status === 204) return true;
      if (!response.ok) return false;
      this.settle((await response.json()) as Answer, since);
      return true;
    } catch {
      return false;
    }
  }

  private settle(answer: Answer, since: number): void {
    if (answer.reset) return this.hearer.reset();
    const outcome = apply(this.state, { ...answer, from: since, to: answer.head });
    if (outcome.kind === "reset") return this.hearer.reset();
    if (outcome.kind === "applied") this.tell(outcome.posts);
    this.release();
  }

  // The cursor has moved already: a post that cannot be drawn does not hold up the others.
  private tell(posts: Post[]): void {
    try {
      this.hearer.changed(posts);
    } catch (failure) {
      console.error(failure);
    }
  }

  private revoke(): void {
    this.stop();
    this.hearer.revoked();
  }
}
