// The posts that stand above their conversation, kept as a reload would show them.
import { covered } from "./apply";
import type { Post } from "./apply";

// As on the server (GetThread). How many are seen is a matter of style (thread.css).
const longest = 140;

export class Pins {
  private readonly list: HTMLUListElement;
  private readonly pattern: HTMLTemplateElement;

  constructor(root: HTMLElement) {
    this.list = root.querySelector(".pinned-posts")!;
    this.pattern = root.querySelector("template[data-pin-template]")!;
  }

  show(post: Post): void {
    const before = [...this.list.children].find((entry) => numberOf(entry) === post.number);
    if (!post.pinned || covered(post)) before?.remove();
    else if (before) before.replaceWith(this.entry(post));
    else {
      const next = [...this.list.children].find((entry) => numberOf(entry) > post.number);
      this.list.insertBefore(this.entry(post), next ?? null);
    }
    this.list.hidden = this.list.children.length === 0;
  }

  private entry(post: Post): Node {
    const entry = this.pattern.content.cloneNode(true) as DocumentFragment;
    const link = entry.querySelector("a")!;
    entry.querySelector("li")!.dataset["number"] = String(post.number);
    link.href = link.getAttribute("href")!.replace("around=0", `around=${post.number}`).replace("#post-0", `#post-${post.number}`);
    link.textContent = beginning(post.bodyHtml);
    return entry;
  }
}

function numberOf(entry: Element): number {
  return Number((entry as HTMLElement).dataset["number"]);
}

// Plain words, cut between two of them.
function beginning(html: string): string {
  const blocks = new DOMParser().parseFromString(html.replace(/<(?=\/?(p|li|h[1-6]|blockquote|pre|td|th|br)\b)/g, " <"), "text/html");
  const text = (blocks.body.textContent ?? "").split(/\s+/).filter(Boolean).join(" ");
  if (text.length <= longest) return text;
  const cut = text.lastIndexOf(" ", longest - 1);
  return `${text.slice(0, cut > longest / 2 ? cut : longest - 1)}…`;
}
