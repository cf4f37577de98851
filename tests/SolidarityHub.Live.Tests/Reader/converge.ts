// Many simulated pages over one thread in bad weather: messages are lost, doubled and overtaken, lines break, answers
// do not come. The rule of the pages is the site's own (sync.ts, apply.ts); only the weather and the clock are made here.
// Reads one history a line, and says of each whether every page ended equal to a fresh one.
import { createInterface } from "node:readline";
import { newState } from "../../../src/SolidarityHub.Web/Assets/islands/thread/apply";
import type { Changes, Post, State } from "../../../src/SolidarityHub.Web/Assets/islands/thread/apply";
import { Sync } from "../../../src/SolidarityHub.Web/Assets/islands/thread/sync";
import type { Answer } from "../../../src/SolidarityHub.Web/Assets/islands/thread/sync";

interface History {
  seed: number;
  pages: number;
  epoch: string;
  /** What was announced, one change after another; the domain made it. */
  changes: Omit<Changes, "epoch">[];
}

/** The server answers nothing: then the pages must differ, or this program sees nothing. */
const mute = process.argv.includes("--mute");
const most = 200;

class Clock {
  now = 0;
  private due: { at: number; order: number; act: () => void }[] = [];
  private order = 0;

  after(milliseconds: number, act: () => void): void {
    this.due.push({ at: this.now + milliseconds, order: this.order++, act });
  }

  async run(): Promise<void> {
    for (let steps = 0; this.due.length > 0; steps++) {
      if (steps > 100_000) throw new Error("it never comes to rest");
      let next = 0;
      for (let at = 1; at < this.due.length; at++) {
        const [one, other] = [this.due[at]!, this.due[next]!];
        if (one.at < other.at || (one.at === other.at && one.order < other.order)) next = at;
      }
      const [{ at, act }] = this.due.splice(next, 1) as [{ at: number; act: () => void }];
      this.now = at;
      act();
      await new Promise<void>((resolve) => setImmediate(resolve));
    }
  }
}

class Weather {
  fine = false;
  lost = 0;
  doubled = 0;

  constructor(readonly random: () => number) {}

  between(from: number, to: number): number {
    return from + this.random() * (to - from);
  }

  /** When each copy of a message arrives; none when it is lost. */
  arrivals(): number[] {
    if (this.fine) return [10];
    const fate = this.random();
    if (fate < 0.15) {
      this.lost++;
      return [];
    }
    const first = this.random() < 0.7 ? this.between(5, 40) : this.between(40, 900);
    if (fate > 0.85) {
      this.doubled++;
      return [first, first + this.between(0, 600)];
    }
    return [first];
  }

  get fails(): boolean {
    return !this.fine && this.random() < 0.12;
  }
}

class Server {
  readonly posts = new Map<string, Post>();
  head = 0;
  locked = false;
  postCount = 0;

  constructor(public epoch: string) {}

  commit(change: Omit<Changes, "epoch">): Changes {
    for (const post of change.posts!) this.posts.set(post.id, post);
    this.head = change.to;
    [this.locked, this.postCount] = [change.locked, change.postCount];
    return { ...change, epoch: this.epoch };
  }

  since(epoch: string, since: number): Answer {
    const posts = [...this.posts.values()].filter((post) => post.seq > since).map((post) => ({ ...post, myReactions: [] }));
    const reset = epoch !== this.epoch || since > this.head || posts.length > most;
    return { epoch: this.epoch, head: this.head, locked: this.locked, postCount: this.postCount, posts: reset ? [] : posts, reset };
  }

  page(): State {
    return newState(this, [...this.posts.values()]);
  }
}

class Page {
  state!: State;
  resets = -1;
  private sync!: Sync;
  /** Grows with each line; what was sent over an older one does not arrive. */
  private line = 0;
  private listening = false;

  constructor(
    private readonly server: Server,
    private readonly clock: Clock,
    private readonly weather: Weather,
  ) {
    this.load();
    this.connect();
  }

  hear(changes: Changes): void {
    if (!this.listening) return;
    const line = this.line;
    // Some are too large to be carried.
    const sent = this.weather.random() < 0.05 ? { ...changes, posts: null } : changes;
    for (const pause of this.weather.arrivals()) this.clock.after(pause, () => line === this.line && this.sync.receive(sent));
  }

