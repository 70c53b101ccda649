import { expect, it } from 'vitest';
import { hasDisplay } from '../../scripts/has-display.mjs';

it.each([
  ['a server', {}, 'linux', false],
  ['a Linux desktop', { DISPLAY: ':0' }, 'linux', true],
  ['a Wayland desktop', { WAYLAND_DISPLAY: 'wayland-0' }, 'linux', true],
  ['a Mac', {}, 'darwin', true],
  ['a Mac in continuous integration', { CI: 'true' }, 'darwin', false],
  ['a desktop in continuous integration', { CI: '1', DISPLAY: ':99' }, 'linux', false],
])('opens a window on %s: %s', (_place, env, platform, expected) => {
  expect(hasDisplay(env, platform)).toBe(expected);
});
