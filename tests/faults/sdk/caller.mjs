// SPDX-License-Identifier: MIT
// A checkout as the vendor's shops write it, with the vendor's SDK: sign in, createOrder, createSession; what has no id is tried once more.
// usage: node caller.mjs URL APP_TOKEN LOGIN PASSWORD → one JSON line {"order":[…],"session":[…]}: what the caller was given, try by try.
import oneentry from 'oneentry';

const [url, token, login, password] = process.argv.slice(2);
const patience = 12_000; // The SDK has no deadline of its own. This is the test's: "never" below means that nothing came until here.

const never = (call) => Promise.race([call, new Promise((resolve) => setTimeout(() => resolve('never'), patience).unref())]);

function told(result) {
  if (result === 'never') return 'no answer, ever';
  if (result?.id) return `id ${result.id}`;
  if (result?.statusCode) return `error ${result.statusCode}`;
  if (result && typeof result === 'object' && Object.keys(result).length === 0) return '{}';
  return `no id: ${JSON.stringify(result) ?? String(result)}`.slice(0, 60);
}

async function attempt(call, seen) {
  for (let i = 0; i < 2; i += 1) {
    let result;
    try {
      result = await never(call());
    } catch (error) {
      result = { statusCode: error.statusCode ?? error.name };
    }
    seen.push(told(result));
    if (result?.id) return result;
    if (result === 'never') return undefined; // The shop's spinner turns.
  }
  return undefined;
}

const api = oneentry.defineOneEntry(url, { token, langCode: 'en_US' });
const seen = { order: [], session: [] };
await api.AuthProvider.auth('email', {
  authData: [
    { marker: 'email_reg', value: login },
    { marker: 'password_reg', value: password },
  ],
});
const body = () => ({
  formIdentifier: 'order',
  paymentAccountIdentifier: 'card',
  formData: [{ marker: 'name', type: 'string', value: 'Side by side' }],
  products: [{ productId: 1, quantity: 2 }],
});
const order = await attempt(() => api.Orders.createOrder('orders', body()), seen.order);
if (order) await attempt(() => api.Payments.createSession(order.id, 'session'), seen.session);
console.log(JSON.stringify(seen));
process.exit(0);
