// SPDX-License-Identifier: MIT
// The public methods of the SDK, by reflection, so that none is forgotten.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

// npm installs into the build tree, which is this process's working directory.
const require = createRequire(path.join(process.cwd(), 'package.json'));
export const { defineOneEntry } = require('oneentry');
const dist = path.dirname(require.resolve('oneentry'));
export const sdkVersion = JSON.parse(fs.readFileSync(path.join(dist, '..', 'package.json'), 'utf8')).version;

// JavaScript knows no "protected": what the type declarations hide is not public.
function hiddenNames() {
  const hidden = new Map();
  for (const folder of fs.readdirSync(dist, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
    for (const file of fs.readdirSync(path.join(dist, folder.name)).filter((name) => name.endsWith('.d.ts'))) {
      const text = fs.readFileSync(path.join(dist, folder.name, file), 'utf8');
      const owner = /class (\w+)/.exec(text)?.[1];
      if (owner)
        hidden.set(owner, new Set([...text.matchAll(/^\s*(?:private|protected)\s+(?:readonly\s+)?(\w+)/gm)].map((found) => found[1])));
    }
  }
  return hidden;
}

/** `Module.method` of every module, and `every module.method` of what all of them inherit. */
export function publicMethods() {
  const hidden = hiddenNames();
  const own = (prototype) =>
    Object.getOwnPropertyNames(prototype)
      .filter((name) => name !== 'constructor' && !name.startsWith('_') && typeof prototype[name] === 'function')
      .filter((name) => !hidden.get(prototype.constructor.name)?.has(name));
  const all = [];
  const api = defineOneEntry('http://127.0.0.1', { token: '' });
  for (const [module, object] of Object.entries(api)) {
    for (const name of own(Object.getPrototypeOf(object))) all.push(`${module}.${name}`);
  }
  let base = Object.getPrototypeOf(Object.getPrototypeOf(api.Orders));
  for (; base && base !== Object.prototype; base = Object.getPrototypeOf(base)) {
    for (const name of own(base)) all.push(`every module.${name}`);
  }
  return all;
}
