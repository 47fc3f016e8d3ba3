// SPDX-License-Identifier: MIT
// Says what failed and why, and how many passed.
import { relative } from 'node:path';

const indent = (text) =>
  String(text)
    .split('\n')
    .slice(0, 40)
    .map((line) => `    ${line}`)
    .join('\n');

export default async function* reporter(source) {
  let passed = 0;
  let skipped = 0;
  const failed = [];
  const path = [];
  for await (const { type, data } of source) {
    if (type === 'test:start') path.splice(data.nesting, Infinity, data.name);
    if (type === 'test:stderr' || type === 'test:stdout') yield data.message;
    if (type === 'test:pass' && data.details.type !== 'suite') data.skip === undefined ? ++passed : ++skipped;
    if (type !== 'test:fail') continue;
    const error = data.details.error?.cause ?? data.details.error;
    if (data.details.error?.failureType === 'subtestsFailed') continue;
    const where = [...path.slice(0, data.nesting), data.name].map((name) => (name.startsWith('/') ? relative(process.cwd(), name) : name));
    failed.push(data.name);
    yield `✗ ${where.join(' › ')}\n${indent(error?.stack ?? error)}\n\n`;
  }
  yield `${passed} passed, ${failed.length} failed${skipped ? `, ${skipped} skipped` : ''}.\n`;
}
