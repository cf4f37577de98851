// The rule by which a page keeps up: apply what fits, hold for a moment what came early, ask for what is missing.
// No page and no network in here: both are given, so that the rule can be tried against any weather.
import { apply } from "./apply";
import type { Changes, Post, State } from "./apply";

/** The server's answer to "what has changed since". */
export interface Answer {
  epoch: string;
  head: number;
  locked: boolean;
  postCount: number;
  posts: Post[];
  reset?: boolean;
}

export interface Head {
  epoch: string;
  seq: number;
}

export interface World {
  /** What has changed since; null when nobody answered. */
  ask(epoch: string, since: number): Promise<Answer | null>;
  later(act: () => void, milliseconds: number): void;
  changed(posts: Post[]): void;
  reset(): void;
}

const holdMs = 300;
const againMs = 3_000;

export class Sync {
  private held: Changes[] = [];
  private holding = false;
  private asking: Promise<boolean> | null = null;
  private waiting = false;
  /** The greatest number that we were told of. */
  private told = 0;

  constructor(
    private readonly state: State,
    private readonly world: World,
  ) {}

  receive(changes: Changes): void {
    const outcome = apply(this.state, changes);
    if (outcome.kind === "reset") return this.world.reset();
    if (outcome.kind === "gap") return this.hold(changes);
    this.tell(outcome.posts);
    this.release();
  }

  compare(head: Head): void {
    if (head.epoch !== this.state.epoch) return this.world.reset();
    this.told = Math.max(this.told, head.seq);
    if (this.behind) void this.catchUp();
  }

  /** Asks what has changed and applies it; false when nobody answered. */
  catchUp(): Promise<boolean> {
    this.asking ??= this.ask().finally(() => (this.asking = null));
    return this.asking;
  }

  /** Applies an answer to what had changed since a number. */
  settle(answer: Answer, since: number): void {
    if (answer.reset) return this.world.reset();
    this.receive({ ...answer, from: since, to: answer.head });
  }

  private get behind(): boolean {
    return this.told > this.state.applied;
  }

  // Messages may overtake one another: what came early waits a moment for what is missing.
  private hold(changes: Changes): void {
    this.told = Math.max(this.told, changes.to);
    this.held.push(changes);
    if (this.holding) return;
    this.holding = true;
    this.world.later(() => {
      this.holding = false;
      if (this.behind) void this.catchUp();
      else this.held = [];
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

  private async ask(): Promise<boolean> {
    const since = this.state.applied;
    const answer = await this.world.ask(this.state.epoch, since);
    if (answer) this.settle(answer, since);
    // Something newer was told of while the answer was on its way, or none came.
    if (this.behind) this.askAgain();
    else this.held = [];
    return answer !== null;
  }

  private askAgain(): void {
    if (this.waiting) return;
    this.waiting = true;
    this.world.later(() => {
      this.waiting = false;
      if (this.behind) void this.catchUp();
    }, againMs * (0.5 + Math.random() / 2));
  }

  // The cursor has moved already: a post that cannot be drawn does not hold up the others.
  private tell(posts: Post[]): void {
    try {
      this.world.changed(posts);
    } catch (failure) {
      console.error(failure);
    }
  }
}
