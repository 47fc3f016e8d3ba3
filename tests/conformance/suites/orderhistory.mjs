// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { holds, isTime, orderBody, refused } from '../lib/suite.mjs';

function reading(check) {
  check("the user's orders", ['Orders.getAllOrdersByMarker'], async (stage) => {
    const { api, say } = stage;
    await stage.signIn();
    holds(await api.Orders.getAllOrdersByMarker('orders'), { items: [], total: 0 });
    await stage.placed({ products: [{ productId: 1, quantity: 2 }] });
    await stage.placed({ account: 'card', outcome: 'completed', products: [{ productId: 14, quantity: 1 }] });
    await stage.placed();
    const { items, total } = await api.Orders.getAllOrdersByMarker('orders');
    assert.equal(total, 3);
    assert.deepEqual(items.map((order) => order.id).sort(), [1, 2, 3]);
    holds(
      items.find((order) => order.id === 2),
      {
        storageId: 4,
        statusIdentifier: 'paid',
        statusLocalizeInfos: { title: say('Paid', 'Ödendi') },
        formIdentifier: 'order',
        attributeSetIdentifier: 'order_set',
        formData: [{ marker: 'name', type: 'string', value: 'Ada Lovelace' }],
        totalSum: '58.25',
        currency: 'TRY',
        paymentAccountIdentifier: 'card',
        paymentAccountLocalizeInfos: { title: say('Card', 'Kart') },
        paymentUrl: null,
        isCompleted: true,
        products: [{ id: 14, title: say('Linden tea 50 g', 'Ihlamur 50 g'), sku: 'CAY-IHL-050', price: 58.25, quantity: 1, isGift: false }],
      },
    );
    const part = await api.Orders.getAllOrdersByMarker('orders', stage.lang, 2, 2);
    assert.deepEqual([part.items.length, part.total], [1, 3]);
    holds(await api.Orders.getAllOrdersByMarker('delivery'), { items: [], total: 0 });
    await refused(api.Orders.getAllOrdersByMarker('no_such'), 404);
  });

  check("one order, and nobody else's", ['Orders.getOrderByMarkerAndId'], async (stage) => {
    const { api, say } = stage;
    await stage.signIn();
    const { id, createdDate } = await stage.placed();
    holds(await api.Orders.getOrderByMarkerAndId('orders', id), {
      id,
      createdDate,
      statusIdentifier: 'new',
      statusLocalizeInfos: { title: say('New', 'Yeni') },
      totalSum: '379.80',
      paymentUrl: null,
      isCompleted: null,
      paymentAccountLocalizeInfos: { title: say('Cash', 'Nakit') },
      products: [{ id: 1, title: say('Filter coffee 250 g', 'Filtre kahve 250 g'), previewImage: { downloadLink: /products\/1\.png$/ } }],
    });
    await refused(api.Orders.getOrderByMarkerAndId('orders', 999), 404);
    await refused(api.Orders.getOrderByMarkerAndId('delivery', id), 404);
    const stranger = stage.client();
    await stage.signIn(stranger, 'ilgaz@example.com', 'demo-5678');
    await refused(stranger.Orders.getOrderByMarkerAndId('orders', id), 404);
    holds(await stranger.Orders.getAllOrdersByMarker('orders'), { items: [], total: 0 });
    await refused(stranger.Orders.updateOrderByMarkerAndId('orders', id, orderBody()), 404);
    await refused(stranger.Orders.createRefundRequest(id, { products: { 1: { quantity: 1 } }, note: '' }), 404);
    await refused(stranger.Payments.createSession(id, 'session'), 404);
    await refused(stranger.Payments.getSessionByOrderId(id), 404);
  });
}

