import { createServer, type AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { checkAddress, checkGo, checkNode, checkPort, readPort } from '../../scripts/needs.mjs';
import { isCutOff, isSame } from '../../scripts/packages.mjs';

test.each(['18.20.4', '20.18.9'])('Node %s is refused with its mend', (version) => {
  expect(() => checkNode(version)).toThrow(/too old/);
});
test.each(['20.19.0', '20.20.2', '22.0.0'])('Node %s will do', (version) => {
  expect(() => checkNode(version)).not.toThrow();
});

test('Go: absent, old, new enough', () => {
  expect(() => checkGo(null)).toThrow(/not installed/);
  expect(() => checkGo('go1.24.9')).toThrow(/too old/);
  expect(() => checkGo('devel +abc')).toThrow(/too old/);
  expect(checkGo('go1.25.0')).toBe('go1.25.0');
  expect(checkGo('go1.26rc1')).toBe('go1.26rc1');
});

test.each(['abc', '0', '65536', '80.5'])('PORT=%s is refused', (text) => {
  expect(() => readPort(text)).toThrow(/PORT/);
});

test('a taken port is said, and the next one offered', async () => {
  const holder = createServer((socket) => socket.destroy());
  await new Promise<void>((resolve) => holder.listen(0, '127.0.0.1', resolve));
  const { port } = holder.address() as AddressInfo;
  await expect(checkPort(port)).rejects.toMatchObject({ mend: expect.stringContaining(`PORT=${String(port + 1)}`) });
  await new Promise((resolve) => holder.close(resolve));
  await expect(checkPort(port)).resolves.toBeUndefined();
});

test('a network that is not there is told from a registry that answers', () => {
  expect(isCutOff('npm error code EAI_AGAIN\nnpm error syscall getaddrinfo')).toBe(true);
  // A mirror may not know the question: it is there all the same.
  expect(isCutOff('npm error code E404\nnpm error 404 Not Found')).toBe(false);
});

test('packages are installed again when the disk is not what the lock says', () => {
  const lock = { '': {}, 'node_modules/a': { version: '1.0.0', integrity: 'x' }, 'node_modules/mac': { version: '1.0.0', optional: true } };
  expect(isSame(lock, { 'node_modules/a': { version: '1.0.0', integrity: 'x' } })).toBe(true);
  expect(isSame(lock, { 'node_modules/a': { version: '1.0.1', integrity: 'y' } })).toBe(false);
  expect(isSame(lock, {})).toBe(false);
  expect(isSame(lock, { 'node_modules/a': { version: '1.0.0', integrity: 'x' }, 'node_modules/old': { version: '1.0.0' } })).toBe(false);
  expect(isSame(lock, null)).toBe(false);
});

// Issue 3, 7: the demonstration's passwords are refused where the address is not this machine's own.
test.each(['0.0.0.0:8090', ':8090', '192.168.1.5:80', 'otinim.kz', '127.0.0.1.evil.kz', '[::]:80'])('npm start does not listen on %s', (address) => {
  expect(() => checkAddress(address)).toThrow(/demonstration/);
});
test.each([undefined, '', '127.0.0.1:9000', 'localhost', '[::1]:80'])('npm start may listen on %s', (address) => {
  expect(() => checkAddress(address)).not.toThrow();
});
