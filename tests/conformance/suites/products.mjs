// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { everyProduct, hotDrinks, ids, sorted, sweets, where } from '../lib/catalogue.mjs';
import { holds, refused } from '../lib/suite.mjs';

function reading(check) {
  check('the catalogue', ['Products.getProducts'], async ({ api, say, sandbox }) => {
    const answer = await api.Products.getProducts();
    assert.equal(answer.total, 24);
    assert.deepEqual(ids(answer), everyProduct);
    const [coffee] = answer.items;
    holds(coffee, {
      id: 1,
      statusIdentifier: 'in_stock',
      attributeSetIdentifier: 'goods',
      position: 1,
      price: 189.9,
      sku: 'KHV-FLT-250',
      isSync: true,
      isVisible: true,
      localizeInfos: { title: say('Filter coffee 250 g', 'Filtre kahve 250 g') },
      statusLocalizeInfos: { title: say('In stock', 'Stokta') },
      additional: { prices: { min: 58.25, max: 1249 } },
      categories: ['hot_drinks'],
      relatedIds: [9, 10, 11],
      blocks: ['similar'],
      productPages: [{ pageId: 6, productId: 1, categoryPath: 'hot_drinks' }],
      templateIdentifier: null,
      paymentStages: null,
      rating: {},
      moduleFormConfigs: [],
    });
    const values = coffee.attributeValues;
    assert.deepEqual(Object.keys(values), ['title', 'photo', 'price', 'sku', 'barcode', 'stock', 'unit', 'short_description', 'labels']);
    holds(values.title, {
      type: 'string',
      value: say('Filter coffee 250 g', 'Filtre kahve 250 g'),
      position: 1,
      isIcon: false,
      isProductPreview: false,
    });
    holds(values.price, {
      type: 'real',
      value: 189.9,
      additionalFields: { currency: { marker: 'currency', type: 'string', value: 'TRY' } },
    });
    holds(values.stock, { type: 'integer', value: 36 });
    holds(values.unit, { value: say('packet', 'paket') });
    holds(values.labels.value, [{ value: 'local', title: say('From a small producer', 'Küçük üreticiden') }]);
    holds(values.short_description.value[0], {
      plainValue: say(/^Medium roast/, /^Orta kavrum/),
      mdValue: '',
      params: { editorMode: 'html' },
    });
    holds(values.photo.value, { filename: /1\.png$/, contentType: 'image/png' }); // one picture: the SDK takes it out of its list
    const picture = await fetch(values.photo.value.downloadLink);
    assert.equal(picture.headers.get('content-type'), 'image/png');
    assert.equal((await picture.arrayBuffer()).byteLength, values.photo.value.size);
    assert.ok(values.photo.value.downloadLink.startsWith(sandbox.url));
  });

  check('every title in both languages', ['Products.getProducts'], async ({ api }) => {
    const en = await api.Products.getProducts([], 'en_US');
    const tr = await api.Products.getProducts([], 'tr_TR');
    for (const [index, product] of en.items.entries())
      assert.notEqual(product.localizeInfos.title, tr.items[index].localizeInfos.title, product.id);
    assert.equal(en.items[13].localizeInfos.title, 'Linden tea 50 g');
    assert.equal(tr.items[13].localizeInfos.title, 'Ihlamur 50 g');
  });

  check('pages of the list, and its order', ['Products.getProducts'], async ({ api, lang }) => {
    const query = async (userQuery) => api.Products.getProducts([], lang, userQuery);
    const part = await query({ offset: 22, limit: 5 });
    assert.deepEqual([ids(part), part.total], [[23, 24], 24]);
    assert.deepEqual([ids(await query({ offset: 24, limit: 5 })), ids(await query({ offset: 0, limit: 2 }))], [[], [1, 2]]);
    const cheap = await query({ sortKey: 'price', sortOrder: 'ASC' });
    const prices = cheap.items.map((product) => product.price);
    assert.deepEqual(
      prices,
      [...prices].sort((a, b) => a - b),
    );
    assert.deepEqual(ids(await query({ sortKey: 'price', sortOrder: 'DESC', limit: 1 })), [17]);
    assert.deepEqual(ids(await query({ sortKey: 'price', limit: 1 })), [17]); // DESC is the default
    assert.deepEqual(ids(await query({ sortKey: 'id', sortOrder: 'DESC', limit: 2 })), [24, 23]);
    assert.deepEqual(ids(await query({ sortKey: 'position', sortOrder: 'ASC', limit: 2 })), [1, 2]);
    assert.deepEqual(sorted(ids(await query({ sortKey: 'date', sortOrder: 'ASC' }))), everyProduct);
    const titles = (await query({ sortKey: 'title', sortOrder: 'ASC' })).items.map((product) => product.localizeInfos.title);
    assert.deepEqual(titles, [...titles].sort(new Intl.Collator(lang.replace('_', '-')).compare));
    await refused(query({ sortKey: 'colour' }), 400);
    await refused(query({ limit: -1 }), 400);
    assert.equal((await query({ statusMarker: 'low_stock' })).total, 24); // counts in the body only
    const signed = await query({ signPrice: 'orders', limit: 1 });
    assert.equal(typeof signed.items[0].signedPrice, 'string');
  });

  check('every condition of a filter', ['Products.getProducts'], async ({ api, say }) => {
    const found = async (...conditions) => ids(await api.Products.getProducts(conditions));
    assert.deepEqual(await found(where('price', 'lth', 75)), [13, 14, 20]);
    assert.deepEqual(await found(where('price', 'mth', 689)), [2, 17]);
    assert.deepEqual(await found(where('price', 'mth', 300), where('price', 'lth', 350)), [3, 21]);
    assert.deepEqual(await found(where('sku', 'eq', 'CAY-IHL-050')), [14]);
    assert.equal((await found(where('sku', 'neq', 'CAY-IHL-050'))).length, 23);
    assert.deepEqual(await found(where('sku', 'in', 'KHV')), [1, 9]);
    assert.deepEqual(await found(where('sku', 'in', ['KHV-FLT-250', 'CAY-RZE-500'])), [1, 11]);
    assert.equal((await found(where('sku', 'nin', 'KHV'))).length, 22);
    assert.deepEqual(await found(where('title', 'in', say('soap', 'SABUN'))), [13]);
    assert.equal((await found(where('price', 'exs', null))).length, 24);
    assert.deepEqual(await found(where('no_such', 'exs', null)), []);
    assert.equal((await found(where('no_such', 'nexs', null))).length, 24);
    const labelled = await found(where('labels', 'in', ['local']));
    assert.ok(labelled.includes(1) && labelled.length < 24);
    assert.deepEqual(await found({ statusMarker: 'low_stock' }), [10, 17]);
    assert.deepEqual(await found({ title: say('coffee', 'KAHVE') }), say([1, 9, 10], [1, 9]));
    assert.deepEqual(await found({ pageUrls: ['hot_drinks'] }), hotDrinks);
    assert.deepEqual(await found(where('price', 'mth', 100, { pageUrls: ['pantry'], isNested: true })), sorted([1, 11, ...sweets, 7, 21]));
    await refused(api.Products.getProducts([where('price', 'about', 5)]), 400);
  });

  check('a condition in the query; an empty list is fine', ['Products.getProducts'], async ({ api, lang }) => {
    const query = { attributeMarker: 'price', conditionMarker: 'mth', conditionValue: 700 };
    assert.deepEqual(ids(await api.Products.getProducts([], lang, query)), [2, 17]);
    assert.deepEqual(await api.Products.getProducts([where('price', 'mth', 99999)]), { items: [], total: 0 });
    const [, , , , , soldOut] = (await api.Products.getProducts()).items;
    holds(soldOut, { id: 6, statusIdentifier: 'out_of_stock', attributeValues: { stock: { value: 0 } } });
  });
}

