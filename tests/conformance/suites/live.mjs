// SPDX-License-Identifier: MIT
// `--mode live`: the other legal shapes (docs/oneentry.md#contradictions). The SDK without validation must live with them; its strict schemas do not,
// which is why the client is tested against both.
import assert from 'node:assert/strict';
import { deliveryBody, holds, orderBody, refused } from '../lib/suite.mjs';

const amount = (value) => Number(value).toFixed(2);

export default function suite(check) {
  check('who may sign in, and how', [], async (stage) => {
    const { api, say } = stage;
    const [email] = await api.AuthProvider.getAuthProviders();
    holds(email, {
      identifier: 'email',
      localizeInfos: { title: say('E-mail', 'E-posta') },
      config: { accessTokenTtlSec: 36000, systemCodeLength: 6 },
    });
    await stage.signIn();
    const user = await api.Users.getUser();
    holds(user, {
      id: 7,
      identifier: stage.sandbox.login,
      moduleFormConfigs: null,
      rating: null,
      formData: [{ marker: 'first_name', value: 'Ceren' }, {}, {}],
    });
    assert.equal(amount(user.total), '0.00');
    holds(await api.Forms.getFormByMarker('reg'), { type: 'sign_in_up', attributeSetId: null });
  });

  check('a form whose fields come in any order', [], async ({ api, say }) => {
    const form = await api.Forms.getFormByMarker('order');
    assert.equal(form.localizeInfos.title, say('Order form', 'Sipariş formu'));
    const fields = [...form.attributes].sort((a, b) => a.position - b.position);
    assert.deepEqual(
      fields.map(({ marker }) => marker),
      ['name', 'phone', 'address', 'delivery_date', 'floor', 'gift', 'contact', 'tip', 'note'],
    );
    assert.notDeepEqual(fields, form.attributes);
    assert.ok('requiredValidator' in fields[0].validators);
    holds(fields[5].listTitles, [{ value: 'none', title: say('No wrap', 'Paket istemiyorum'), extendedValue: null }, {}, {}]);
  });

  check('products with prices as text', [], async ({ api, say }) => {
    const { items, total } = await api.Products.getProducts();
    assert.equal(total, 24);
    holds(items[0], {
      price: '189.90',
      localizeInfos: { title: say('Filter coffee 250 g', 'Filtre kahve 250 g') },
      blocks: null,
      rating: null,
    });
    holds(items[0].attributeValues, {
      stock: { value: 36 },
      price: { value: '189.90', additionalFields: { currency: { value: 'TRY' } } },
      photo: { value: { downloadLink: /1\.png$/ } },
    });
    assert.deepEqual(
      (await api.Products.searchProduct(say('linden', 'ıhlamur'))).map((product) => product.id),
      [14],
    );
  });

  check('the whole checkout', [], async (stage) => {
    const { api, sandbox, say } = stage;
    await stage.signIn();
    const accounts = await api.Payments.getAccounts();
    assert.deepEqual(
      accounts.slice(0, 2).map((one) => [one.identifier, one.localizeInfos, one.testSettings === null]),
      [
        ['cash', say('Cash', 'Nakit'), true],
        ['card', say('Card', 'Kart'), false],
      ],
    );
    const preview = await api.Orders.previewOrder({ products: [{ productId: 14, quantity: 2 }], couponCode: 'WELCOME10' });
    assert.deepEqual([amount(preview.totalSum), amount(preview.totalSumWithDiscount), preview.currency], ['116.50', '104.85', '']);
    const order = await api.Orders.createOrder('orders', orderBody({ account: 'card' }));
    holds(order, { id: 1, totalSum: '379.80', currency: '', couponCode: null, formData: [{ marker: 'name', value: 'Ada Lovelace' }] });
    const session = await api.Payments.createSession(order.id, 'session');
    holds(session, { status: 'waiting', amount: '379.80', clientSecret: null, paymentUrl: /\/pay\// });
    holds(await api.Payments.getSessionByOrderId(order.id), { id: session.id, status: 'waiting' }); // one object, no list
    await sandbox.settle(order.id, 'completed');
    holds(await api.Payments.getSessionByOrderId(order.id), { id: session.id, status: 'paid' });
    const { items, total } = await api.Orders.getAllOrdersByMarker('orders');
    assert.equal(total, 1);
    holds(items[0], {
      id: order.id,
      totalSum: 379.8,
      isCompleted: true,
      statusIdentifier: 'paid',
      attributeSetIdentifier: null,
      formData: [{ value: 'Ada Lovelace' }],
    });
    const cash = await stage.placed();
    assert.equal('isCompleted' in (await api.Orders.getOrderByMarkerAndId('orders', cash.id)), false);
    holds(await api.Orders.updateOrderByMarkerAndId('orders', cash.id, orderBody({ name: 'Grace', statusIdentifier: 'cancelled' })), {
      statusIdentifier: 'cancelled',
    });
    const delivery = await api.Orders.createOrder('delivery', await deliveryBody(stage, 'paypal'));
    await api.Payments.createSession(delivery.id, 'session');
    holds(await api.Payments.getSessionByOrderId(delivery.id), { paymentUrl: null });
    holds(await api.Payments.getSessionByOrderId(delivery.id), { paymentUrl: /\/pay\// });
  });

  check('errors as a list of messages, or bare', [], async (stage) => {
    await stage.signIn();
    const answer = await refused(
      stage.api.Orders.createOrder('orders', orderBody({ products: [{ productId: 1, quantity: 0 }] })),
      400,
      /quantity/,
    );
    assert.ok(Array.isArray(answer.message));
    assert.deepEqual(await stage.client({ token: 'wrong' }).Products.getProducts(), { message: 'Resource is closed' });
  });

  check('the strict schemas refuse these shapes', [], async (stage) => {
    const strict = stage.client({ validation: { enabled: true, strictMode: true, logErrors: false } }, { tolerant: true });
    await stage.signIn(strict);
    const order = await strict.Orders.createOrder('orders', orderBody());
    const complaints = [
      order,
      await strict.Products.getProducts(),
      await strict.Orders.getAllOrdersByMarker('orders'),
      await strict.Users.getUser(),
    ];
    assert.deepEqual(
      complaints.map((answer) => answer.statusCode),
      [422, 422, 422, 422],
    );
    assert.equal((await stage.sandbox.state()).orders.length, 1);
  });
}
