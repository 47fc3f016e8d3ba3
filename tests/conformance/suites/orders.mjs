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
        id: 4,
        identifier: 'orders',
        formIdentifier: 'order',
        generalTypeId: 21,
        position: 1,
        localizeInfos: { title: say('Shop counter', 'Dükkân tezgâhı') },
        paymentAccountIdentifiers: [{ identifier: 'cash' }, { identifier: 'card' }],
      },
      { id: 5, identifier: 'delivery', formIdentifier: 'delivery', localizeInfos: { title: say('Home delivery', 'Eve teslimat') } },
    ]);
    assert.deepEqual(
      (await api.Orders.getAllOrdersStorage(stage.lang, 1, 5)).map((one) => one.identifier),
      ['delivery'],
    );
    await refused(stage.client().Orders.getAllOrdersStorage(), 401);
  });

  check('one storage and its statuses', ['Orders.getOrdersStorageByMarker', 'Orders.getAllStatusesByStorageMarker'], async (stage) => {
    const { api, say } = stage;
    await stage.signIn();
    holds(await api.Orders.getOrdersStorageByMarker('orders'), { id: 4, localizeInfos: { title: say('Shop counter', 'Dükkân tezgâhı') } });
    await refused(api.Orders.getOrdersStorageByMarker('no_such'), 404);
    const statuses = await api.Orders.getAllStatusesByStorageMarker('orders');
    assert.deepEqual(
      statuses.map((status) => [status.identifier, status.localizeInfos.title, status.isDefault]),
      [
        ['new', say('New', 'Yeni'), true],
        ['paid', say('Paid', 'Ödendi'), false],
        ['preparing', say('Being prepared', 'Hazırlanıyor'), false],
        ['handed_over', say('Handed over', 'Teslim edildi'), false],
        ['cancelled', say('Cancelled', 'İptal edildi'), false],
      ],
    );
    const part = await api.Orders.getAllStatusesByStorageMarker('orders', stage.lang, 1, 2);
    assert.deepEqual(
      part.map((status) => status.identifier),
      ['paid', 'preparing'],
    );
    await refused(api.Orders.getAllStatusesByStorageMarker('no_such'), 404);
  });

  check(
    'SDK defect: Orders flattens by the language of the SDK, not of the call',
    ['Orders.getAllOrdersStorage', 'Orders.createOrder'],
    async (stage) => {
      const { api, other, say } = stage;
      await stage.signIn();
      holds((await api.Orders.getAllOrdersStorage(other))[0].localizeInfos, { [other]: { title: say('Dükkân tezgâhı', 'Shop counter') } });
      const order = await api.Orders.createOrder('orders', orderBody(), other);
      holds(order.formData, { [other]: [{ marker: 'name', type: 'string', value: 'Ada Lovelace' }] });
    },
  );
}