function single(check) {
  check('one product', ['Products.getProductById'], async ({ api, lang, other, say }) => {
    holds(await api.Products.getProductById(14), {
      id: 14,
      price: 58.25,
      localizeInfos: { title: say('Linden tea 50 g', 'Ihlamur 50 g') },
    });
    holds(await api.Products.getProductById(14, other), { localizeInfos: { title: say('Ihlamur 50 g', 'Linden tea 50 g') } });
    holds(await api.Products.getProductById(14, lang, true), { id: 14 });
    await refused(api.Products.getProductById(9171), 404, 'Product 9171 not found');
    await refused(api.Products.getProductById('x'), 400);
  });

  check('products by their ids; unknown ones are left out', ['Products.getProductsByIds'], async ({ api, say }) => {
    const answer = await api.Products.getProductsByIds('14,9171,1');
    assert.deepEqual(ids(answer), [14, 1]);
    holds(answer[0], {
      price: 58.25,
      localizeInfos: { title: say('Linden tea 50 g', 'Ihlamur 50 g') },
      attributeValues: { photo: { value: { size: (n) => n > 0 } } },
    });
    assert.deepEqual(await api.Products.getProductsByIds('9171'), []);
  });

  check('related products and blocks', ['Products.getRelatedProductsById', 'Products.getProductBlockById'], async ({ api, lang, say }) => {
    const related = await api.Products.getRelatedProductsById(14);
    assert.deepEqual([sorted(ids(related)), related.total], [[1, 11, 12], 3]);
    assert.deepEqual((await api.Products.getRelatedProductsById(14, lang, { limit: 1 })).items.length, 1);
    await refused(api.Products.getRelatedProductsById(9171), 404);
    holds(await api.Products.getProductBlockById(1), [
      {
        id: 50,
        identifier: 'similar',
        type: 'similar_products_block',
        localizeInfos: { title: say('You may also like', 'Bunlar da hoşunuza gidebilir') },
      },
    ]);
    await refused(api.Products.getProductBlockById(9171), 404);
  });

  check('search, as people type it', ['Products.searchProduct'], async (stage) => {
    const { api, say } = stage;
    const find = async (text, lang) => sorted(ids(await api.Products.searchProduct(text, lang)));
    assert.deepEqual(await find(say('linden', 'ıhlamur')), [14]);
    assert.deepEqual(await find(say('LINDEN', 'IHLAMUR')), [14]); // in Turkish, I is the capital of ı
    assert.deepEqual(await find('çay', 'tr_TR'), [2, 11]);
    assert.deepEqual(await find('zebra'), []);
    holds((await api.Products.searchProduct(say('linden', 'ıhlamur')))[0], {
      price: 58.25,
      additional: { prices: { min: 58.25, max: 58.25 } },
    });
  });

  check('search without follow-up requests; SDK defect: it encodes nothing', ['Products.searchProduct'], async (stage) => {
    const { sandbox, say } = stage;
    const frugal = stage.client({ traficLimit: true });
    holds(await frugal.Products.searchProduct(say('linden', 'ıhlamur')), [{ id: 14, title: say('Linden tea 50 g', 'Ihlamur 50 g') }]);
    await sandbox.forgetRequests();
    assert.ok(Array.isArray(await frugal.Products.searchProduct('250 g&B c')));
    const requests = await sandbox.requests();
    assert.equal(requests.length, 1);
    assert.match(requests[0].query, /name=250%20g&B%20c$/);
  });
}

