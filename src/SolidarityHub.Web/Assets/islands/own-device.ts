// Nobody's unsent words are left for the next person at this device: they go when one signs out, and when another signs in.
import { forgetAll, forgetOthers } from "./draft/store";

forgetOthers();
document.addEventListener("submit", (event) => {
  if (event.target instanceof HTMLFormElement && new URL(event.target.action).pathname === "/account/logout") forgetAll();
});
