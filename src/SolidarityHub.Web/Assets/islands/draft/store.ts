// Where unsent words lie on this device: each member's by themselves, because a library's computer has many users.
const prefix = "draft:";

/** After signing out nothing is written any more, whatever the page still wants to save. */
let closed = false;

/** Everything that whoever is signed in keeps here begins so. */
const own = (): string => `${prefix}${document.documentElement.dataset["member"] ?? ""}:`;

export const draftKey = (name: string): string => own() + name;

export function recall(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Keeps words under a key, or with null forgets them; false when the device keeps nothing. */
export function keep(key: string, text: string | null): boolean {
  try {
    if (text === null) localStorage.removeItem(key);
    else if (closed) return false;
    else localStorage.setItem(key, text);
    return true;
  } catch {
    // A full or forbidden store costs the draft, never the form.
    return false;
  }
}

/** Forgets what others have left on this device. */
export function forgetOthers(): void {
  forget((key) => !key.startsWith(own()));
}

/** Forgets everything; for signing out. */
export function forgetAll(): void {
  closed = true;
  forget(() => true);
}

function forget(which: (key: string) => boolean): void {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(prefix) && which(key)) localStorage.removeItem(key);
  } catch {
    // Where nothing can be kept, there is nothing to forget.
  }
}
