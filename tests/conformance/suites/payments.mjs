// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { deliveryBody, holds, isTime, refused } from '../lib/suite.mjs';

export default function suite(check) {
  check('the payment accounts', ['Payments.getAccounts'], async (stage) => {
    const { api, say } = stage;
    await stage.signIn();
    const accounts = await api.Payments.getAccounts();
    assert.deepEqual(
      accounts.map((one) => [one.identifier, one.type, one.isVisible, one.isUsed, one.localizeInfos.title]),
      [
        ['cash', 'custom', true, true, say('Cash', 'Nakit')],
        ['card', 'stripe', true, true, say('Card', 'Kart')],
        ['paypal', 'custom', true, true, 'PayPal'],
        ['transfer', 'custom', false, true, say('Bank transfer', 'Havale / EFT')],
        ['voucher', 'custom', true, false, say('Meal voucher', 'Yemek kartı')],
        ['installments', 'stripe', true, true, say('Card in instalments', 'Taksitli kart')],
      ],
    );
    holds(accounts[0], { id: 1, testMode: false, settings: { status: 'connected' }, testSettings: {} });
    holds(accounts[1], {
      testMode: true,
      settings: { status: 'disconnected' },
      testSettings: { status: 'connected', sessionTimeout: 1800 },
    });
    isTime(accounts[0].updatedDate);
  });

  check('one payment account', ['Payments.getAccountById'], async (stage) => {
    const { api, say } = stage;
    await stage.signIn();
    holds(await api.Payments.getAccountById(2), {
      id: 2,
      identifier: 'card',
      type: 'stripe',
      localizeInfos: { title: say('Card', 'Kart') },
    });
    await refused(api.Payments.getAccountById(99), 404);
  });

  check('a session of a cash order has no link', ['Payments.createSession'], async (stage) => {
    const { api } = stage;
    await stage.signIn();
    const { id } = await stage.placed();
    await stage.sandbox.forgetRequests();
    const session = await api.Payments.createSession(id, 'session');
    holds(session, { id: 1, type: 'session', status: 'waiting', orderId: id, paymentAccountId: 1, amount: 379.8, paymentUrl: null });
    assert.equal('clientSecret' in session, false);
    isTime(session.createdDate);
    isTime(session.updatedDate);
    assert.deepEqual(JSON.parse((await stage.sandbox.requests())[0].body), { orderId: id, type: 'session', automaticTaxEnabled: false });
    holds(await api.Orders.getOrderByMarkerAndId('orders', id), { isCompleted: null, paymentUrl: null });
  });

  check(
    'a session of a card order has a page where it is paid',
    ['Payments.createSession', 'Payments.getSessionByOrderId'],
    async (stage) => {
      const { api, sandbox } = stage;
      await stage.signIn();
      const { id } = await stage.placed({ account: 'card' });
      const session = await api.Payments.createSession(id, 'session', true);
      assert.ok(session.paymentUrl.startsWith(`${sandbox.url}/pay/`), session.paymentUrl);
      holds(await api.Orders.getOrderByMarkerAndId('orders', id), { isCompleted: false, paymentUrl: session.paymentUrl });
      const page = await fetch(session.paymentUrl);
      assert.equal(page.status, 200);
      assert.match(page.headers.get('content-type'), /^text\/html/);
      await sandbox.settle(id, 'completed');
      holds(await api.Payments.getSessionByOrderId(id), [{ id: session.id, status: 'completed', amount: 379.8 }]);
      holds(await api.Orders.getOrderByMarkerAndId('orders', id), { isCompleted: true, statusIdentifier: 'paid' });
      await refused(api.Payments.createSession(id, 'session'), 400);
    },
  );

  check('an intent has a secret instead', ['Payments.createSession'], async (stage) => {
    await stage.signIn();
    const { id } = await stage.placed({ account: 'card' });
    holds(await stage.api.Payments.createSession(id, 'intent'), {
      type: 'intent',
      status: 'waiting',
      paymentUrl: null,
      clientSecret: /^pi_\w+_secret_\w+$/,
    });
  });

  check('a late link comes with the second look', ['Payments.getSessionByOrderId'], async (stage) => {
    const { api } = stage;
    await stage.signIn();
    const order = await api.Orders.createOrder('delivery', await deliveryBody(stage, 'paypal'));
    holds(order, { statusIdentifier: 'delivery_new', paymentAccountIdentifier: 'paypal', totalSum: 189.9 });
    holds(await api.Payments.createSession(order.id, 'session'), { paymentUrl: null, paymentAccountId: 3 });
    holds(await api.Payments.getSessionByOrderId(order.id), [{ paymentUrl: null }]);
    holds(await api.Payments.getSessionByOrderId(order.id), [{ paymentUrl: /\/pay\// }]);
  });

  check('sessions that end without money', ['Payments.getSessionById'], async (stage) => {
    const { api, sandbox } = stage;
    await stage.signIn();
    const { id } = await stage.placed({ account: 'card' });
    const declined = await api.Payments.createSession(id, 'session');
    await sandbox.settle(id, 'canceled');
    holds(await api.Payments.getSessionById(declined.id), { id: declined.id, orderId: id, status: 'canceled' });
    const late = await api.Payments.createSession(id, 'session');
    assert.notEqual(late.id, declined.id);
    await sandbox.advance(1801);
    holds(await api.Payments.getSessionById(late.id), { status: 'expired' });
    holds(await api.Orders.getOrderByMarkerAndId('orders', id), { isCompleted: false, statusIdentifier: 'new' });
    await refused(api.Payments.getSessionById(999), 404);
  });

  check('all sessions of the user', ['Payments.getSessions', 'Payments.getSessionByOrderId'], async (stage) => {
    const { api } = stage;
    await stage.signIn();
    holds(await api.Payments.getSessions(), { items: [], total: 0 });
    const { id } = await stage.placed({ account: 'card' });
    assert.deepEqual(await api.Payments.getSessionByOrderId(id), []);
    for (let i = 0; i < 3; ++i) await api.Payments.createSession(id, 'session'); // each call makes another one
    const { items, total } = await api.Payments.getSessions();
    assert.deepEqual([items.map((one) => one.id).sort(), total], [[1, 2, 3], 3]);
    holds(items[0], { orderId: id, type: 'session', status: 'waiting', paymentAccountId: 2, paymentUrl: /\/pay\// });
    const part = await api.Payments.getSessions(1, 1);
    assert.deepEqual([part.items.map((one) => one.id), part.total], [[2], 3]);
    assert.deepEqual((await api.Payments.getSessionByOrderId(id)).map((one) => one.id).sort(), [1, 2, 3]);
    const stranger = stage.client();
    await stage.signIn(stranger, 'ilgaz@example.com', 'demo-5678');
    holds(await stranger.Payments.getSessions(), { items: [], total: 0 });
    await refused(stranger.Payments.getSessionById(1), 404);
  });

  check('what a session refuses', ['Payments.createSession'], async (stage) => {
    const { api } = stage;
    await refused(api.Payments.createSession(1, 'session'), 401);
    await stage.signIn();
    await refused(api.Payments.createSession(999, 'session'), 404);
    await refused(api.Payments.createSession('x', 'session'), 400);
    const { id } = await stage.placed();
    await refused(api.Payments.createSession(id, 'gift'), 400);
    assert.deepEqual((await stage.sandbox.state()).sessions, []);
  });
}
