// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { deliveryBody, holds, isTime, orderBody, refused } from '../lib/suite.mjs';

const storagesPath = '/api/content/orders-storage';

function storages(check) {
  check('the order storages', ['Orders.getAllOrdersStorage'], async (stage) => {
    const { api, say } = stage;
    await stage.signIn();
    holds(await api.Orders.getAllOrdersStorage(), [
      {
        id: 4, identifier: 'orders', formIdentifier: 'order', generalTypeId: 21, position: 1, localizeInfos: { title: say('Shop counter', 'Dükkân tezgâhı') },
        paymentAccountIdentifiers: [{ identifier: 'cash' }, { identifier: 'card' }],
      },
      { id: 5, identifier: 'delivery', formIdentifier: 'delivery', localizeInfos: { title: say('Home delivery', 'Eve teslimat') } },
    ]);
    assert.deepEqual((await api.Orders.getAllOrdersStorage(stage.lang, 1, 5)).map((one) => one.identifier), ['delivery']);
    await refused(stage.client().Orders.getAllOrdersStorage(), 401);
  });

  check('one storage and its statuses', ['Orders.getOrdersStorageByMarker', 'Orders.getAllStatusesByStorageMarker'], async (stage) => {
    const { api, say } = stage;
    await stage.signIn();
    holds(await api.Orders.getOrdersStorageByMarker('orders'), { id: 4, localizeInfos: { title: say('Shop counter', 'Dükkân tezgâhı') } });
    await refused(api.Orders.getOrdersStorageByMarker('no_such'), 404);
    const statuses = await api.Orders.getAllStatusesByStorageMarker('orders');
    assert.deepEqual(statuses.map((status) => [status.identifier, status.localizeInfos.title, status.isDefault]), [
      ['new', say('New', 'Yeni'), true],
      ['paid', say('Paid', 'Ödendi'), false],
      ['preparing', say('Being prepared', 'Hazırlanıyor'), false],
      ['handed_over', say('Handed over', 'Teslim edildi'), false],
      ['cancelled', say('Cancelled', 'İptal edildi'), false],
    ]);
    const part = await api.Orders.getAllStatusesByStorageMarker('orders', stage.lang, 1, 2);
    assert.deepEqual(part.map((status) => status.identifier), ['paid', 'preparing']);
    await refused(api.Orders.getAllStatusesByStorageMarker('no_such'), 404);
  });

  check('SDK defect: Orders flattens by the language of the SDK, not of the call (§2.8)',
    ['Orders.getAllOrdersStorage', 'Orders.createOrder'], async (stage) => {
      const { api, other, say } = stage;
      await stage.signIn();
      holds((await api.Orders.getAllOrdersStorage(other))[0].localizeInfos, { [other]: { title: say('Dükkân tezgâhı', 'Shop counter') } });
      const order = await api.Orders.createOrder('orders', orderBody(), other);
      holds(order.formData, { [other]: [{ marker: 'name', type: 'string', value: 'Ada Lovelace' }] });
    });
}

