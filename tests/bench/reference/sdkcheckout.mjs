// SPDX-License-Identifier: MIT
// The four requests of the main job with the vendor's SDK. usage: node sdkcheckout.mjs URL APP_TOKEN LOGIN PASSWORD
import oneentry from 'oneentry';

const [url, token, login, password] = process.argv.slice(2);
const api = oneentry.defineOneEntry(url, { token, langCode: 'en_US' });
await api.AuthProvider.auth('email', {
  authData: [
    { marker: 'email_reg', value: login },
    { marker: 'password_reg', value: password },
  ],
});
const order = await api.Orders.createOrder('orders', {
  formIdentifier: 'order',
  paymentAccountIdentifier: 'card',
  formData: [{ marker: 'name', type: 'string', value: 'Bench' }],
  products: [{ productId: 1, quantity: 2 }],
});
if (!order?.id) throw new Error(`no order: ${JSON.stringify(order)}`);
await api.Payments.createSession(order.id, 'session');
const session = await api.Payments.getSessionByOrderId(order.id);
console.log(JSON.stringify({ order: order.id, session: (Array.isArray(session) ? session[0] : session)?.id }));
process.exit(0);
