// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { hotDrinks, ids, pantry, sorted, sweets, where } from '../lib/catalogue.mjs';
import { holds, refused } from '../lib/suite.mjs';

export default function suite(check) {
  check(
    'products of a page, by its id and by its address',
    ['Products.getProductsByPageId', 'Products.getProductsByPageUrl'],
    async ({ api, lang, say }) => {
      const byId = await api.Products.getProductsByPageId(6);
      assert.deepEqual([ids(byId), byId.total], [hotDrinks, 4]);
      holds(byId.items[3], {
        localizeInfos: { title: say('Linden tea 50 g', 'Ihlamur 50 g') },
        additional: { prices: { min: 58.25, max: 189.9 } },
      });
      assert.deepEqual(ids(await api.Products.getProductsByPageUrl('hot_drinks')), hotDrinks);
      assert.deepEqual(ids(await api.Products.getProductsByPageUrl('pantry')), pantry);
      const nested = await api.Products.getProductsByPageUrl('pantry', [{ isNested: true }]);
      assert.deepEqual(ids(nested), sorted([...pantry, ...hotDrinks, ...sweets]));
      assert.deepEqual(ids(await api.Products.getProductsByPageId(4, [where('price', 'lth', 100)])), [20]);
      assert.deepEqual(
        ids(await api.Products.getProductsByPageUrl('hot_drinks', [], lang, { sortKey: 'price', sortOrder: 'ASC', limit: 2 })),
        [14, 9],
      );
      await refused(api.Products.getProductsByPageId(999), 404);
    },
  );

  check('products of no page', ['Products.getProductsEmptyPage'], async ({ api }) => {
    assert.deepEqual(await api.Products.getProductsEmptyPage(), { items: [], total: 0 });
  });

  check('prices of a page', ['Products.getProductsPriceByPageUrl'], async ({ api, lang }) => {
    const { items, total } = await api.Products.getProductsPriceByPageUrl('hot_drinks');
    assert.equal(total, 4);
    holds(items, [
      { id: 1, price: 189.9 },
      { id: 9, price: 96.5 },
      { id: 11, price: 142.75 },
      { id: 14, price: 58.25 },
    ]);
    const part = await api.Products.getProductsPriceByPageUrl('hot_drinks', lang, { offset: 1, limit: 1 });
    holds(part, { items: [{ id: 9 }], total: 4 });
    const signed = await api.Products.getProductsPriceByPageUrl('hot_drinks', lang, { signPrice: 'orders', limit: 1 });
    assert.equal(typeof signed.items[0].signedPrice, 'string');
  });

  check(
    'counts',
    ['Products.getProductsCount', 'Products.getProductsCountByPageId', 'Products.getProductsCountByPageUrl'],
    async ({ api }) => {
      assert.deepEqual(await api.Products.getProductsCount(), { totalAll: 24, totalInCategory: 24, totalInCategoryWithNested: 24 });
      holds(await api.Products.getProductsCount([where('price', 'lth', 75)]), { totalAll: 3 });
      assert.deepEqual(await api.Products.getProductsCountByPageId(4), { totalAll: 24, totalInCategory: 3, totalInCategoryWithNested: 10 });
      assert.deepEqual(await api.Products.getProductsCountByPageUrl('pantry'), {
        totalAll: 24,
        totalInCategory: 3,
        totalInCategoryWithNested: 10,
      });
      holds(await api.Products.getProductsCountByPageUrl('pantry', [where('price', 'lth', 75)]), {
        totalInCategory: 1,
        totalInCategoryWithNested: 2,
      });
      await refused(api.Products.getProductsCountByPageId(999), 404);
    },
  );
}