function previews(check) {
  const preview = (stage, products, more = {}) => stage.api.Orders.previewOrder({ products, ...more });

  check('a preview stores nothing', ['Orders.previewOrder'], async (stage) => {
    await refused(preview(stage, [{ productId: 1, quantity: 1 }]), 401);
    await stage.signIn();
    holds(await preview(stage, [{ productId: 1, quantity: 2 }, { productId: 14, quantity: 3 }]), {
      totalSum: 554.55, totalSumWithDiscount: 554.55, totalDue: 554.55, bonusApplied: 0, currency: 'TRY',
      orderPreview: [
        { id: 1, price: 189.9, quantity: 2, discountPrice: null, isGift: false },
        { id: 14, price: 58.25, quantity: 3, discountPrice: null, isGift: false },
      ],
      discountConfig: {
        orderDiscounts: [], productDiscounts: [], coupon: null, excludedGiftProductIds: [], additionalDiscountsMarkers: [],
        bonus: { availableBalance: 25, maxBonusDiscount: 20, minBonusAmount: 5, minOrderAmountForBonus: 100, bonusApplied: 0 },
        settings: { allowStacking: true, allowGiftStacking: true, maxDiscountValue: null },
      },
    });
    assert.deepEqual((await stage.sandbox.state()).orders, []);
    await refused(preview(stage, [{ productId: 9171, quantity: 1 }]), 404, 'Product 9171 not found');
    await refused(preview(stage, [{ productId: 1, quantity: 0 }]), 400);
    await refused(preview(stage, undefined), 400);
  });

  check('a coupon takes ten per cent off, exact to the minor unit', ['Orders.previewOrder'], async (stage) => {
    await stage.signIn();
    const couponCode = 'WELCOME10';
    holds(await preview(stage, [{ productId: 1, quantity: 2 }, { productId: 20, quantity: 1 }], { couponCode }), {
      totalSum: 449.7, totalSumWithDiscount: 404.73, totalDue: 404.73,
      discountConfig: {
        coupon: { code: 'WELCOME10', valid: true, applied: true, discountId: 3, discountIdentifier: 'welcome' },
        orderDiscounts: [{ id: 3, identifier: 'welcome', amount: 44.97 }],
      },
    });
    // Every quantity of a price that does not divide by ten: the total is whole in the minor unit, never off by a double's error.
    for (let quantity = 1; quantity <= 40; ++quantity) {
      const answer = await preview(stage, [{ productId: 14, quantity }], { couponCode });
      const raw = 5825 * quantity;
      assert.equal(answer.totalSum, raw / 100);
      const minor = Math.round(answer.totalSumWithDiscount * 100);
      assert.equal(answer.totalSumWithDiscount, minor / 100);
      assert.ok(Math.abs(raw * 0.9 - minor) <= 0.5, `${quantity}: ${answer.totalSumWithDiscount}`);
    }
  });

  check('coupons with a condition, a gift, an end', ['Orders.previewOrder'], async (stage) => {
    await stage.signIn();
    const big = (quantity) => preview(stage, [{ productId: 5, quantity }], { couponCode: 'BIG50' }); // 412.00 each
    holds(await big(1), { totalSum: 412, totalSumWithDiscount: 412, discountConfig: { coupon: { valid: true, applied: false }, orderDiscounts: [] } });
    holds(await big(2), { totalSum: 824, totalSumWithDiscount: 774, discountConfig: { coupon: { applied: true }, orderDiscounts: [{ identifier: 'big_cart', amount: 50 }] } });
    const gift = await preview(stage, [{ productId: 5, quantity: 1 }], { couponCode: 'HEDIYE' });
    holds(gift, { totalSum: 412, totalSumWithDiscount: 412, orderPreview: [{ id: 5, isGift: false }, { id: 8, quantity: 1, isGift: true }] });
    await refused(preview(stage, [{ productId: 5, quantity: 2 }], { couponCode: 'OLD2020' }), 400, 'Coupon is expired');
    await refused(preview(stage, [{ productId: 5, quantity: 2 }], { couponCode: 'NOPE' }), 400, 'Coupon not found');
  });

  check('discounts stack; a named one has its own limit', ['Orders.previewOrder'], async (stage) => {
    await stage.signIn();
    const additionalDiscountsMarkers = ['loyalty'];
    holds(await preview(stage, [{ productId: 5, quantity: 2 }], { additionalDiscountsMarkers }), { totalSum: 824, totalSumWithDiscount: 782.8 });
    const both = await preview(stage, [{ productId: 5, quantity: 2 }], { additionalDiscountsMarkers, couponCode: 'BIG50' });
    holds(both, {
      totalSum: 824, totalSumWithDiscount: 732.8,
      discountConfig: { additionalDiscountsMarkers, orderDiscounts: [{ identifier: 'big_cart', amount: 50 }, { identifier: 'loyalty', amount: 41.2 }] },
    });
    const much = await preview(stage, [{ productId: 17, quantity: 4 }], { additionalDiscountsMarkers }); // 5 % of 4996.00 is more than 100
    holds(much, { totalSum: 4996, totalSumWithDiscount: 4896 });
  });

  check('bonus within its limits', ['Orders.previewOrder'], async (stage) => {
    await stage.signIn();
    const paid = (bonusAmount, quantity = 1) => preview(stage, [{ productId: 5, quantity }], { bonusAmount });
    holds(await paid(10), { totalSum: 412, totalSumWithDiscount: 412, bonusApplied: 10, totalDue: 402 });
    holds(await paid(50), { bonusApplied: 20, totalDue: 392, discountConfig: { bonus: { availableBalance: 25, bonusApplied: 20 } } });
    holds(await paid(4), { bonusApplied: 0, totalDue: 412 });
    holds(await preview(stage, [{ productId: 14, quantity: 1 }], { bonusAmount: 10 }), { totalSum: 58.25, bonusApplied: 0, totalDue: 58.25 });
    await refused(paid(-1), 400);
  });
}

