// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { holds, isTime, refused } from '../lib/suite.mjs';

export default function suite(check) {
  check('the discounts', ['Discounts.getAllDiscounts'], async ({ api, lang, say }) => {
    const { items, total } = await api.Discounts.getAllDiscounts();
    assert.equal(total, 6);
    assert.deepEqual(
      items.map((one) => [one.id, one.identifier, one.type]),
      [
        [3, 'welcome', 'DISCOUNT'],
        [4, 'big_cart', 'DISCOUNT'],
        [5, 'new_year_2020', 'DISCOUNT'],
        [6, 'gift_bowl', 'DISCOUNT'],
        [7, 'welcome_points', 'BONUS'],
        [8, 'loyalty', 'PERSONAL_DISCOUNT'],
      ],
    );
    assert.equal(items[0].localizeInfos.title, say('Welcome discount, 10%', 'Hoş geldiniz indirimi, %10'));
    const personal = await api.Discounts.getAllDiscounts(lang, 0, 30, 'PERSONAL_DISCOUNT');
    holds(personal, {
      total: 1,
      items: [{ identifier: 'loyalty', discountValue: { discountType: 'PERCENT', applicability: 'TO_ORDER', value: 5, maxAmount: 100 } }],
    });
    const part = await api.Discounts.getAllDiscounts(lang, 4, 1);
    assert.deepEqual([part.items.map((one) => one.id), part.total], [[7], 6]);
  });

  check(
    'one discount; the SDK sends an empty marker in the query',
    ['Discounts.getDiscountByMarker'],
    async ({ api, sandbox, say }) => {
      holds(await api.Discounts.getDiscountByMarker('big_cart'), {
        id: 4,
        localizeInfos: { title: say('₺50 off from ₺500', '500 ₺ üzeri 50 ₺ indirim') },
        conditionLogic: 'AND',
        conditions: [{ conditionType: 'MIN_CART_AMOUNT', value: '500' }],
        discountValue: { discountType: 'FIXED_AMOUNT', applicability: 'TO_ORDER', value: 50 },
        exclusions: [],
        gifts: [],
        giftsReplaceCartItems: false,
      });
      assert.match((await sandbox.requests())[0].query, /^marker=&langCode=/);
      holds(await api.Discounts.getDiscountByMarker('gift_bowl'), { gifts: [{ productId: 8, quantity: 1 }] });
      await refused(api.Discounts.getDiscountByMarker('no_such'), 404);
    },
  );

  check('coupons are valid or say why not', ['Discounts.validateDiscountsCoupon'], async ({ api }) => {
    assert.deepEqual(await api.Discounts.validateDiscountsCoupon('WELCOME10'), {
      valid: true,
      coupon: { id: 9, discountId: 3, code: 'WELCOME10', isReusable: true, isUsed: false, orderId: null, usedAt: null },
    });
    assert.deepEqual(await api.Discounts.validateDiscountsCoupon('OLD2020'), { valid: false, error: 'Coupon is expired' });
    assert.deepEqual(await api.Discounts.validateDiscountsCoupon('NOPE'), { valid: false, error: 'Coupon not found' });
  });

  check('bonus: the balance and its history', ['Discounts.getBonusBalance', 'Discounts.getBonusHistory'], async (stage) => {
    const { api, sandbox } = stage;
    await refused(api.Discounts.getBonusBalance(), 401);
    await refused(api.Discounts.getBonusHistory(), 401);
    await stage.signIn();
    assert.deepEqual(await api.Discounts.getBonusBalance(), { balance: 25 });
    const history = await api.Discounts.getBonusHistory();
    holds(history, [
      { type: 'USAGE', amount: 15, isAdmin: false },
      { type: 'ACCRUAL', amount: 40, comment: 'Hoş geldiniz puanı' },
    ]);
    isTime(history[0].createdAt);
    const kinds = async (...filter) => (await api.Discounts.getBonusHistory(...filter)).map((one) => one.type);
    assert.deepEqual(await kinds('ACCRUAL'), ['ACCRUAL']);
    assert.deepEqual(await kinds('EXPIRATION'), []);
    const daysAgo = async (days) => new Date((await sandbox.now()).getTime() - days * 86400e3).toISOString();
    assert.deepEqual(await kinds(undefined, await daysAgo(20)), ['USAGE']);
    assert.deepEqual(await kinds(undefined, undefined, await daysAgo(20)), ['ACCRUAL']);
    const order = await stage.placed({ products: [{ productId: 5, quantity: 1 }], bonusAmount: 10 });
    assert.deepEqual(await api.Discounts.getBonusBalance(), { balance: 15 });
    holds((await api.Discounts.getBonusHistory())[0], { type: 'USAGE', amount: 10, entityIdentifier: String(order.id) });
  });
}
