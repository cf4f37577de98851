// Sends what a person writes without leaving the page; says honestly where their words are, and loses none.
import { draftKey, keep, recall } from "../draft/store";
import type { Post } from "./apply";

export interface ComposerWords {
  saved: string;
  sending: string;
  posted: string;
  waiting: string;
  attention: string;
  failed: string;
}

interface Draft {
  body: string;
  parentId: string;
  answering: string;
  key: string;
  at: number;
}

const timeoutMs = 15_000;
const firstPauseMs = 2_000;
const longestPauseMs = 30_000;

export class Composer {
  private readonly body: HTMLTextAreaElement;
  private readonly parent: HTMLInputElement;
  private readonly keyField: HTMLInputElement;
  private readonly button: HTMLButtonElement;
  private readonly status: HTMLElement;
  private readonly answering: HTMLElement;
  private readonly storage: string;
  private sending = false;
  /** The words that were last sent under the key: other words need another key. */
  private sent: string | null = null;

  constructor(
    private readonly form: HTMLFormElement,
    private readonly threadId: string,
    private readonly words: ComposerWords,
    private readonly posted: (post: Post) => void,
    private readonly writing: () => void,
  ) {
    this.body = form.querySelector("textarea")!;
    this.parent = form.querySelector<HTMLInputElement>("[name='Form.ParentId']")!;
    this.keyField = form.querySelector<HTMLInputElement>("[name='Form.ClientKey']")!;
    this.button = form.querySelector<HTMLButtonElement>("[data-send]")!;
    this.status = form.querySelector<HTMLElement>(".composer-state")!;
    this.answering = form.querySelector<HTMLElement>("[data-answering]")!;
    this.storage = draftKey(`thread-${threadId}`);
    this.restore();
    this.body.addEventListener("input", () => this.keep());
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      void this.send();
    });
    form.querySelector("[data-cancel]")?.addEventListener("click", (event) => {
      event.preventDefault();
      this.answer("", "");
      this.body.focus();
    });
  }

  /** Answers a post, or with empty arguments none. */
  answer(postId: string, label: string): void {
    this.parent.value = postId;
    this.answering.hidden = postId === "";
    const link = this.answering.querySelector<HTMLAnchorElement>("a:first-of-type")!;
    link.textContent = label;
    link.href = `#post-${label.split(" ")[0] ?? ""}`;
    this.keep();
  }

  focus(): void {
    this.body.focus();
  }

  get token(): string {
    return this.form.querySelector<HTMLInputElement>("[name=__RequestVerificationToken]")?.value ?? "";
  }

  /** One of my posts is there: if it is the one being sent, it is done, whichever word of it came first. */
  seen(post: Post): void {
    if (post.clientKey !== null && post.clientKey === this.keyField.value && (this.sent === null || this.sent === this.text)) this.done();
  }

  private get text(): string {
    return `${this.parent.value}\n${this.body.value}`;
  }

  private keep(): void {
    if (this.sent !== null && this.sent !== this.text && !this.sending) this.renew();
    const draft: Draft = {
      body: this.body.value,
      parentId: this.parent.value,
      answering: this.answering.querySelector("a")?.textContent ?? "",
      key: this.keyField.value,
      at: Date.now(),
    };
    if (keep(this.storage, draft.body ? JSON.stringify(draft) : null)) this.say(draft.body ? this.words.saved : "");
    if (draft.body) this.writing();
  }

  private restore(): void {
    // What the server shows again after a refusal wins over what was remembered; of two drafts the newer one does.
    const saved = Number(this.body.dataset["saved"] || NaN);
    if (this.body.value && Number.isNaN(saved)) return;
    try {
      const draft = JSON.parse(recall(this.storage) ?? "null") as Draft | null;
      if (!draft || (this.body.value && !((draft.at ?? 0) > saved))) return;
      this.body.value = draft.body;
      this.keyField.value = draft.key;
      if (draft.parentId && !this.parent.value) this.answer(draft.parentId, draft.answering);
      this.say(this.words.saved);
    } catch {
      // What cannot be read is no draft, and the form works all the same.
    }
  }

  private async send(): Promise<void> {
    if (this.sending || !this.body.value.trim()) return;
    this.sending = true;
    this.body.readOnly = true;
    this.button.disabled = true;
    this.sent = this.text;
    for (let attempt = 0; this.sending; attempt++) {
      if (attempt === 0) this.say(this.words.sending);
      const pause = await this.tryOnce(Math.min(firstPauseMs * 2 ** attempt, longestPauseMs));
      if (pause === null) break;
      await rest(pause);
    }
    this.release();
  }

  /** Null when it is settled; else how long to wait before trying again with the same key. */
  private async tryOnce(pause: number): Promise<number | null> {
    let response: Response;
    try {
      response = await fetch(`/api/v1/threads/${this.threadId}/posts`, {
        method: "POST",
        headers: { "Content-Type": "application/json", "Idempotency-Key": this.keyField.value, "X-Antiforgery": this.token },
        body: JSON.stringify({ body: this.body.value, parentId: this.parent.value || null }),
        signal: AbortSignal.timeout(timeoutMs),
      });
      if (response.ok) {
        const post = (await response.json()) as Post;
        // The live word of it may have come first and cleared the form.
        if (this.sending) this.done();
        this.posted(post);
        return null;
      }
    } catch {
      this.say(this.words.waiting);
      return pause;
    }
    if (response.status >= 500) {
      this.say(this.words.waiting);
      return pause;
    }
    const problem = (await response.json().catch(() => ({}))) as { title?: string; code?: string };
    // Slowed down: the server says why and for how long; the words go out by themselves when the time has come.
    if (response.status === 429) {
      this.say(problem.title ?? this.words.waiting);
      return Number(response.headers.get("Retry-After") ?? 0) * 1000 || pause;
    }
    if (problem.code === "threads.keyReused") this.renew();
    this.release();
    this.say(`${this.words.attention} ${problem.title ?? this.words.failed}`, "attention");
    return null;
  }

  private done(): void {
    this.sending = false;
    this.body.value = "";
    keep(this.storage, null);
    this.renew();
    this.release();
    this.answer("", "");
    this.say(this.words.posted);
  }

  private release(): void {
    this.sending = false;
    this.body.readOnly = false;
    this.button.disabled = false;
  }

  private renew(): void {
    this.keyField.value = crypto.randomUUID();
    this.sent = null;
  }

  private say(text: string, state = ""): void {
    this.status.textContent = text;
    this.status.dataset["state"] = state;
  }
}

/** Waits, but not longer than until the link is back. */
function rest(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const wake = (): void => {
      window.clearTimeout(timer);
      window.removeEventListener("online", wake);
      resolve();
    };
    const timer = window.setTimeout(wake, milliseconds);
    window.addEventListener("online", wake);
  });
}