function creating(check) {
  check('creating an order', ['Orders.createOrder'], async (stage) => {
    const { api, lang, say } = stage;
    await refused(api.Orders.createOrder('orders', orderBody()), 401);
    await stage.signIn();
    await stage.sandbox.forgetRequests();
    const name = say('Ada Lovelace', 'Işıl Çağlar');
    const order = await api.Orders.createOrder('orders', orderBody({ name, products: [{ productId: 1, quantity: 2 }, { productId: 14, quantity: 1 }] }));
    holds(order, {
      id: 1, formIdentifier: 'order', paymentAccountIdentifier: 'cash', statusIdentifier: 'new', currency: 'TRY', totalSum: 438.05,
      formData: [{ marker: 'name', type: 'string', value: name }], products: [{ productId: 1, quantity: 2 }, { productId: 14, quantity: 1 }],
    });
    isTime(order.createdDate);
    for (const key of ['couponCode', 'discountConfig', 'bonusAmount', 'totalDue']) assert.equal(key in order, false, key);
    const [request] = await stage.sandbox.requests();
    assert.equal(`${request.verb} ${request.path}?${request.query}`, `POST ${storagesPath}/marker/orders/orders?`);
    assert.deepEqual(Object.keys(JSON.parse(request.body).formData), [lang]);
    holds((await stage.sandbox.state()).orders, [{ id: 1, user: stage.sandbox.login, status: 'new', account: 'cash', isCompleted: null }]);
  });

  check('an order with every kind of field', ['Orders.createOrder'], async (stage) => {
    await stage.signIn();
    const day = new Date((await stage.sandbox.now()).getTime() + 3 * 86400e3);
    const date = { fullDate: `${day.toISOString().slice(0, 10)}T00:00:00.000Z`, formattedValue: day.toISOString().slice(0, 10).split('-').reverse().join('-'), formatString: 'DD-MM-YYYY' };
    const formData = [
      { marker: 'name', type: 'string', value: 'Ada Lovelace' },
      { marker: 'phone', type: 'string', value: '+90 532 000 00 11' },
      { marker: 'address', type: 'text', value: [{ plainValue: 'Moda Cad. 1, Kadıköy' }] },
      { marker: 'delivery_date', type: 'date', value: date },
      { marker: 'floor', type: 'integer', value: -2 },
      { marker: 'gift', type: 'radioButton', value: 'kraft' },
      { marker: 'contact', type: 'list', value: ['sms'] },
      { marker: 'tip', type: 'real', value: 12.5 },
    ];
    const order = await stage.api.Orders.createOrder('orders', orderBody({ formData: structuredClone(formData) }));
    assert.deepEqual(order.formData, formData);
    assert.deepEqual((await stage.api.Orders.getOrderByMarkerAndId('orders', order.id)).formData, formData);
  });

  check('a delivery in a window that the SDK works out of the form', ['Orders.createOrder', 'Forms.getFormByMarker'], async (stage) => {
    await stage.signIn();
    const body = await deliveryBody(stage, 'card');
    const formData = structuredClone(body.formData);
    const order = await stage.api.Orders.createOrder('delivery', body);
    holds(order, { statusIdentifier: 'delivery_new', totalSum: 189.9 });
    assert.deepEqual(order.formData, formData);
    holds(await stage.api.Orders.getAllOrdersByMarker('delivery'), { total: 1, items: [{ id: order.id, storageId: 5, attributeSetIdentifier: 'delivery_set' }] });
    const late = await deliveryBody(stage, 'card');
    late.formData.at(-1).value = 'tomorrow';
    await refused(stage.api.Orders.createOrder('delivery', late), 400, /'delivery_slot'/);
  });

  check('an order with a coupon, a named discount and bonus', ['Orders.createOrder', 'Discounts.getBonusBalance'], async (stage) => {
    const { api } = stage;
    await stage.signIn();
    const more = { couponCode: 'WELCOME10', additionalDiscountsMarkers: ['loyalty'], bonusAmount: 15 };
    const order = await api.Orders.createOrder('orders', orderBody({ products: [{ productId: 5, quantity: 1 }], ...more }));
    holds(order, {
      totalSum: 350.2, couponCode: 'WELCOME10', additionalDiscountsMarkers: ['loyalty'], bonusAmount: 15, bonusApplied: 15, totalDue: 335.2,
      discountConfig: {
        coupon: { applied: true }, bonus: { bonusApplied: 15 }, bonusApplied: 15, totalDue: 335.2, totalRaw: 412, totalSumWithDiscount: 350.2,
        orderDiscounts: [{ amount: 41.2 }, { amount: 20.6 }], settings: { allowStacking: true },
      },
    });
    assert.deepEqual(await api.Discounts.getBonusBalance(), { balance: 10 });
    holds(await api.Orders.getOrderByMarkerAndId('orders', order.id), { totalSum: '350.20' });
    holds(await api.Payments.createSession(order.id, 'session'), { amount: 335.2 });
  });

  check('what creating an order refuses', ['Orders.createOrder'], async (stage) => {
    const { createOrder } = stage.api.Orders;
    await stage.signIn();
    await refused(createOrder('no_such', orderBody()), 404);
    await refused(createOrder('orders', orderBody({ account: 'paypal' })), 400, 'Your payment account is not connected');
    await refused(createOrder('delivery', { ...orderBody({ account: 'installments' }), formIdentifier: 'delivery' }), 400, 'Your payment account is not connected');
    await refused(createOrder('orders', orderBody({ account: undefined, paymentAccountIdentifier: '' })), 400);
    await refused(createOrder('orders', orderBody({ formData: [] })), 400, "formData's marker 'name' value is missing or incorrect");
    await refused(createOrder('orders', orderBody({ name: 'A' })), 400, /'name'/);
    await refused(createOrder('orders', { ...orderBody(), formIdentifier: 'contact' }), 404, 'Form has incorrect type: data');
    await refused(createOrder('orders', { ...orderBody(), formIdentifier: 'no_such' }), 404);
    await refused(createOrder('orders', orderBody({ products: [{ productId: 9171, quantity: 1 }] })), 404, 'Product 9171 not found');
    await refused(createOrder('orders', orderBody({ couponCode: 'OLD2020' })), 400);
    assert.deepEqual((await stage.sandbox.state()).orders, []);
  });

  check('SDK defect: the caller\'s body is changed, and wraps twice when used again (§2.6)', ['Orders.createOrder'], async (stage) => {
    const { api, lang } = stage;
    await stage.signIn();
    const body = orderBody();
    await api.Orders.createOrder('orders', body);
    assert.deepEqual(Object.keys(body.formData), [lang]);
    await refused(api.Orders.createOrder('orders', body), 400, "formData's marker 'undefined' marker is required");
    const wrapped = orderBody({ formData: { [lang]: [{ marker: 'name', type: 'string', value: 'Ada Lovelace' }] } });
    await refused(api.Orders.createOrder('orders', wrapped), 400, "formData's marker 'undefined' marker is required");
    const single = await api.Orders.createOrder('orders', orderBody({ formData: { marker: 'name', type: 'string', value: 'Ada Lovelace' } }));
    holds(single.formData, [{ marker: 'name' }]);
    await refused(api.Orders.createOrder('orders', orderBody({ formData: undefined })), 400);
  });
}

