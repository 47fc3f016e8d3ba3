// SPDX-License-Identifier: MIT
// Languages, pages, attribute sets, types, files, system.
import assert from 'node:assert/strict';
import { holds, isTime, refused } from '../lib/suite.mjs';

const urls = (pages) => pages.map((page) => page.pageUrl);

function pages(check) {
  check('the languages', ['Locales.getLocales'], async ({ api }) => {
    assert.deepEqual(await api.Locales.getLocales(), [
      { id: 1, shortCode: 'en', code: 'en_US', name: 'English (USA)', nativeName: 'English', isActive: true, image: null, position: 1 },
      { id: 2, shortCode: 'tr', code: 'tr_TR', name: 'Turkish', nativeName: 'Türkçe', isActive: true, image: null, position: 2 },
    ]);
  });

  check('the pages at the root, and all of them', ['Pages.getRootPages', 'Pages.getPages'], async ({ api, say }) => {
    const root = await api.Pages.getRootPages();
    for (const url of ['catalog', 'about', 'contact', 'branches']) assert.ok(urls(root).includes(url), url);
    assert.ok(root.every((page) => page.parentId === null && page.depth === 0));
    holds(root[0], {
      id: 2,
      pageUrl: 'catalog',
      isVisible: true,
      isSync: true,
      templateIdentifier: null,
      attributeSetIdentifier: null,
      attributeValues: {},
      localizeInfos: { title: say('Catalogue', 'Katalog'), plainContent: say('Everything in the shop.', 'Dükkândaki her şey.') },
    });
    const all = await api.Pages.getPages();
    for (const url of ['kitchen', 'pantry', 'home', 'hot_drinks', 'sweets', 'textiles', 'moda', 'besiktas'])
      assert.ok(urls(all).includes(url), url);
    assert.equal(new Set(urls(all)).size, all.length);
  });

  check('a page by its id and by its address', ['Pages.getPageById', 'Pages.getPageByUrl'], async ({ api, other, say }) => {
    const expected = {
      id: 6,
      parentId: 4,
      depth: 2,
      pageUrl: 'hot_drinks',
      type: 'catalog_page',
      localizeInfos: { title: say('Coffee and tea', 'Kahve ve çay') },
    };
    holds(await api.Pages.getPageById(6), expected);
    holds(await api.Pages.getPageByUrl('hot_drinks'), expected);
    holds(await api.Pages.getPageByUrl('hot_drinks', other), { localizeInfos: { title: say('Kahve ve çay', 'Coffee and tea') } });
    holds(await api.Pages.getPageByUrl('about'), { type: 'common_page', localizeInfos: { menuTitle: say('About us', 'Hakkımızda') } });
    await refused(api.Pages.getPageById(999), 404);
    await refused(api.Pages.getPageByUrl('no_such'), 404);
  });

  check('the pages below a page', ['Pages.getChildPagesByParentUrl'], async ({ api, say }) => {
    const children = await api.Pages.getChildPagesByParentUrl('catalog');
    assert.deepEqual(
      children.map((page) => [page.pageUrl, page.parentId, page.localizeInfos.title]),
      [
        ['kitchen', 2, say('Kitchen', 'Mutfak')],
        ['pantry', 2, say('Pantry', 'Kiler')],
        ['home', 2, say('Home', 'Ev')],
      ],
    );
    assert.deepEqual(urls(await api.Pages.getChildPagesByParentUrl('pantry')), ['hot_drinks', 'sweets']);
    assert.deepEqual(await api.Pages.getChildPagesByParentUrl('about'), []);
  });

  check('how a page shows its products', ['Pages.getConfigPageByUrl', 'Pages.getBlocksByPageUrl'], async ({ api, say }) => {
    assert.deepEqual(await api.Pages.getConfigPageByUrl('kitchen'), { rowsPerPage: 6, productsPerRow: 4 });
    assert.deepEqual(await api.Pages.getConfigPageByUrl('about'), { rowsPerPage: null, productsPerRow: null });
    await refused(api.Pages.getConfigPageByUrl('no_such'), 404);
    holds(await api.Pages.getBlocksByPageUrl('kitchen'), [
      {
        id: 50,
        identifier: 'similar',
        type: 'similar_products_block',
        localizeInfos: { title: say('You may also like', 'Bunlar da hoşunuza gidebilir') },
      },
    ]);
    assert.deepEqual(await api.Pages.getBlocksByPageUrl('about'), []);
  });

  check('searching pages', ['Pages.searchPage'], async (stage) => {
    const { api, say } = stage;
    const found = await api.Pages.searchPage(say('coffee', 'kahve'), '');
    holds(found, [{ id: 6, pageUrl: 'hot_drinks', localizeInfos: { title: say('Coffee and tea', 'Kahve ve çay') } }]);
    assert.deepEqual(await api.Pages.searchPage(say('coffee', 'kahve'), 'branches'), []);
    assert.deepEqual(await api.Pages.searchPage('zebra', ''), []);
    holds(await stage.client({ traficLimit: true }).Pages.searchPage(say('pantry', 'kiler'), 'catalog'), [
      { id: 4, title: say('Pantry', 'Kiler') },
    ]);
  });
}

