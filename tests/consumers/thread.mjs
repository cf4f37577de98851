// Listens to a conversation with the npm SignalR client as a visitor, posts to it by plain HTTP with a token,
// and prints as JSON what was answered and what was heard. Arguments: address of the site, thread, token, words.
import { HttpTransportType, HubConnectionBuilder, LogLevel } from "@microsoft/signalr";

const [site, thread, token, words] = process.argv.slice(2);
const patienceMs = 20_000;

const window = await (await fetch(`${site}/api/v1/threads/${thread}`)).json();
const hub = new HubConnectionBuilder()
  .withUrl(`${site}/hubs/threads`, { transport: HttpTransportType.WebSockets, skipNegotiation: true })
  .configureLogging(LogLevel.None)
  .build();
const heard = new Promise((resolve, reject) => {
  hub.on("Changes", (changes) => changes.posts.some((post) => post.bodyHtml.includes(words)) && resolve(changes));
  setTimeout(() => reject(new Error(`Nothing was heard in ${patienceMs} ms.`)), patienceMs).unref();
});
await hub.start();
const caughtUp = await hub.invoke("Subscribe", thread, window.epoch, window.head);

const post = async () => {
  const answer = await fetch(`${site}/api/v1/threads/${thread}/posts`, {
    method: "POST",
    headers: { "Authorization": `Bearer ${token}`, "Idempotency-Key": `consumer-${thread}`, "Content-Type": "application/json" },
    body: JSON.stringify({ body: words }),
  });
  return { status: answer.status, post: await answer.json() };
};
const posted = await post();
const again = await post();
const live = await heard;
const since = await (await fetch(`${site}/api/v1/threads/${thread}/changes?epoch=${window.epoch}&since=${window.head}`)).json();
const nothingNew = await fetch(`${site}/api/v1/threads/${thread}/changes?epoch=${window.epoch}&since=${since.head}`);
await hub.stop();
console.log(JSON.stringify({ window, caughtUp, posted, again, live, since, nothingNew: nothingNew.status }));
