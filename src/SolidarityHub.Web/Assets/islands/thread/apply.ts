// What an open page knows of its thread, and how it learns: no page, no network, no clock in here.

export interface Author {
  id: string;
  name: string;
  avatarUrl: string | null;
}

export interface Post {
  id: string;
  threadId: string;
  parentId: string | null;
  parentNumber: number | null;
  depth: number;
  number: number;
  seq: number;
  version: number;
  author: Author | null;
  bodyHtml: string;
  bodyMarkdown: string | null;
  postedAt: string;
  editedAt: string | null;
  removed: boolean;
  reactions: Record<string, number>;
  myReactions: string[] | null;
  clientKey: string | null;
  cards: Card[];
  hidden: boolean;
  pinned: boolean;
  movedTo: string | null;
  outcomes: Card[];
}

/** Only its number is left, or shown. */
export const covered = (post: Post): boolean => post.removed || post.hidden;

/** What of this site a post links to. */
export interface Card {
  kind: string;
  title: string;
  path: string;
}

/** What is needed of a post to place it and to tell whether another copy is newer. */
export type Known = Pick<Post, "id" | "parentId" | "number" | "version"> & Partial<Post>;

export interface State {
  epoch: string;
  /** Every change up to this number has been applied. */
  applied: number;
  locked: boolean;
  /** Posts that are not removed, also those that this page does not show. */
  postCount: number;
  posts: Map<string, Known>;
}

/** A live change, or an answer to "what changed since": that one begins where we asked from. */
export interface Changes {
  epoch: string;
  from: number;
  to: number;
  locked: boolean;
  postCount: number;
  /** Null when they were too large to carry. */
  posts: Post[] | null;
}

export type Outcome = { kind: "applied"; posts: Post[] } | { kind: "gap" } | { kind: "reset" };

export const newState = (page: Pick<State, "epoch" | "locked" | "postCount"> & { head: number }, posts: Known[]): State => ({
  epoch: page.epoch,
  applied: page.head,
  locked: page.locked,
  postCount: page.postCount,
  posts: new Map(posts.map((post) => [post.id, post])),
});

export function apply(state: State, changes: Changes): Outcome {
  if (changes.epoch !== state.epoch) return { kind: "reset" };
  if (changes.from > state.applied) return { kind: "gap" };
  if (changes.posts === null) return changes.to > state.applied ? { kind: "gap" } : { kind: "applied", posts: [] };
  const fresh = take(state, changes.posts);
  if (changes.to >= state.applied) [state.locked, state.postCount] = [changes.locked, changes.postCount];
  state.applied = Math.max(state.applied, changes.to);
  return { kind: "applied", posts: fresh };
}

/** Keeps the posts that are newer than what we know, or that tell us more of the same version. */
export function take(state: State, posts: Post[]): Post[] {
  const fresh: Post[] = [];
  for (const post of posts) {
    const known = state.posts.get(post.id);
    const sameButMore = known?.version === post.version && post.myReactions !== null && !known.myReactions;
    if (known && known.version >= post.version && !sameButMore) continue;
    const merged = known ? withOwn(post, known) : post;
    state.posts.set(post.id, merged);
    fresh.push(merged);
  }
  return fresh;
}

// What everyone is told leaves out what is mine; what I knew of that stays true until I hear otherwise.
function withOwn(post: Post, known: Known): Post {
  return {
    ...post,
    myReactions: post.myReactions ?? known.myReactions ?? null,
    clientKey: post.clientKey ?? known.clientKey ?? null,
    bodyMarkdown: covered(post) ? null : (post.bodyMarkdown ?? known.bodyMarkdown ?? null),
  };
}

export const byNumber = (posts: Iterable<Known>): string[] =>
  [...posts].sort((one, other) => one.number - other.number).map((post) => post.id);

/** Answers under what they answer, each in the order of its number; the server does the same (NestedOrder). */
export function nested(posts: Iterable<Known>): string[] {
  const all = [...posts].sort((one, other) => one.number - other.number);
  const shown = new Set(all.map((post) => post.id));
  const answers = new Map<string, Known[]>();
  for (const post of all) {
    const parent = post.parentId && shown.has(post.parentId) ? post.parentId : "";
    answers.set(parent, [...(answers.get(parent) ?? []), post]);
  }
  const order: string[] = [];
  const waiting = [...(answers.get("") ?? [])].reverse();
  for (let post = waiting.pop(); post; post = waiting.pop()) {
    order.push(post.id);
    waiting.push(...[...(answers.get(post.id) ?? [])].reverse());
  }
  return order;
}
