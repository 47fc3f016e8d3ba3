// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { holds, refused } from '../lib/suite.mjs';

// Resolves with what `socket` receives as `name`; a silent server is a failure, not a hanging test.
function heard(socket, name, seconds = 5) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no "${name}" within ${seconds} s`)), seconds * 1000);
    socket.once(name, (...payload) => {
      clearTimeout(timer);
      resolve(payload[0]);
    });
  });
}

export default function suite(check) {
  check('subscriptions', ['Events.subscribeByMarker', 'Events.getAllSubscriptions', 'Events.unsubscribeByMarker'], async (stage) => {
    const { api, sandbox, lang } = stage;
    await stage.signIn();
    assert.deepEqual(await api.Events.getAllSubscriptions(), { items: [], total: 0 });
    await sandbox.forgetRequests();
    assert.equal(await api.Events.subscribeByMarker('back_in_stock', 6), true);
    assert.equal(await api.Events.subscribeByMarker('back_in_stock', 6), true); // twice is once
    assert.equal(await api.Events.subscribeByMarker('back_in_stock', 10), true);
    assert.deepEqual(await api.Events.getAllSubscriptions(), {
      items: [
        { eventMarker: 'back_in_stock', productId: 6 },
        { eventMarker: 'back_in_stock', productId: 10 },
      ],
      total: 2,
    });
    assert.deepEqual(JSON.parse((await sandbox.requests())[0].body), { locale: lang, productId: 6 });
    assert.deepEqual((await api.Events.getAllSubscriptions(1, 1)).items, [{ eventMarker: 'back_in_stock', productId: 10 }]);
    assert.equal(await api.Events.unsubscribeByMarker('back_in_stock', 6), true); // a DELETE with a body
    assert.deepEqual(await api.Events.getAllSubscriptions(), { items: [{ eventMarker: 'back_in_stock', productId: 10 }], total: 1 });
    const stranger = stage.client();
    await stage.signIn(stranger, 'ilgaz@example.com', 'demo-5678');
    assert.deepEqual(await stranger.Events.getAllSubscriptions(), { items: [], total: 0 });
  });

  check(
    'SDK defect: a refused subscription answers true',
    ['Events.subscribeByMarker', 'Events.unsubscribeByMarker'],
    async (stage) => {
      const { api } = stage;
      assert.equal(await api.Events.subscribeByMarker('back_in_stock', 6), true); // nobody is signed in
      await refused(api.Events.getAllSubscriptions(), 401);
      await stage.signIn();
      assert.equal(await api.Events.subscribeByMarker('no_such', 6), true);
      assert.equal(await api.Events.unsubscribeByMarker('no_such', 6), true);
      assert.deepEqual(await api.Events.getAllSubscriptions(), { items: [], total: 0 });
    },
  );

  check(
    "the socket tells of the user's orders and of products subscribed to",
    ['WS.connect', 'Events.subscribeByMarker'],
    async (stage) => {
      const { api, sandbox, say } = stage;
      await stage.signIn();
      await api.Events.subscribeByMarker('back_in_stock', 6);
      const socket = api.WS.connect();
      const stranger = stage.client();
      await stage.signIn(stranger, 'ilgaz@example.com', 'demo-5678');
      const strangerSocket = stranger.WS.connect();
      const overheard = [];
      strangerSocket.onAny((name) => overheard.push(name));
      try {
        await Promise.all([heard(socket, 'connect'), heard(strangerSocket, 'connect')]);
        const order = heard(socket, 'notification');
        const named = heard(socket, 'order_changed');
        const { id } = await stage.placed({ account: 'card' });
        holds(await order, {
          order: { id, attributes: { name: { type: 'string', value: 'Ada Lovelace' } } },
          user: { notificationData: { email: sandbox.login } },
        });
        holds(await named, { order: { id } });
        const product = heard(socket, 'back_in_stock');
        await sandbox.changeProduct(6, { status: 'in_stock', stock: 12, price: 199 });
        holds((await product).product, {
          id: 6,
          info: { title: say('Cotton towel', 'Pamuk havlu') },
          status: { identifier: 'in_stock', info: { title: say('In stock', 'Stokta') } },
          attributes: { price: { identifier: 'price', type: 'real', value: 199 } },
        });
        const paid = heard(socket, 'notification');
        await sandbox.settle(id, 'completed');
        holds(await paid, { order: { id } });
        assert.deepEqual(overheard, []);
      } finally {
        socket.disconnect();
        strangerSocket.disconnect();
      }
    },
  );

  check('SDK habit: the socket is opened without a session too; it is refused', ['WS.connect'], async (stage) => {
    const complaint = console.error;
    console.error = () => {};
    const socket = stage.api.WS.connect();
    console.error = complaint;
    try {
      const error = await heard(socket, 'connect_error');
      assert.equal(error.message, 'Unauthorized');
      assert.equal(socket.connected, false);
    } finally {
      socket.disconnect();
    }
  });

  check('signing out everywhere silences the socket', ['WS.connect', 'AuthProvider.logoutAll'], async (stage) => {
    await stage.signIn();
    const socket = stage.api.WS.connect();
    const events = [];
    socket.onAny((name) => events.push(name));
    try {
      await heard(socket, 'connect');
      await stage.api.AuthProvider.logoutAll('email');
      await stage.signIn(stage.client());
      await stage.signIn();
      await stage.placed();
      holds(await stage.api.Users.getUser(), { identifier: stage.sandbox.login }); // a round trip later
      assert.deepEqual(events, []);
    } finally {
      socket.disconnect();
    }
  });
}