function sets(check) {
  check('the attribute sets', ['AttributesSets.getAttributes', 'AttributesSets.getAttributeSetByMarker'], async ({ api, lang, say }) => {
    const { items, total } = await api.AttributesSets.getAttributes();
    assert.deepEqual([items.map((set) => set.identifier), total], [['goods', 'reg_set', 'order_set', 'delivery_set', 'contact_set'], 5]);
    holds(items[0], { id: 3, typeId: 17, title: say('Goods', 'Ürün'), isVisible: true, type: { id: 17, type: 'product' }, properties: {} });
    const part = await api.AttributesSets.getAttributes(lang, 1, 2);
    assert.deepEqual([part.items.map((set) => set.identifier), part.total], [['reg_set', 'order_set'], 5]);
    assert.deepEqual(
      (await api.AttributesSets.getAttributes(lang, 0, 30, 17)).items.map((set) => set.identifier),
      ['goods'],
    );
    const set = await api.AttributesSets.getAttributeSetByMarker('order_set');
    holds(set, { id: 5, identifier: 'order_set', title: say('Order fields', 'Sipariş alanları'), type: { type: 'form' } });
    assert.equal(Object.keys(set.schema).length, 9);
    assert.ok(
      Object.values(set.schema).some((attribute) => attribute.marker === 'delivery_date' || attribute.identifier === 'delivery_date'),
    );
    isTime(set.createdDate);
    await refused(api.AttributesSets.getAttributeSetByMarker('no_such'), 404);
  });

  check(
    'the attributes of a set',
    ['AttributesSets.getAttributesByMarker', 'AttributesSets.getSingleAttributeByMarkerSet'],
    async ({ api, other, say }) => {
      const attributes = await api.AttributesSets.getAttributesByMarker('goods');
      assert.deepEqual(
        attributes.map((one) => [one.marker, one.type]),
        [
          ['title', 'string'],
          ['photo', 'image'],
          ['price', 'real'],
          ['sku', 'string'],
          ['barcode', 'string'],
          ['stock', 'integer'],
          ['unit', 'string'],
          ['short_description', 'text'],
          ['labels', 'list'],
        ],
      );
      holds(attributes[8], {
        localizeInfos: { title: say('Labels', 'Etiketler') },
        listTitles: [
          { value: 'handmade', title: say('Handmade', 'El yapımı') },
          { value: 'vegan' },
          { value: 'new', title: say('New', 'Yeni') },
          { value: 'local' },
        ],
      });
      holds(await api.AttributesSets.getSingleAttributeByMarkerSet('order_set', 'gift'), {
        marker: 'gift',
        type: 'radioButton',
        position: 6,
        localizeInfos: { title: say('Gift wrap', 'Hediye paketi') },
      });
      holds(await api.AttributesSets.getSingleAttributeByMarkerSet('order_set', 'gift', other), {
        localizeInfos: { title: say('Hediye paketi', 'Gift wrap') },
      });
      await refused(api.AttributesSets.getSingleAttributeByMarkerSet('goods', 'no_such'), 404);
      await refused(api.AttributesSets.getAttributesByMarker('no_such'), 404);
    },
  );

  check('the general types are those the SDK knows', ['GeneralTypes.getAllTypes'], async ({ api }) => {
    const types = await api.GeneralTypes.getAllTypes();
    for (const type of ['product', 'order', 'form', 'catalog_page', 'common_page', 'error_page'])
      assert.ok(
        types.some((one) => one.type === type),
        type,
      );
    assert.equal(types.find((one) => one.type === 'order').id, 21);
    assert.equal(new Set(types.map((one) => one.id)).size, types.length);
  });
}