function blocks(check) {
  check('blocks, with the products that they show', ['Blocks.getBlocks', 'Blocks.getBlockByMarker'], async (stage) => {
    const { api, say } = stage;
    const expected = {
      id: 50,
      identifier: 'similar',
      type: 'similar_products_block',
      localizeInfos: { title: say('You may also like', 'Bunlar da hoşunuza gidebilir') },
    };
    const { items, total } = await api.Blocks.getBlocks();
    assert.equal(total, 1);
    holds(items, [expected]);
    assert.deepEqual(ids(items[0].similarProducts), everyProduct);
    assert.deepEqual(await api.Blocks.getBlocks('product_block'), { items: [], total: 0 });
    const one = await api.Blocks.getBlockByMarker('similar');
    holds(one, { ...expected, similarProducts: { total: 24 } });
    await refused(stage.client({ traficLimit: true }).Blocks.getBlockByMarker('no_such'), 404);
  });
}

function statuses(check) {
  check(
    'product statuses',
    ['ProductStatuses.getProductStatuses', 'ProductStatuses.getProductsByStatusMarker'],
    async ({ api, other, say }) => {
      const answer = await api.ProductStatuses.getProductStatuses();
      assert.deepEqual(
        answer.map((one) => [one.id, one.identifier, one.localizeInfos.title, one.isDefault, one.position]),
        [
          [1, 'in_stock', say('In stock', 'Stokta'), true, 1],
          [2, 'low_stock', say('Only a few left', 'Son birkaç ürün'), false, 2],
          [3, 'out_of_stock', say('Sold out', 'Tükendi'), false, 3],
          [4, 'preorder', say('Pre-order', 'Ön sipariş'), false, 4],
        ],
      );
      holds((await api.ProductStatuses.getProductStatuses(other))[0], { localizeInfos: { title: say('Stokta', 'In stock') } });
      holds(await api.ProductStatuses.getProductsByStatusMarker('preorder'), {
        id: 4,
        localizeInfos: { title: say('Pre-order', 'Ön sipariş') },
        version: 0,
      });
      await refused(api.ProductStatuses.getProductsByStatusMarker('no_such'), 404);
    },
  );

  check('a marker is free or taken', ['ProductStatuses.validateMarker'], async ({ api }) => {
    assert.equal(await api.ProductStatuses.validateMarker('in_stock'), false);
    assert.equal(await api.ProductStatuses.validateMarker('brand_new'), true);
  });
}

export default function suite(check) {
  reading(check);
  single(check);
  blocks(check);
  statuses(check);
}
