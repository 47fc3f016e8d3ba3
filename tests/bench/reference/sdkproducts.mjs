// SPDX-License-Identifier: MIT
// What the vendor's SDK takes to read and normalise a page of products: its processor time less that of the same request with a bare fetch,
// whose answer nobody reads as JSON; in turn. usage: node sdkproducts.mjs URL APP_TOKEN LIMIT WARM_UP RUNS → {"reference": ms}, the median.
import oneentry from 'oneentry';

const [url, token, limit, warmUp, runs] = process.argv.slice(2);
const api = oneentry.defineOneEntry(url, { token, langCode: 'en_US' });
const address = `${url}/api/content/products/all?limit=${limit}&offset=0&langCode=en_US`;
const spent = async (work) => {
  const before = process.cpuUsage();
  const count = await work();
  const { user, system } = process.cpuUsage(before);
  if (count !== undefined && count !== Number(limit)) throw new Error(`${count} products`);
  return (user + system) / 1000;
};
const bare = async () => {
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'x-app-token': token, 'Content-Type': 'application/json' },
    body: '{"filter":[]}',
  });
  await answer.text();
};
const whole = async () => {
  const page = await api.Products.getProducts([], 'en_US', { limit: Number(limit), offset: 0 });
  return page.items?.length ?? -1;
};
await bare(); // A connection, and what a first fetch compiles.
const differences = [];
for (let i = -Number(warmUp); i < Number(runs); i += 1) {
  const one = await spent(bare);
  const other = await spent(whole);
  if (i >= 0) differences.push(other - one);
}
differences.sort((a, b) => a - b);
console.log(JSON.stringify({ reference: differences[Math.floor(differences.length / 2)] }));
process.exit(0);
