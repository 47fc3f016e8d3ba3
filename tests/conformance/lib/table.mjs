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

/** Puts the table between the markers; touches the file only when something has changed. */
export function writeTable(file, table) {
  const old = fs.readFileSync(file, 'utf8');
  const from = old.indexOf(begin);
  const to = old.indexOf(end);
  if (from < 0 || to < from) throw new Error(`${file} has no ${begin} … ${end}`);
  const text = `${old.slice(0, from + begin.length)}\n${table}\n${old.slice(to)}`;
  if (text !== old) fs.writeFileSync(file, text);
}
