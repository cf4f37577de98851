// Draws posts with the server's own markup, taken from the page's templates, so that live equals loaded.
import { byNumber, covered, nested, newState } from "./apply";
import type { Card, Known, Post, State } from "./apply";

const language = document.documentElement.lang;
const moment = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short" });

export class Drawing {
  private readonly flat: boolean;
  private readonly list: HTMLOListElement;
  private readonly post: HTMLTemplateElement;
  private readonly removed: HTMLTemplateElement;

  constructor(
    private readonly root: HTMLElement,
    private readonly former: string,
  ) {
    this.flat = root.getAttribute("order") === "time";
    this.list = root.querySelector(".posts")!;
    this.post = root.querySelector("template[data-post-template]")!;
    this.removed = root.querySelector("template[data-removed-template]")!;
    tellTimes(this.list);
  }

  /** What the server drew. */
  state(): State {
    const { root } = this;
    const number = (name: string): number => Number(root.getAttribute(name));
    return newState(
      { epoch: root.getAttribute("epoch") ?? "", head: number("head"), locked: root.hasAttribute("locked"), postCount: number("posts") },
      this.known(),
    );
  }

  find(id: string): HTMLElement | null {
    return this.list.querySelector(`:scope > li[data-post="${id}"]`);
  }

  draw(post: Post, state: State): HTMLElement {
    const item = this.fill(post);
    const before = this.find(post.id);
    if (before) {
      const focused = before.contains(document.activeElement) ? (document.activeElement as HTMLElement) : null;
      this.keepOwn(before, item, post);
      before.replaceWith(item);
      if (focused) this.sameIn(item, focused)?.focus({ preventScroll: true });
      return item;
    }
    const shown = [...state.posts.values()].filter((known) => known.id === post.id || this.find(known.id));
    const order = this.flat ? byNumber(shown) : nested(shown);
    const next = order[order.indexOf(post.id) + 1];
    this.list.insertBefore(item, next ? this.find(next) : null);
    return item;
  }

  private known(): Known[] {
    return [...this.list.querySelectorAll<HTMLElement>(":scope > li[data-post]")].map((item) => ({
      id: item.dataset["post"]!,
      parentId: item.dataset["parent"] || null,
      number: Number(item.dataset["number"]),
      version: Number(item.dataset["version"]),
    }));
  }

  private fill(post: Post): HTMLElement {
    const template = covered(post) ? this.removed : this.post;
    const item = (template.content.cloneNode(true) as DocumentFragment).querySelector<HTMLElement>("li")!;
    item.dataset["post"] = post.id;
    item.dataset["number"] = String(post.number);
    item.dataset["version"] = String(post.version);
    item.dataset["parent"] = post.parentId ?? "";

    const address = `/threads/${post.threadId}/posts/${post.number}`;
    const article = item.querySelector<HTMLElement>("article")!;
    article.id = `post-${post.number}`;
    article.dataset["depth"] = this.flat ? "1" : String(post.depth);
    const number = item.querySelector<HTMLAnchorElement>(".post-number")!;
    number.href = address;
    (number.querySelector("span:last-child") ?? number).textContent = String(post.number);
    if (covered(post)) return tombstone(item, post);

    const name = post.author?.name ?? this.former;
    article.setAttribute("aria-labelledby", `post-${post.number}-by`);
    const avatar = item.querySelector<HTMLElement>(".avatar")!;
    avatar.dataset["hue"] = String(hue(name));
    avatar.textContent = initials(name);
    const author = item.querySelector<HTMLElement>(".post-author")!;
    author.id = `post-${post.number}-by`;
    author.textContent = name;
    if (post.author) author.setAttribute("href", `/members/${post.author.id}`);
    else author.removeAttribute("href");
    const time = item.querySelector("time")!;
    time.dateTime = post.postedAt;
    (time.parentElement as HTMLAnchorElement).href = address;
    tellTimes(item);

    const parent = item.querySelector<HTMLAnchorElement>(".post-parent");
    if (post.parentNumber === null) parent?.remove();
    else if (parent) {
      parent.href = `/threads/${post.threadId}/posts/${post.parentNumber}`;
      parent.querySelector("span:last-child")!.textContent = String(post.parentNumber);
    }
    const edited = item.querySelector<HTMLAnchorElement>(".post-edited");
    if (post.editedAt) edited?.setAttribute("href", `${address}/history`);
    else edited?.remove();
    // Sanitised by the server when it was written.
    item.querySelector(".prose")!.innerHTML = post.bodyHtml;
    if (!post.pinned) item.querySelector(".post-pinned")?.remove();
    fillCards(item.querySelector(".post-cards[data-linked]"), post.cards);
    fillCards(item.querySelector(".post-outcomes .post-cards"), post.outcomes);
    if (post.outcomes.length === 0) item.querySelector(".post-outcomes")?.remove();
    this.fillActs(item, post, address);
    return item;
  }

