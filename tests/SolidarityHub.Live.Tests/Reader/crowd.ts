// Many open pages in one program: each is the site's own connection (connection.ts over SignalR's client), only without
// a page to draw on. Reads commands from its input and tells what the pages know.
import { createHash } from "node:crypto";
import { createInterface } from "node:readline";
import { newState } from "../../../src/SolidarityHub.Web/Assets/islands/thread/apply";
import type { Post, State } from "../../../src/SolidarityHub.Web/Assets/islands/thread/apply";
import { Connection } from "../../../src/SolidarityHub.Web/Assets/islands/thread/connection";
import type { Link } from "../../../src/SolidarityHub.Web/Assets/islands/thread/connection";

type Page = Parameters<typeof newState>[0] & { posts: Post[] };

const [base, threadId, count] = process.argv.slice(2) as [string, string, string];

// What the connection needs of a browser.
const nothing = (): void => undefined;
Object.assign(globalThis, {
  window: { addEventListener: nothing, removeEventListener: nothing, setTimeout, clearTimeout, setInterval, clearInterval },
  document: { addEventListener: nothing, removeEventListener: nothing, visibilityState: "visible", baseURI: base },
  navigator: { onLine: true },
});

class Reader {
  state!: State;
  link: Link = "connecting";
  /** The same version of a post drawn again, though it told nothing more (an answer also tells what is the reader's own). */
  twice = 0;
  resets = -1;
  readers = 0;
  private connection: Connection | null = null;
  private drawn = new Set<string>();

  async open(): Promise<void> {
    this.connection?.stop();
    this.resets++;
    this.drawn.clear();
    const window = (await (await fetch(`${base}/api/v1/threads/${threadId}?limit=200`)).json()) as Page;
    this.state = newState(window, window.posts);
    this.connection = new Connection(threadId, this.state, {
      changed: (posts) => this.draw(posts),
      link: (state) => (this.link = state),
      presence: (readers) => (this.readers = readers),
      typing: nothing,
      revoked: () => (this.link = "offline"),
      reset: () => void this.open().catch(() => setTimeout(() => void this.open(), 1_000)),
    });
    this.connection.start();
  }

  private draw(posts: Post[]): void {
    const now = Date.now();
    for (const post of posts) {
      const key = `${post.id} ${post.version} ${post.myReactions !== null}`;
      if (this.drawn.has(key)) this.twice++;
      this.drawn.add(key);
      const left = /left(\d+)left/.exec(post.bodyHtml)?.[1];
      if (left) took.push(now - Number(left));
    }
  }
}

let took: number[] = [];
const readers = Array.from({ length: Number(count) }, () => new Reader());
for (let from = 0; from < readers.length; from += 20) await Promise.all(readers.slice(from, from + 20).map((reader) => reader.open()));

for await (const command of createInterface({ input: process.stdin })) {
  if (command === "report") say(report());
  else if (command === "times") {
    const sorted = took.sort((one, other) => one - other);
    const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
    say({ p50: at(0.5), p95: at(0.95), p99: at(0.99) });
    took = [];
  } else break;
}
process.exit(0);

function report(): object {
  return {
    heard: took.length,
    live: readers.filter((reader) => reader.link === "live").length,
    twice: readers.reduce((sum, reader) => sum + reader.twice, 0),
    resets: readers.reduce((sum, reader) => sum + reader.resets, 0),
    seen: Math.max(...readers.map((reader) => reader.readers)),
    heads: [...new Set(readers.map((reader) => reader.state.applied))],
    digests: [...new Set(readers.map((reader) => digest(reader.state)))],
  };
}

/** The same for the same posts in the same versions. */
function digest(state: State): string {
  const posts = [...state.posts.values()].sort((one, other) => one.number - other.number);
  return createHash("sha256").update(posts.map((post) => `${post.number} ${post.id} ${post.version} ${post.seq}`).join("\n")).digest("hex");
}

function say(what: object): void {
  process.stdout.write(`${JSON.stringify(what)}\n`);
}