  hearHead(): void {
    const { epoch, head: seq } = this.server;
    const line = this.line;
    if (this.listening) for (const pause of this.weather.arrivals()) this.clock.after(pause, () => line === this.line && this.sync.compare({ epoch, seq }));
  }

  break(milliseconds: number): void {
    this.line++;
    this.listening = false;
    this.clock.after(milliseconds, () => this.connect());
  }

  private load(): void {
    this.resets++;
    this.state = this.server.page();
    // A page that was read anew leaves nothing of its former self behind.
    const former = this.resets;
    const alive = (): boolean => former === this.resets;
    this.sync = new Sync(this.state, {
      ask: (epoch, since) => this.ask(epoch, since),
      later: (act, milliseconds) => this.clock.after(milliseconds, () => alive() && act()),
      changed: () => undefined,
      reset: () => alive() && this.load(),
    });
  }

  // As the hub's Subscribe: listens first, then answers what changed since.
  private connect(): void {
    const line = ++this.line;
    const { state, sync } = this;
    const since = state.applied;
    this.clock.after(this.weather.between(5, 200), () => {
      if (line !== this.line) return;
      if (this.weather.fails) return this.break(this.weather.between(500, 2_000));
      this.listening = true;
      const answer = this.server.since(state.epoch, since);
      if (mute) return;
      this.clock.after(this.weather.between(5, 400), () => line === this.line && state === this.state && sync.settle(answer, since));
    });
  }

  private ask(epoch: string, since: number): Promise<Answer | null> {
    if (mute && this.clock.now > 60_000) return new Promise(() => undefined);
    return new Promise((resolve) =>
      this.clock.after(this.weather.between(5, 300), () => {
        const answer = mute || this.weather.fails ? null : this.server.since(epoch, since);
        this.clock.after(this.weather.between(5, 300), () => resolve(answer));
      }),
    );
  }
}

function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

async function live(history: History): Promise<object> {
  const random = randomOf(history.seed);
  Math.random = random;
  const clock = new Clock();
  const weather = new Weather(random);
  const server = new Server(history.epoch);
  const pages: Page[] = [];

  let at = 0;
  const early = Math.floor(random() * history.changes.length);
  history.changes.forEach((change, index) => {
    at += random() < 0.5 ? random() * 30 : random() * 1_500;
    clock.after(at, () => {
      const told = server.commit(change);
      for (const page of pages) page.hear(told);
      // History is rewritten (a restore): every cursor is void.
      if (index === early && history.seed % 10 === 0) server.epoch = `${history.epoch}-again`;
    });
  });
  for (let number = 0; number < history.pages; number++)
    clock.after(random() * at * 0.7, () => {
      const page = new Page(server, clock, weather);
      pages.push(page);
      for (let breaks = random() * 3; breaks > 1; breaks--) clock.after(random() * at, () => page.break(weather.between(100, 8_000)));
    });
  for (let beat = 5_000; beat < at; beat += 5_000) clock.after(beat, () => pages.forEach((page) => page.hearHead()));
  // The weather clears; every page is connected again and hears once how far the thread is.
  clock.after(at + 20_000, () => {
    weather.fine = true;
    pages.forEach((page) => page.break(0));
  });
  clock.after(at + 30_000, () => pages.forEach((page) => page.hearHead()));
  await clock.run();

  const truth = told(server.page());
  const wrong = pages.filter((page) => told(page.state) !== truth).length;
  return { seed: history.seed, pages: pages.length, wrong, lost: weather.lost, doubled: weather.doubled, resets: pages.reduce((sum, page) => sum + page.resets, 0) };
}

/** All that a page shows, in one order. */
function told(state: State): string {
  const posts = [...state.posts.values()].sort((one, other) => one.number - other.number);
  return JSON.stringify([
    state.epoch, state.applied, state.locked, state.postCount,
    posts.map((post) => [post.id, post.number, post.parentId, post.seq, post.version, post.removed, post.bodyHtml, post.reactions]),
  ]);
}

for await (const line of createInterface({ input: process.stdin })) {
  if (line) process.stdout.write(`${JSON.stringify(await live(JSON.parse(line) as History))}\n`);
}