  private fillActs(item: HTMLElement, post: Post, address: string): void {
    for (const act of item.querySelectorAll<HTMLElement>("[data-reaction]")) {
      const name = act.dataset["reaction"]!;
      const count = post.reactions[name] ?? 0;
      act.querySelector(".number")!.textContent = count > 0 ? String(count) : "";
      if (act instanceof HTMLButtonElement) {
        act.value = `${post.id} ${name}`;
        act.setAttribute("aria-pressed", String(post.myReactions?.includes(name) ?? false));
      } else if (count === 0) act.remove();
    }
    const reply = item.querySelector<HTMLAnchorElement>("[data-act=reply]");
    if (reply) reply.href = reply.href.replace(/around=\d+&reply=\d+/, `around=${post.number}&reply=${post.number}`);
    item.querySelector("[data-act=more]")?.setAttribute("href", `${address}/more`);
    const own = post.bodyMarkdown !== null;
    for (const act of item.querySelectorAll<HTMLAnchorElement>("[data-act=edit], [data-act=moderate]")) {
      if ((act.dataset["act"] === "edit") !== own) act.remove();
      else act.href = own ? `${address}/edit` : `/moderation/posts/${post.id}`;
    }
  }

  // Posts that the server drew tell what is mine in their markup; a change that speaks to everyone does not.
  private keepOwn(before: HTMLElement, item: HTMLElement, post: Post): void {
    if (covered(post)) return;
    if (post.myReactions === null)
      for (const pressed of before.querySelectorAll<HTMLElement>("[data-reaction][aria-pressed=true]"))
        item.querySelector(`[data-reaction="${pressed.dataset["reaction"]}"]`)?.setAttribute("aria-pressed", "true");
    const edit = before.querySelector("[data-act=edit]");
    if (!edit || item.querySelector("[data-act=edit]")) return;
    item.querySelector("[data-act=moderate]")?.remove();
    item.querySelector(".post-footer")!.append(edit);
  }

  private sameIn(item: HTMLElement, focused: HTMLElement): HTMLElement | null {
    const { act, reaction } = focused.dataset;
    if (reaction) return item.querySelector(`[data-reaction="${reaction}"]`);
    if (act) return item.querySelector(`[data-act="${act}"]`);
    return item.querySelector(".post-number");
  }
}

function tellTimes(within: HTMLElement): void {
  for (const time of within.querySelectorAll("time")) time.textContent = moment.format(new Date(time.dateTime));
}

// The template says every reason why words are not shown; the one that is true stays.
function tombstone(item: HTMLElement, post: Post): HTMLElement {
  const why = post.movedTo !== null ? "moved" : post.hidden ? "hidden" : "removed";
  for (const reason of item.querySelectorAll<HTMLElement>("[data-why]")) {
    if (reason.dataset["why"] !== why) reason.remove();
    else if (post.movedTo !== null) reason.querySelector("a")!.setAttribute("href", post.movedTo);
  }
  return item;
}

// The template has one card of each kind; each card of the post is made after the one of its kind.
function fillCards(list: HTMLElement | null, cards: Card[]): void {
  if (!list) return;
  if (cards.length === 0) return list.remove();
  const drawn = cards.map((card) => {
    const kind = card.kind.charAt(0).toUpperCase() + card.kind.slice(1);
    const entry = list.querySelector(`[data-card="${kind}"]`)!.cloneNode(true) as HTMLElement;
    const link = entry.querySelector("a")!;
    link.href = card.path;
    link.querySelector("span:last-child")!.textContent = card.title;
    return entry;
  });
  list.replaceChildren(...drawn);
}

// The same colours and letters as the server's (Avatars).
function hue(name: string): number {
  let sum = 17;
  for (let at = 0; at < name.length; at++) sum = (Math.imul(sum, 31) + name.charCodeAt(at)) >>> 0;
  return (sum % 6) + 1;
}

function initials(name: string): string {
  const first = (word: string): string => [...word][0] ?? "";
  return name.split(" ").filter((word) => /^[\p{L}\p{N}]/u.test(word)).slice(0, 2).map((word) => first(word).toLocaleUpperCase(language)).join("");
}
