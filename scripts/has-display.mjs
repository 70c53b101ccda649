/**
 * Tells whether a browser window would be seen: on a desktop, not on a server and not in continuous integration.
 *
 * @param {Record<string, string | undefined>} env
 * @param {string} platform as `process.platform`
 * @returns {boolean}
 */
export function hasDisplay(env, platform) {
  if (env['CI']) return false;
  return platform === 'darwin' || platform === 'win32' || Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY']);
}