function reading(check) {
  check('the user\'s orders', ['Orders.getAllOrdersByMarker'], async (stage) => {
    const { api, say } = stage;
    await stage.signIn();
    holds(await api.Orders.getAllOrdersByMarker('orders'), { items: [], total: 0 });
    await stage.placed({ products: [{ productId: 1, quantity: 2 }] });
    await stage.placed({ account: 'card', outcome: 'completed', products: [{ productId: 14, quantity: 1 }] });
    await stage.placed();
    const { items, total } = await api.Orders.getAllOrdersByMarker('orders');
    assert.equal(total, 3);
    assert.deepEqual(items.map((order) => order.id).sort(), [1, 2, 3]);
    holds(items.find((order) => order.id === 2), {
      storageId: 4, statusIdentifier: 'paid', statusLocalizeInfos: { title: say('Paid', 'Ödendi') }, formIdentifier: 'order',
      attributeSetIdentifier: 'order_set', formData: [{ marker: 'name', type: 'string', value: 'Ada Lovelace' }], totalSum: '58.25', currency: 'TRY',
      paymentAccountIdentifier: 'card', paymentAccountLocalizeInfos: { title: say('Card', 'Kart') }, paymentUrl: null, isCompleted: true,
      products: [{ id: 14, title: say('Linden tea 50 g', 'Ihlamur 50 g'), sku: 'CAY-IHL-050', price: 58.25, quantity: 1, isGift: false }],
    });
    const part = await api.Orders.getAllOrdersByMarker('orders', stage.lang, 2, 2);
    assert.deepEqual([part.items.length, part.total], [1, 3]);
    holds(await api.Orders.getAllOrdersByMarker('delivery'), { items: [], total: 0 });
    await refused(api.Orders.getAllOrdersByMarker('no_such'), 404);
  });

  check('one order, and nobody else\'s', ['Orders.getOrderByMarkerAndId'], async (stage) => {
    const { api, say } = stage;
    await stage.signIn();
    const { id, createdDate } = await stage.placed();
    holds(await api.Orders.getOrderByMarkerAndId('orders', id), {
      id, createdDate, statusIdentifier: 'new', statusLocalizeInfos: { title: say('New', 'Yeni') }, totalSum: '379.80', paymentUrl: null, isCompleted: null,
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
      id, formIdentifier: 'order', paymentAccountIdentifier: 'card', statusIdentifier: 'preparing', totalSum: 233, currency: 'TRY',
      formData: [{ marker: 'name', value: 'Grace Hopper' }], products: [{ productId: 14, quantity: 4 }],
    });
    holds(await api.Orders.getOrderByMarkerAndId('orders', id), { totalSum: '233.00', statusIdentifier: 'preparing', products: [{ id: 14, quantity: 4 }] });
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
    holds(await api.Orders.updateOrderByMarkerAndId('orders', id, orderBody({ products, bonusAmount: 18 })), { bonusApplied: 18, totalDue: 394 });
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
    await refused(api.Orders.updateOrderByMarkerAndId('orders', paid.id, body()), 400,
      `Can't update the order. Payment sessions ${over.id} could not be canceled — the order may have been paid.`);
    holds(await api.Orders.getOrderByMarkerAndId('orders', paid.id), { statusIdentifier: 'paid', isCompleted: true });
  });
}

