// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { holds, refused } from '../lib/suite.mjs';

const preview = (stage, products, more = {}) => stage.api.Orders.previewOrder({ products, ...more });

export default function suite(check) {
  check('a preview stores nothing', ['Orders.previewOrder'], async (stage) => {
    await refused(preview(stage, [{ productId: 1, quantity: 1 }]), 401);
    await stage.signIn();
    holds(
      await preview(stage, [
        { productId: 1, quantity: 2 },
        { productId: 14, quantity: 3 },
      ]),
      {
        totalSum: 554.55,
        totalSumWithDiscount: 554.55,
        totalDue: 554.55,
        bonusApplied: 0,
        currency: 'TRY',
        orderPreview: [
          { id: 1, price: 189.9, quantity: 2, discountPrice: null, isGift: false },
          { id: 14, price: 58.25, quantity: 3, discountPrice: null, isGift: false },
        ],
        discountConfig: {
          orderDiscounts: [],
          productDiscounts: [],
          coupon: null,
          excludedGiftProductIds: [],
          additionalDiscountsMarkers: [],
          bonus: { availableBalance: 25, maxBonusDiscount: 20, minBonusAmount: 5, minOrderAmountForBonus: 100, bonusApplied: 0 },
          settings: { allowStacking: true, allowGiftStacking: true, maxDiscountValue: null },
        },
      },
    );
    assert.deepEqual((await stage.sandbox.state()).orders, []);
    await refused(preview(stage, [{ productId: 9171, quantity: 1 }]), 404, 'Product 9171 not found');
    await refused(preview(stage, [{ productId: 1, quantity: 0 }]), 400);
    await refused(preview(stage, undefined), 400);
  });

  check('a coupon takes ten per cent off, exact to the minor unit', ['Orders.previewOrder'], async (stage) => {
    await stage.signIn();
    const couponCode = 'WELCOME10';
    holds(
      await preview(
        stage,
        [
          { productId: 1, quantity: 2 },
          { productId: 20, quantity: 1 },
        ],
        { couponCode },
      ),
      {
        totalSum: 449.7,
        totalSumWithDiscount: 404.73,
        totalDue: 404.73,
        discountConfig: {
          coupon: { code: 'WELCOME10', valid: true, applied: true, discountId: 3, discountIdentifier: 'welcome' },
          orderDiscounts: [{ id: 3, identifier: 'welcome', amount: 44.97 }],
        },
      },
    );
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
    holds(await big(1), {
      totalSum: 412,
      totalSumWithDiscount: 412,
      discountConfig: { coupon: { valid: true, applied: false }, orderDiscounts: [] },
    });
    holds(await big(2), {
      totalSum: 824,
      totalSumWithDiscount: 774,
      discountConfig: { coupon: { applied: true }, orderDiscounts: [{ identifier: 'big_cart', amount: 50 }] },
    });
    const gift = await preview(stage, [{ productId: 5, quantity: 1 }], { couponCode: 'HEDIYE' });
    holds(gift, {
      totalSum: 412,
      totalSumWithDiscount: 412,
      orderPreview: [
        { id: 5, isGift: false },
        { id: 8, quantity: 1, isGift: true },
      ],
    });
    await refused(preview(stage, [{ productId: 5, quantity: 2 }], { couponCode: 'OLD2020' }), 400, 'Coupon is expired');
    await refused(preview(stage, [{ productId: 5, quantity: 2 }], { couponCode: 'NOPE' }), 400, 'Coupon not found');
  });

  check('discounts stack; a named one has its own limit', ['Orders.previewOrder'], async (stage) => {
    await stage.signIn();
    const additionalDiscountsMarkers = ['loyalty'];
    holds(await preview(stage, [{ productId: 5, quantity: 2 }], { additionalDiscountsMarkers }), {
      totalSum: 824,
      totalSumWithDiscount: 782.8,
    });
    const both = await preview(stage, [{ productId: 5, quantity: 2 }], { additionalDiscountsMarkers, couponCode: 'BIG50' });
    holds(both, {
      totalSum: 824,
      totalSumWithDiscount: 732.8,
      discountConfig: {
        additionalDiscountsMarkers,
        orderDiscounts: [
          { identifier: 'big_cart', amount: 50 },
          { identifier: 'loyalty', amount: 41.2 },
        ],
      },
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
    holds(await preview(stage, [{ productId: 14, quantity: 1 }], { bonusAmount: 10 }), {
      totalSum: 58.25,
      bonusApplied: 0,
      totalDue: 58.25,
    });
    await refused(paid(-1), 400);
  });
}
