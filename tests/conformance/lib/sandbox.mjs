// SPDX-License-Identifier: MIT
// vezne-sandbox as a child process, and its control paths.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import path from 'node:path';

export class Sandbox {
  /** Starts VEZNE_BIN_DIR/vezne-sandbox on a free port; it ends with this process. */
  static async start(...options) {
    const folder = process.env.VEZNE_BIN_DIR;
    if (!folder) throw new Error('VEZNE_BIN_DIR must name the folder of vezne-sandbox.');
    const child = spawn(path.join(folder, 'vezne-sandbox'), ['--exit-with-parent', ...options], { stdio: ['pipe', 'pipe', 'inherit'] });
    const line = await new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', (code, signal) => reject(new Error(`vezne-sandbox ended at start: ${signal ?? code}`)));
      createInterface({ input: child.stdout }).once('line', resolve);
    });
    return new Sandbox(child, JSON.parse(line));
  }

  constructor(child, info) {
    this.child = child;
    Object.assign(this, info); // url, appToken, login, password, storage, form, account
    child.removeAllListeners('exit');
    this.ended = new Promise((resolve) => child.once('exit', (code, signal) => resolve(signal ?? code)));
  }

  /** How it ended: 0 when it closed in order. */
  async stop() {
    this.child.stdin.end();
    return this.ended;
  }

  async control(method, route, body) {
    const reply = await fetch(`${this.url}/__sandbox/${route}`, { method, body: body === undefined ? undefined : JSON.stringify(body) });
    if (!reply.ok) throw new Error(`${method} /__sandbox/${route}: ${reply.status} ${await reply.text()}`);
    return reply.json();
  }

  reset() {
    return this.control('POST', 'reset', {});
  }
  state() {
    return this.control('GET', 'state');
  }
  /** What arrived since the last reset or forgetRequests(), oldest first. */
  requests() {
    return this.control('GET', 'requests');
  }
  forgetRequests() {
    return this.control('DELETE', 'requests');
  }
  settle(orderId, outcome) {
    return this.control('POST', `orders/${orderId}/pay`, { outcome });
  }
  changeProduct(id, change) {
    return this.control('POST', `products/${id}`, change);
  }
  fault(match, fault, times = 1) {
    return this.control('POST', 'faults', { match, fault, times });
  }
  expireAccessTokens() {
    return this.control('POST', 'tokens/expire', {});
  }
  advance(seconds) {
    return this.control('POST', 'clock', { advance: seconds });
  }
  async now() {
    return new Date((await this.control('GET', 'clock')).now);
  }

  /** The one-time code that the sandbox did not send anywhere. */
  async code(userIdentifier) {
    const codes = await this.control('GET', 'codes');
    return codes.find((one) => one.userIdentifier === userIdentifier)?.code;
  }
}