function creating(check) {
  check('creating an order', ['Orders.createOrder'], async (stage) => {
    const { api, lang, say } = stage;
    await refused(api.Orders.createOrder('orders', orderBody()), 401);
    await stage.signIn();
    await stage.sandbox.forgetRequests();
    const name = say('Ada Lovelace', 'Işıl Çağlar');
    const order = await api.Orders.createOrder(
      'orders',
      orderBody({
        name,
        products: [
          { productId: 1, quantity: 2 },
          { productId: 14, quantity: 1 },
        ],
      }),
    );
    holds(order, {
      id: 1,
      formIdentifier: 'order',
      paymentAccountIdentifier: 'cash',
      statusIdentifier: 'new',
      currency: 'TRY',
      totalSum: 438.05,
      formData: [{ marker: 'name', type: 'string', value: name }],
      products: [
        { productId: 1, quantity: 2 },
        { productId: 14, quantity: 1 },
      ],
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
    const date = {
      fullDate: `${day.toISOString().slice(0, 10)}T00:00:00.000Z`,
      formattedValue: day.toISOString().slice(0, 10).split('-').reverse().join('-'),
      formatString: 'DD-MM-YYYY',
    };
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
    holds(await stage.api.Orders.getAllOrdersByMarker('delivery'), {
      total: 1,
      items: [{ id: order.id, storageId: 5, attributeSetIdentifier: 'delivery_set' }],
    });
    const late = await deliveryBody(stage, 'card');
    late.formData.at(-1).value = 'tomorrow';
    await refused(stage.api.Orders.createOrder('delivery', late), 400, /'delivery_slot'/);
  });

  check('a bad value is refused by the name of its field', ['Orders.createOrder'], async (stage) => {
    await stage.signIn();
    const day = { fullDate: '2999-01-01T00:00:00.000Z', formattedValue: '01-01-2999', formatString: 'DD-MM-YYYY' };
    const bad = [
      ['floor', 'integer', 'third'],
      ['floor', 'integer', 1.5],
      ['floor', 'integer', 61],
      ['floor', 'string', '1'], // the type of another field
      ['tip', 'real', -1],
      ['gift', 'radioButton', 'gold'],
      ['contact', 'list', ['pigeon']],
      ['address', 'text', 'Moda Cad. 1, Kadıköy'],
      ['address', 'text', [{ plainValue: 'Moda Cad. 1, Kadıköy', htmlValue: '<p>Moda Cad. 1, Kadıköy</p>' }]],
      ['address', 'text', [{ plainValue: 'Moda' }]],
      ['delivery_date', 'date', ''],
      ['delivery_date', 'date', { ...day, formatString: undefined }],
      ['phone', 'string', '12'],
      ['shoe', 'string', '42'],
    ];
    for (const [marker, type, value] of bad) {
      const formData = [
        { marker: 'name', type: 'string', value: 'Ada Lovelace' },
        { marker, type, value },
      ];
      const answer = await refused(stage.api.Orders.createOrder('orders', orderBody({ formData })), 400);
      assert.match(answer.message, new RegExp(`marker '${marker}'`), JSON.stringify(value));
    }
    assert.deepEqual((await stage.sandbox.state()).orders, []);
  });

  check('an order with a coupon, a named discount and bonus', ['Orders.createOrder', 'Discounts.getBonusBalance'], async (stage) => {
    const { api } = stage;
    await stage.signIn();
    const more = { couponCode: 'WELCOME10', additionalDiscountsMarkers: ['loyalty'], bonusAmount: 15 };
    const order = await api.Orders.createOrder('orders', orderBody({ products: [{ productId: 5, quantity: 1 }], ...more }));
    holds(order, {
      totalSum: 350.2,
      couponCode: 'WELCOME10',
      additionalDiscountsMarkers: ['loyalty'],
      bonusAmount: 15,
      bonusApplied: 15,
      totalDue: 335.2,
      discountConfig: {
        coupon: { applied: true },
        bonus: { bonusApplied: 15 },
        bonusApplied: 15,
        totalDue: 335.2,
        totalRaw: 412,
        totalSumWithDiscount: 350.2,
        orderDiscounts: [{ amount: 41.2 }, { amount: 20.6 }],
        settings: { allowStacking: true },
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
    await refused(
      createOrder('delivery', { ...orderBody({ account: 'installments' }), formIdentifier: 'delivery' }),
      400,
      'Your payment account is not connected',
    );
    await refused(createOrder('orders', orderBody({ account: undefined, paymentAccountIdentifier: '' })), 400);
    await refused(createOrder('orders', orderBody({ formData: [] })), 400, "formData's marker 'name' value is missing or incorrect");
    await refused(createOrder('orders', orderBody({ name: 'A' })), 400, /'name'/);
    await refused(createOrder('orders', { ...orderBody(), formIdentifier: 'contact' }), 404, 'Form has incorrect type: data');
    await refused(createOrder('orders', { ...orderBody(), formIdentifier: 'no_such' }), 404);
    await refused(createOrder('orders', orderBody({ products: [{ productId: 9171, quantity: 1 }] })), 404, 'Product 9171 not found');
    await refused(createOrder('orders', orderBody({ couponCode: 'OLD2020' })), 400);
    assert.deepEqual((await stage.sandbox.state()).orders, []);
  });

  check("SDK defect: the caller's body is changed, and wraps twice when used again", ['Orders.createOrder'], async (stage) => {
    const { api, lang } = stage;
    await stage.signIn();
    const body = orderBody();
    await api.Orders.createOrder('orders', body);
    assert.deepEqual(Object.keys(body.formData), [lang]);
    await refused(api.Orders.createOrder('orders', body), 400, "formData's marker 'undefined' marker is required");
    const wrapped = orderBody({ formData: { [lang]: [{ marker: 'name', type: 'string', value: 'Ada Lovelace' }] } });
    await refused(api.Orders.createOrder('orders', wrapped), 400, "formData's marker 'undefined' marker is required");
    const single = await api.Orders.createOrder(
      'orders',
      orderBody({ formData: { marker: 'name', type: 'string', value: 'Ada Lovelace' } }),
    );
    holds(single.formData, [{ marker: 'name' }]);
    await refused(api.Orders.createOrder('orders', orderBody({ formData: undefined })), 400);
  });
}

export default function suite(check) {
  storages(check);
  creating(check);
}
