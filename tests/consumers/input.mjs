/** Everything that comes in on standard input, as text. */
export async function readAll() {
  const parts = [];
  for await (const part of process.stdin) parts.push(part);
  return Buffer.concat(parts).toString("utf8");
}
