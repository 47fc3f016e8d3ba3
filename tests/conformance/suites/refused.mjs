// SPDX-License-Identifier: MIT
// Modules for a web site's editors. The sandbox says so in the error envelope, instead of answering something empty.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defineOneEntry } from '../lib/methods.mjs';

const content = 'web site content, no part of a checkout';

/** method → why the sandbox does not have it. */
export const notOffered = new Map([
  ['AuthProvider.oauth', 'needs a browser, and its provider is off in the demo store, where the call answers 400'],
  ['Admins.getAdminsInfo', 'about the administrators of a project, no part of a checkout'],
  ['Blocks.getFrequentlyOrderedProducts', content],
  ['Blocks.searchBlock', content],
  ['IntegrationCollections.getICollections', 'data of other systems, no part of a checkout'],
  ['IntegrationCollections.getICollectionById', 'data of other systems, no part of a checkout'],
  ['IntegrationCollections.getICollectionRowsById', 'data of other systems, no part of a checkout'],
  ['IntegrationCollections.validateICollectionMarker', 'data of other systems, no part of a checkout'],
  ['IntegrationCollections.getICollectionRowsByMarker', 'data of other systems, no part of a checkout'],
  ['IntegrationCollections.getICollectionRowByMarkerAndId', 'data of other systems, no part of a checkout'],
  ['IntegrationCollections.createICollectionRow', 'data of other systems, no part of a checkout'],
  ['IntegrationCollections.updateICollectionRow', 'data of other systems, no part of a checkout'],
  ['IntegrationCollections.deleteICollectionRowByMarkerAndId', 'data of other systems, no part of a checkout'],
  ['Menus.getMenusByMarker', content],
  ['Sitemap.getSitemap', content],
  ['Sitemap.updateSitemap', content],
  ['Templates.getAllTemplates', content],
  ['Templates.getTemplateByType', content],
  ['Templates.getTemplateByMarker', content],
  ['TemplatePreviews.getTemplatePreviews', content],
  ['TemplatePreviews.getTemplatePreviewByMarker', content],
]);

/** Declares one test: each of them meets a 404 that names the route. */
export default function suite(sandbox) {
  test('what is not offered is refused as a route that does not exist', async () => {
    for (const name of notOffered.keys()) {
      if (name === 'AuthProvider.oauth') continue; // a route that refuses: see suites/auth.mjs
      const [module, method] = name.split('.');
      const seen = [];
      const api = defineOneEntry(sandbox.url, { token: sandbox.appToken, errors: { customErrors: { 404: (error) => seen.push(error) } } });
      // Some of these methods take an error for a list and throw; what counts is what the sandbox answered.
      await Promise.resolve(api[module][method]('1', '1', {})).catch(() => {});
      assert.ok(seen.length > 0, `${name} was answered: it belongs into the suites`);
      assert.match(seen[0].message, /^Cannot (GET|POST|PUT|DELETE) \/api\/content\//);
    }
  });
}
