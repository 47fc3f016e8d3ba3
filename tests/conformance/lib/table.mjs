// SPDX-License-Identifier: MIT
// The table of docs/sandbox.md: every public method of the SDK, passed or not offered and why.
import fs from 'node:fs';

const begin = '<!-- conformance:begin -->';
const end = '<!-- conformance:end -->';

/** Rows in the SDK's order; the same run gives the same text. `verdictOf` returns "passed", "failed" or a reason. */
export function tableOf(methods, version, verdictOf) {
  const lines = [
    `Written by the test \`conformance\`: npm \`oneentry\` ${version} against this sandbox, with`,
    '`validation: {enabled: true, strictMode: true}` and with validation off, in English and in Turkish.',
    '*Passed* means: what came back was compared with what the store holds.',
    '',
    '| Module | Method | Result |',
    '| --- | --- | --- |',
  ];
  for (const name of methods) {
    const [module, method] = name.split('.');
    lines.push(`| ${module} | \`${method}\` | ${verdictOf(name)} |`);
  }
  return lines.join('\n');
}

/** Puts the table between the markers, in a chapter of its own at the end if there are none yet; an unchanged file stays untouched. */
export function writeTable(file, table) {
  const old = fs.readFileSync(file, 'utf8');
  const whole = old.includes(begin) ? old : `${old.trimEnd()}\n\n## What the vendor's SDK says\n${begin}\n${end}\n`;
  const to = whole.indexOf(end);
  if (to < 0) throw new Error(`${file} has ${begin} without ${end}`);
  const text = `${whole.slice(0, whole.indexOf(begin) + begin.length)}\n${table}\n${whole.slice(to)}`;
  if (text !== old) fs.writeFileSync(file, text);
}