function refunds(check) {
  const request = (products, note = 'damaged') => ({ products, note });

  check('asking for a refund, reading it, taking it back',
    ['Orders.createRefundRequest', 'Orders.getRefunds', 'Orders.cancelRefundRequest'], async (stage) => {
      const { api } = stage;
      await stage.signIn();
      const { id } = await stage.placed({ account: 'card', outcome: 'completed', products: [{ productId: 1, quantity: 3 }, { productId: 14, quantity: 1 }] });
      assert.deepEqual(await api.Orders.getRefunds(id), []);
      assert.equal(await api.Orders.createRefundRequest(id, request({ 1: { quantity: 2 } })), true);
      const [refund, ...more] = await api.Orders.getRefunds(id);
      assert.deepEqual(more, []);
      holds(refund, { amount: 379.8, note: 'damaged', products: { 1: { quantity: 2 } }, orderId: id, orderStorageId: 4, userId: 7, orderStorage: { identifier: 'orders' } });
      isTime(refund.createdDate);
      await refused(api.Orders.createRefundRequest(id, request({ 1: { quantity: 2 } })), 400); // one is left
      await refused(api.Orders.createRefundRequest(id, request({ 9: { quantity: 1 } })), 400);
      await refused(api.Orders.createRefundRequest(id, request({})), 400);
      assert.equal(await api.Orders.cancelRefundRequest(id), true);
      holds(await api.Orders.getRefunds(id), [{ id: refund.id, status: 'canceled' }]);
      await refused(api.Orders.cancelRefundRequest(id), 404);
      assert.equal(await api.Orders.createRefundRequest(id, request({ 1: { quantity: 3 } })), true);
      holds(await api.Orders.getAllOrdersStorage(), [{ identifier: 'orders' }, {}]); // the module's base path is its own again
    });

  check('an unpaid order is not refunded', ['Orders.createRefundRequest'], async (stage) => {
    await stage.signIn();
    const { id } = await stage.placed();
    await refused(stage.api.Orders.createRefundRequest(id, request({ 1: { quantity: 1 } })), 404, 'You cannot refund uncompleted order');
    await refused(stage.api.Orders.getRefunds(999), 404);
  });

  check('SDK defect: two refund calls at once break the Orders module (§2.9)', ['Orders.getRefunds'], async (stage) => {
    await stage.signIn();
    const { id } = await stage.placed({ outcome: 'completed' });
    const other = await stage.placed({ outcome: 'completed' });
    await stage.sandbox.fault({ method: 'GET', path: `/api/content/orders/${other.id}/refund` }, 'delay:200'); // the second answer is the last
    await Promise.all([stage.api.Orders.getRefunds(id), stage.api.Orders.getRefunds(other.id)]);
    await refused(stage.api.Orders.getAllOrdersStorage(), 404, /^Cannot GET \/api\/content\/orders/);
  });
}

export default function suite(check) {
  storages(check);
  previews(check);
  creating(check);
  reading(check);
  changing(check);
  refunds(check);
}