function changing(check) {
  check('an update replaces the whole order', ['Orders.updateOrderByMarkerAndId'], async (stage) => {
    const { api } = stage;
    await stage.signIn();
    const { id } = await stage.placed();
    const body = orderBody({ name: 'Grace Hopper', account: 'card', products: [{ productId: 14, quantity: 4 }] });
    holds(await api.Orders.updateOrderByMarkerAndId('orders', id, { ...body, statusIdentifier: 'preparing', currency: 'USD' }), {
      id,
      formIdentifier: 'order',
      paymentAccountIdentifier: 'card',
      statusIdentifier: 'preparing',
      totalSum: 233,
      currency: 'TRY',
      formData: [{ marker: 'name', value: 'Grace Hopper' }],
      products: [{ productId: 14, quantity: 4 }],
    });
    holds(await api.Orders.getOrderByMarkerAndId('orders', id), {
      totalSum: '233.00',
      statusIdentifier: 'preparing',
      products: [{ id: 14, quantity: 4 }],
    });
    const partial = { formIdentifier: 'order', formData: [{ marker: 'name', type: 'string', value: 'Ada' }], products: [] };
    await refused(api.Orders.updateOrderByMarkerAndId('orders', id, partial), 400, 'Order must have a payment');
    await refused(api.Orders.updateOrderByMarkerAndId('orders', id, orderBody({ statusIdentifier: 'no_such' })), 404);
    await refused(api.Orders.updateOrderByMarkerAndId('orders', 999, orderBody()), 404);
    holds(await api.Orders.getOrderByMarkerAndId('orders', id), { totalSum: '233.00' });
  });

  check('an update gives bonus back before it takes it again', ['Orders.updateOrderByMarkerAndId'], async (stage) => {
    const { api } = stage;
    await stage.signIn();
    const products = [{ productId: 5, quantity: 1 }];
    const { id } = await stage.placed({ products, bonusAmount: 20 });
    assert.deepEqual(await api.Discounts.getBonusBalance(), { balance: 5 });
    holds(await api.Orders.updateOrderByMarkerAndId('orders', id, orderBody({ products, bonusAmount: 18 })), {
      bonusApplied: 18,
      totalDue: 394,
    });
    assert.deepEqual(await api.Discounts.getBonusBalance(), { balance: 7 });
    await api.Orders.updateOrderByMarkerAndId('orders', id, orderBody({ products }));
    assert.deepEqual(await api.Discounts.getBonusBalance(), { balance: 25 });
  });

  check('cancelling an order voids its waiting session', ['Orders.updateOrderByMarkerAndId', 'Payments.getSessionById'], async (stage) => {
    const { api } = stage;
    await stage.signIn();
    const { id } = await stage.placed({ account: 'card' });
    const session = await api.Payments.createSession(id, 'session');
    const body = () => orderBody({ account: 'card', statusIdentifier: 'cancelled' });
    holds(await api.Orders.updateOrderByMarkerAndId('orders', id, body()), { statusIdentifier: 'cancelled' });
    holds(await api.Payments.getSessionById(session.id), { status: 'canceled' });
    const paid = await stage.placed({ account: 'card', outcome: 'completed' });
    const [over] = await api.Payments.getSessionByOrderId(paid.id);
    await refused(
      api.Orders.updateOrderByMarkerAndId('orders', paid.id, body()),
      400,
      `Can't update the order. Payment sessions ${over.id} could not be canceled — the order may have been paid.`,
    );
    holds(await api.Orders.getOrderByMarkerAndId('orders', paid.id), { statusIdentifier: 'paid', isCompleted: true });
  });
}

function refunds(check) {
  const request = (products, note = 'damaged') => ({ products, note });

  check(
    'asking for a refund, reading it, taking it back',
    ['Orders.createRefundRequest', 'Orders.getRefunds', 'Orders.cancelRefundRequest'],
    async (stage) => {
      const { api } = stage;
      await stage.signIn();
      const { id } = await stage.placed({
        account: 'card',
        outcome: 'completed',
        products: [
          { productId: 1, quantity: 3 },
          { productId: 14, quantity: 1 },
        ],
      });
      assert.deepEqual(await api.Orders.getRefunds(id), []);
      assert.equal(await api.Orders.createRefundRequest(id, request({ 1: { quantity: 2 } })), true);
      const [refund, ...more] = await api.Orders.getRefunds(id);
      assert.deepEqual(more, []);
      holds(refund, {
        amount: 379.8,
        note: 'damaged',
        products: { 1: { quantity: 2 } },
        orderId: id,
        orderStorageId: 4,
        userId: 7,
        orderStorage: { identifier: 'orders' },
      });
      isTime(refund.createdDate);
      await refused(api.Orders.createRefundRequest(id, request({ 1: { quantity: 2 } })), 400); // one is left
      await refused(api.Orders.createRefundRequest(id, request({ 9: { quantity: 1 } })), 400);
      await refused(api.Orders.createRefundRequest(id, request({})), 400);
      assert.equal(await api.Orders.cancelRefundRequest(id), true);
      holds(await api.Orders.getRefunds(id), [{ id: refund.id, status: 'canceled' }]);
      await refused(api.Orders.cancelRefundRequest(id), 404);
      assert.equal(await api.Orders.createRefundRequest(id, request({ 1: { quantity: 3 } })), true);
      holds(await api.Orders.getAllOrdersStorage(), [{ identifier: 'orders' }, {}]); // the module's base path is its own again
    },
  );

  check('an unpaid order is not refunded', ['Orders.createRefundRequest'], async (stage) => {
    await stage.signIn();
    const { id } = await stage.placed();
    await refused(stage.api.Orders.createRefundRequest(id, request({ 1: { quantity: 1 } })), 404, 'You cannot refund uncompleted order');
    await refused(stage.api.Orders.getRefunds(999), 404);
  });
}

export default function suite(check) {
  reading(check);
  changing(check);
  refunds(check);
}
