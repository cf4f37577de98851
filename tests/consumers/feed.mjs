// Reads a feed (RFC 4287) from standard input with rss-parser and prints what it understood as JSON.
import Parser from "rss-parser";
import { readAll } from "./input.mjs";

const feed = await new Parser().parseString(await readAll());
console.log(JSON.stringify({
  title: feed.title,
  items: feed.items.map((item) => ({ id: item.id, title: item.title, link: item.link, updated: item.isoDate })),
}));