function files(check) {
  const place = { type: 'page', entity: 'editor', id: 7 };

  check(
    'a file goes up, comes back and is deleted',
    ['FileUploading.upload', 'FileUploading.getFile', 'FileUploading.delete'],
    async ({ api, sandbox }) => {
      const text = 'Moda Cad. 1, Kadıköy';
      const [record, ...more] = await api.FileUploading.upload(new File([text], 'adres.txt', { type: 'text/plain' }), place);
      assert.deepEqual(more, []);
      holds(record, {
        filename: 'files/page/editor/7/adres.txt',
        size: Buffer.byteLength(text),
        downloadLink: `${sandbox.url}/cloud-static/files/page/editor/7/adres.txt`,
      });
      const reply = await api.FileUploading.getFile(7, 'page', 'editor', 'adres.txt');
      assert.equal(reply.status, 200);
      assert.equal(await reply.text(), text);
      assert.equal(await (await fetch(record.downloadLink)).text(), text);
      const [request] = (await sandbox.requests()).filter(({ verb, path }) => verb === 'GET' && path === '/api/content/files');
      assert.equal(
        Object.keys(request.headers).some((name) => name.toLowerCase() === 'authorization'),
        false,
      );
      assert.equal(await api.FileUploading.delete('adres.txt', place), true);
      assert.equal((await api.FileUploading.getFile(7, 'page', 'editor', 'adres.txt')).status, 404);
      await refused(api.FileUploading.delete('adres.txt', place), 404);
    },
  );

  check('an upload cannot leave its place', ['FileUploading.upload'], async ({ api }) => {
    const [record] = await api.FileUploading.upload(new File(['x'], '../../etc/passwd', { type: 'text/html' }), place);
    assert.match(record.filename, /^files\/page\/editor\/7\/[^/]+$/);
    assert.doesNotMatch((await fetch(record.downloadLink)).headers.get('content-type'), /html/);
  });

  check('a picture of the shop becomes a file', ['FileUploading.createFileFromUrl', 'FileUploading.upload'], async ({ api }) => {
    const { downloadLink, size } = (await api.Products.getProductById(1)).attributeValues.photo.value;
    const file = await api.FileUploading.createFileFromUrl(downloadLink, 'photo.png');
    assert.deepEqual([file.name, file.size, file.type], ['photo.png', size, 'image/png']);
    const [record] = await api.FileUploading.upload(file, place);
    assert.equal(record.size, size);
    const [nameless] = await api.FileUploading.upload(new Blob(['x']), place);
    holds(nameless, { filename: 'files/page/editor/7/blob', size: 1 });
    assert.equal((await fetch(record.downloadLink)).headers.get('content-type'), 'image/png');
  });
}

function system(check) {
  check('the error pages of the project', ['System.test404', 'System.test500'], async ({ api }) => {
    const missing = await refused(api.System.test404(), 404);
    holds(missing.pageData, { id: 90, pageUrl: '404', type: 'error_page' });
    const broken = await refused(api.System.test500(), 500);
    holds(broken.pageData, { id: 91, pageUrl: '500' });
  });

  check('what the server counts', ['System.getApiStat'], async ({ api }) => {
    const first = await api.System.getApiStat();
    const second = await api.System.getApiStat();
    assert.ok(second.requests > first.requests, JSON.stringify([first, second]));
  });

  check('the judge itself: an answer of wrong types is caught by the strict schemas', ['Locales.getLocales'], async (stage) => {
    await stage.sandbox.fault({ method: 'GET', path: '/api/content/locales/active/all' }, 'wrong-type');
    const answer = stage.api.Locales.getLocales();
    if (stage.strict) await assert.rejects(answer, /schema refused the answer/);
    else assert.equal(Array.isArray(await answer), false);
  });

  check(
    "callbacks see the wire's error, and errors are thrown when the SDK is told to",
    ['System.test404', 'Products.getProductById'],
    async (stage) => {
      const seen = [];
      const client = stage.client({ errors: { isShell: false, customErrors: { 404: (error) => seen.push(error) } } });
      await assert.rejects(client.System.test404(), { statusCode: 404 });
      await assert.rejects(client.Products.getProductById(9171), { statusCode: 404, message: 'Product 9171 not found' });
      assert.deepEqual(
        seen.map((error) => error.statusCode),
        [404, 404],
      );
    },
  );
}

export default function suite(check) {
  pages(check);
  sets(check);
  files(check);
  system(check);
}
